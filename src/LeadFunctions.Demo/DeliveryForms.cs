using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Demo;

/// <summary>The affiliates' own counts of what they uploaded, one of them wrong by a few.</summary>
internal sealed class DeliveryForms(DemoStage stage, Dropping dropping)
{
    private const int NeverCame = 5;

    private static readonly AffiliateName Wrong = AffiliateName.Parse("s2w");

    public async Task DropAsync(CancellationToken ct)
    {
        foreach (var affiliate in (await stage.ConfigurationAsync(ct)).Affiliates.Values)
            await DropAsync(affiliate, ct);
    }

    private async Task DropAsync(Affiliate affiliate, CancellationToken ct)
    {
        var counts = (await RowsAsync(affiliate, ct))
            .CountBy(row => row)
            .OrderBy(c => c.Key.Day)
            .ThenBy(c => c.Key.LeadCode, StringComparer.Ordinal)
            .ToList();
        foreach (var month in counts.GroupBy(c => $"{c.Key.Day:yyyy-MM}"))
        {
            var lines = month.Select(
                (c, i) =>
                    $"{c.Key.Day:yyyy-MM-dd},{c.Key.LeadCode},{c.Value + (i == 1 && affiliate.Name == Wrong ? NeverCame : 0)}"
            );
            await dropping.DropTextAsync(
                Containers.DeliveryForms,
                $"{affiliate.Name}/{month.Key}.csv",
                string.Join("\r\n", lines.Prepend("Date,Lead Code,Leads")),
                ct
            );
        }
    }

    private async Task<List<(DateOnly Day, string LeadCode)>> RowsAsync(Affiliate affiliate, CancellationToken ct)
    {
        var rows = new List<(DateOnly, string)>();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(affiliate.TimeZone);
        await foreach (var batch in stage.Get<BatchStore>().OfAsync(affiliate.Name).WithCancellation(ct))
        {
            var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(batch.Id.UploadedAt, zone).DateTime);
            var column = batch
                .Columns.Select((c, i) => (c.Field, i))
                .FirstOrDefault(c => c.Field == Field.LeadCode, (null, -1))
                .i;
            for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
                rows.AddRange(
                    (await stage.Get<LeadStore>().ReadAsync(batch.Id, chunk, ct)).Select(r =>
                        (day, column < 0 ? "" : r.Lead.Cells[column].Trim())
                    )
                );
        }
        return rows;
    }
}
