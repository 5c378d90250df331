using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Privacy.RemovingOldData;

/// <summary>What became of the rows that an affiliate uploaded in a month of UTC, such as <c>2026-08</c>.</summary>
internal sealed record RemovedRows(AffiliateName Affiliate, string Month, IReadOnlyDictionary<RowFate, int> Rows)
{
    public int Of(RowFate fate) => Rows.GetValueOrDefault(fate);

    public RemovedRows With(IReadOnlyDictionary<RowFate, int> more) =>
        this with
        {
            Rows = Rows.Keys.Union(more.Keys).ToDictionary(f => f, f => Of(f) + more.GetValueOrDefault(f)),
        };
}
