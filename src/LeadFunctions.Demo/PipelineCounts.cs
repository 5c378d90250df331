using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Demo;

/// <summary>How far everything is, from stored state.</summary>
internal sealed record PipelineCounts(int Files, int Rows, int Chunks, int Through, int Sent, int Mails)
{
    private static readonly LeadStatus[] Delivered = [LeadStatus.Sent, LeadStatus.Returned, LeadStatus.Final];

    public override string ToString() =>
        $"files {Files:N0} · rows in {Rows:N0} · chunks through {Through:N0} of {Chunks:N0} · leads sent {Sent:N0} · mails {Mails:N0}";

    public static async Task<PipelineCounts> ReadAsync(DemoStage stage, CancellationToken ct)
    {
        var store = stage.Get<BatchStore>();
        var batches = new List<Batch>();
        foreach (var affiliate in (await stage.ConfigurationAsync(ct)).Affiliates.Keys)
            batches.AddRange(await store.OfAsync(affiliate).ToListAsync(ct));
        return new PipelineCounts(
            batches.Count,
            batches.Sum(b => b.Rows),
            batches.Sum(b => LeadFunctions.Foundation.Leads.Chunks.Of(b.Rows)),
            batches.Sum(b => b.Finished.Count),
            batches.Sum(b => Delivered.Sum(status => b.Counts.GetValueOrDefault(status))),
            stage.Mails.Mails.Count()
        );
    }
}
