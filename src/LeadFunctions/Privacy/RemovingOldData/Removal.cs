using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Privacy.RemovingOldData;

/// <summary>One walk over all old rows: how far it is, and what it found so far. It lies in <c>runs/retention/</c>, so
/// that whoever goes on knows where.</summary>
/// <param name="Period">Names the walk in the ledger: the day in UTC, or the minute and days of a trial.</param>
/// <param name="Days">How long personal data is kept.</param>
/// <param name="Before">Rows that were uploaded before this day of UTC are old.</param>
/// <param name="IsTrial">Counts what would go, and removes nothing.</param>
internal sealed record Removal(string Period, int Days, DateOnly Before, DateTimeOffset StartedAt, bool IsTrial)
{
    /// <summary>The batch that is next, by its affiliate and id; null before the first.</summary>
    public AffiliateName? Affiliate { get; init; }

    public BatchId? Batch { get; init; }

    /// <summary>The chunk of that batch that is next, from 0.</summary>
    public int Chunk { get; init; }

    /// <summary>Rows of that batch, in the chunks before, whose personal data stays.</summary>
    public int Left { get; init; }

    /// <summary>In the order of affiliates and months.</summary>
    public IReadOnlyList<RemovedRows> Counts { get; init; } = [];

    public static Removal Begin(string period, int days, DateTimeOffset now, bool isTrial) =>
        new(period, days, now.UtcDay.AddDays(-days), now, isTrial);

    /// <summary>Whether the walk is past a batch.</summary>
    public bool IsPast(Batch batch) =>
        Affiliate is { } at
        && (string.CompareOrdinal(batch.Affiliate.Value, at.Value), batch.Id.CompareTo(Batch)).CompareTo((0, 0)) < 0;

    /// <summary>The first chunk of a batch that is not looked at yet.</summary>
    public int NextOf(Batch batch) => batch.Affiliate == Affiliate && batch.Id == Batch ? Chunk : 0;

    /// <summary>How many rows of a batch that is just looked through stay as they are.</summary>
    public int LeftOf(Batch batch) => batch.Affiliate == Affiliate && batch.Id == Batch ? Left : 0;

    /// <summary>Behind a chunk, with what became of its rows.</summary>
    public Removal Behind(Batch batch, int chunk, IReadOnlyDictionary<RowFate, int> rows)
    {
        var month = $"{batch.Id.UploadedAt.UtcDateTime:yyyy-MM}";
        var counted =
            Counts.FirstOrDefault(c => c.Affiliate == batch.Affiliate && c.Month == month)
            ?? new(batch.Affiliate, month, new Dictionary<RowFate, int>());
        return this with
        {
            Affiliate = batch.Affiliate,
            Batch = batch.Id,
            Chunk = chunk + 1,
            Left = LeftOf(batch) + rows.Where(r => r.Key is not (RowFate.Due or RowFate.Gone)).Sum(r => r.Value),
            Counts =
            [
                .. Counts
                    .Where(c => c != counted)
                    .Append(counted.With(rows))
                    .OrderBy(c => (c.Affiliate.Value, c.Month)),
            ],
        };
    }
}
