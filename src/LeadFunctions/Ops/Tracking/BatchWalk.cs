using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Some batches in upload order.</summary>
/// <param name="Through">The batch up to which these are all; null where there are no more behind them.</param>
internal sealed record BatchPage(IReadOnlyList<Batch> Batches, BatchId? Through);

/// <summary>Walks through the batches that may hold what is asked for, in upload order: one small read an affiliate, or
/// one of the campaign's counts.</summary>
internal sealed class BatchWalk(BatchStore batches, CampaignCountStore counts, CurrentConfiguration configuration)
{
    private const int Take = 25;

    public Task<BatchPage> NextAsync(LeadQuestion question, UploadRange range, CancellationToken ct) => question switch
    {
        { Batch: { } batch, Affiliate: { } affiliate } => OneAsync(affiliate, batch, ct),
        { LeadCode: { } leadCode } => OfCampaignAsync(question, leadCode, range, ct),
        _ => OfAffiliatesAsync(question.Affiliate, range, Take, ct),
    };

    /// <param name="affiliate">Null for all of them.</param>
    /// <param name="take">The most that are read of each affiliate.</param>
    public async Task<BatchPage> OfAffiliatesAsync(AffiliateName? affiliate, UploadRange range, int take, CancellationToken ct)
    {
        IReadOnlyList<AffiliateName> names = affiliate is null ? [.. (await configuration.GetAsync(ct)).Affiliates.Keys] : [affiliate];
        return Merge(await Task.WhenAll(names.Select(name => batches.ListAsync(name, range, take, ct))), take);
    }

    /// <summary>One list of several. Of a list that is cut nobody knows what follows, so all end where the first is cut.</summary>
    public static BatchPage Merge(IReadOnlyList<IReadOnlyList<Batch>> lists, int take)
    {
        var through = lists.Where(list => list.Count >= take).Select(list => list[^1].Id).Min();
        return new BatchPage(
            [.. lists.SelectMany(list => list).Where(b => through is null || b.Id.CompareTo(through) <= 0).OrderBy(b => b.Id)], through);
    }

    private async Task<BatchPage> OneAsync(AffiliateName affiliate, BatchId id, CancellationToken ct) =>
        new(await batches.FindAsync(affiliate, id, ct) is { } batch ? [batch] : [], null);

    private async Task<BatchPage> OfCampaignAsync(LeadQuestion question, LeadCode leadCode, UploadRange range, CancellationToken ct)
    {
        var read = await counts.OfAsync(leadCode, range, Take).ToListAsync(ct);
        var found = await Task.WhenAll(read.Where(question.MayHold).Select(c => batches.FindAsync(c.Affiliate, c.Batch, ct)));
        return new BatchPage([.. found.OfType<Batch>()], read.Count < Take ? null : read[^1].Batch);
    }
}
