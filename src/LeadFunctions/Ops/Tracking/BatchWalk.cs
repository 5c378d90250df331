using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Some batches in upload order.</summary>
/// <param name="Through">The batch up to which these are all; null where there are no more behind them.</param>
internal sealed record BatchPage(IReadOnlyList<Batch> Batches, BatchId? Through);

/// <summary>Walks through the batches that may hold what is asked for, in upload order: one small read an affiliate, or
/// one of the campaign's counts.</summary>
internal sealed class BatchWalk(
    BatchStore batches,
    CampaignCountStore counts,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    private const int Take = 25;

    public Task<BatchPage> NextAsync(LeadQuestion question, UploadRange range, CancellationToken ct) =>
        question switch
        {
            { Batch: { } batch } => OneAsync(question.Affiliate, batch, ct),
            { LeadCode: { } leadCode } => OfCampaignAsync(question, leadCode, range, ct),
            _ => OfAffiliatesAsync(question.Affiliate, range, Take, ct),
        };

    /// <param name="affiliate">Null for all of them.</param>
    /// <param name="take">The most that are read of each affiliate.</param>
    public async Task<BatchPage> OfAffiliatesAsync(
        AffiliateName? affiliate,
        UploadRange range,
        int take,
        CancellationToken ct
    )
    {
        IReadOnlyList<AffiliateName> names = affiliate is null
            ? [.. (await configuration.GetAsync(ct)).Affiliates.Keys]
            : [affiliate];
        return Merge(await Task.WhenAll(names.Select(name => batches.ListAsync(name, range, take, ct))), take);
    }

    /// <summary>One list of several. Of a list that is cut nobody knows what follows, so all end where the first is
    /// cut.</summary>
    public static BatchPage Merge(IReadOnlyList<IReadOnlyList<Batch>> lists, int take)
    {
        var through = lists.Where(list => list.Count >= take).Select(list => list[^1].Id).Min();
        return new BatchPage(
            [
                .. lists
                    .SelectMany(list => list)
                    .Where(b => through is null || b.Id.CompareTo(through) <= 0)
                    .OrderBy(b => b.Id),
            ],
            through
        );
    }

    /// <summary>The newest uploads first. Keys are in upload order, so a day is read, then the two before it, then
    /// four…</summary>
    /// <param name="upTo">Where an earlier page ended: this batch and those before it.</param>
    /// <param name="take">About how many batches are wanted that may hold what is asked for.</param>
    public async Task<BatchPage> NewestAsync(
        LeadQuestion question,
        UploadRange range,
        BatchId? upTo,
        int take,
        CancellationToken ct
    )
    {
        if (question.Batch is { } one)
            return await OneAsync(question.Affiliate, one, ct);
        if (question.LeadCode is { } leadCode)
            return await NewestOfCampaignAsync(question, leadCode, range, upTo, take, ct);
        IReadOnlyList<AffiliateName> names = question.Affiliate is { } own
            ? [own]
            : [.. (await configuration.GetAsync(ct)).Affiliates.Keys];
        var (found, first) = (new List<Batch>(), range.From ?? DateOnly.MinValue);
        // The first read has no end: storage may have a clock of its own.
        var to = upTo is null ? range.To : upTo.UploadedAt.UtcDay;
        var last = to ?? clock.GetUtcNow().UtcDay;
        for (var days = 1; ; days *= 2)
        {
            var from = Days.DaysBefore(last, days - 1) is var begin && begin > first ? begin : first;
            var read = await Task.WhenAll(
                names.Select(name => batches.OfAsync(name, new UploadRange(from, to)).ToListAsync(ct).AsTask())
            );
            found.AddRange(
                read.SelectMany(list => list)
                    .Where(b => (upTo is null || b.Id.CompareTo(upTo) <= 0) && question.MayHold(b))
                    .OrderByDescending(b => b.Id)
            );
            if (from <= first || found.Count >= take)
                return new BatchPage(found, from <= first || found.Count == 0 ? null : found[^1].Id);
            to = last = from.AddDays(-1);
        }
    }

    private async Task<BatchPage> NewestOfCampaignAsync(
        LeadQuestion question,
        LeadCode leadCode,
        UploadRange range,
        BatchId? upTo,
        int take,
        CancellationToken ct
    )
    {
        var counted = await counts
            .OfAsync(leadCode, range)
            .Where(c => question.MayHold(c) && (upTo is null || c.Batch.CompareTo(upTo) <= 0))
            .ToListAsync(ct);
        var newest = counted.OrderByDescending(c => c.Batch).Take(take).ToList();
        var found = await Task.WhenAll(newest.Select(c => batches.FindAsync(c.Affiliate, c.Batch, ct)));
        return new BatchPage([.. found.OfType<Batch>()], counted.Count > take ? newest[^1].Batch : null);
    }

    private async Task<BatchPage> OneAsync(AffiliateName? affiliate, BatchId id, CancellationToken ct)
    {
        IEnumerable<AffiliateName> names = affiliate is null
            ? (await configuration.GetAsync(ct)).Affiliates.Keys
            : [affiliate];
        var found = await Task.WhenAll(names.Select(name => batches.FindAsync(name, id, ct)));
        return new BatchPage([.. found.OfType<Batch>()], null);
    }

    private async Task<BatchPage> OfCampaignAsync(
        LeadQuestion question,
        LeadCode leadCode,
        UploadRange range,
        CancellationToken ct
    )
    {
        var read = await counts.OfAsync(leadCode, range, Take).ToListAsync(ct);
        var found = await Task.WhenAll(
            read.Where(question.MayHold).Select(c => batches.FindAsync(c.Affiliate, c.Batch, ct))
        );
        return new BatchPage([.. found.OfType<Batch>()], read.Count < Take ? null : read[^1].Batch);
    }
}
