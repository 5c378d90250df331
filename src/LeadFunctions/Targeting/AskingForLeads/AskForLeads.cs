using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.Estimating;
using LeadFunctions.Targeting.ReportingFeedback;

namespace LeadFunctions.Targeting.AskingForLeads;

/// <summary>Finds who could bring what campaigns lack: by their estimate, what customers say, prices, caps and
/// standings. It reads, and changes nothing.</summary>
internal sealed class AskForLeads(
    EstimateCampaign estimating,
    ReportFeedback feedback,
    DeliveryStore deliveries,
    StandingStore standings,
    TimeProvider clock
)
{
    // Customers rate for months, and few leads.
    private const int RatedDays = 180;

    /// <summary>The campaigns that are behind their pace, by lead code.</summary>
    public async Task<IReadOnlyList<AsksView>> AllAsync(Configuration settings, CancellationToken ct)
    {
        var asks = new List<AsksView>();
        foreach (var campaign in settings.Campaigns.Values.OrderBy(c => c.LeadCode.Value, StringComparer.Ordinal))
            if (await PaceAsync(campaign, ct) is var pace && pace.Is(PacingState.Behind))
                asks.Add(await OfAsync(pace, settings, ct));
        return asks;
    }

    public async Task<AsksView> OfAsync(Campaign campaign, Configuration settings, CancellationToken ct) =>
        await OfAsync(await PaceAsync(campaign, ct), settings, ct);

    private async Task<CampaignPace> PaceAsync(Campaign campaign, CancellationToken ct) =>
        CampaignPace.Of(campaign, await deliveries.RoomAsync(campaign.LeadCode, ct), clock.GetUtcNow());

    private async Task<AsksView> OfAsync(CampaignPace pace, Configuration settings, CancellationToken ct)
    {
        // Nothing is missing: facts need not be asked.
        if (!(pace.Expected > pace.Taken))
            return AskMaking.Of(new AskSubject(pace, false, [], []));
        var campaign = pace.Campaign;
        var estimate = await estimating.EstimateAsync(campaign, false, settings, ct);
        var today = pace.Now.UtcDay;
        var rated = await feedback.ReportAsync(campaign, settings, new SendDays(today.AddDays(-RatedDays), today), ct);
        var room = await deliveries.RoomAsync(campaign.LeadCode, ct);
        var limits = CampaignLimits.Of(campaign, pace.Now);
        var held = (await standings.AllAsync(ct)).ToLookup(s => s.Affiliate);
        return AskMaking.Of(
            new AskSubject(
                pace,
                estimate.IsTooFew,
                [.. campaign.Categories.Select(id => settings.Categories.Find(id.Value)?.Name ?? id.Value)],
                [
                    .. settings
                        .Affiliates.Values.Where(a =>
                            campaign.Affiliates.Count == 0 || campaign.Affiliates.Contains(a.Name)
                        )
                        .Select(a => Offer(a, held[a.Name])),
                ]
            )
        );

        AskOffer Offer(Affiliate affiliate, IEnumerable<Standing> own)
        {
            var concerning = own.Where(s =>
                    settings.Standards.Find(s.Rule, affiliate.Name) is { } rule && rule.Concerns(campaign)
                )
                .ToList();
            var allowed = new AffiliateStandings(affiliate.Name, settings.Standards, concerning);
            var line = rated.ByAffiliate.FirstOrDefault(l => l.Value == affiliate.Name.Value);
            return new AskOffer(
                affiliate,
                estimate.Leads.ByAffiliate.FirstOrDefault(l => l.Value == affiliate.Name.Value)?.AWeek ?? 0,
                Share(line, rated.Mean),
                line?.Rated ?? 0,
                affiliate.Cpl.TryGetValue(campaign.LeadCode, out var cpl) ? cpl : null,
                RoomOf(allowed.Lower(limits, campaign), affiliate.Name, room),
                Worst(concerning),
                allowed.KeepsFiles
            );
        }
    }

    private static int RoomOf(RoomLimits limits, AffiliateName affiliate, CampaignRoom room) =>
        Math.Min(
            (limits.OfAffiliate(affiliate) ?? int.MaxValue) - room.Affiliates.GetValueOrDefault(affiliate.Value),
            limits.With(room.Offers).Total - room.Total
        );

    // Who brought nothing is taken for what the campaign gets on average.
    private static ShareRange? Share(FeedbackLine? line, double? mean) =>
        line is { Share: { } share, From: { } from, To: { } to } ? new ShareRange(share, from, to)
        : mean is { } known && OnTargetShare.Of(0, 0, known) is var prior
            ? new ShareRange(prior.Share, prior.From, prior.To)
        : null;

    private static StandingState Worst(IReadOnlyList<Standing> standings) =>
        new[] { StandingState.Paused, StandingState.Probation, StandingState.Warned }
            .Where(state => standings.Any(s => s.State == state))
            .DefaultIfEmpty(StandingState.Healthy)
            .First();
}
