using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.RoutingLeads;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.TryingChanges;

/// <summary>Answers what a configuration file would do if it were dropped: which waiting leads would go, which ones
/// that a campaign has would not, and what the caps would do. It reads, and changes nothing.</summary>
internal sealed class TryChange(
    CurrentConfiguration configuration,
    WaitingStore waiting,
    LeadStore leads,
    DeliveryStore deliveries,
    DomainCounts domains,
    RecycledLeads recycled,
    TimeProvider clock
)
{
    private const int MostWaiting = 20_000;

    public async Task<IActionResult> AnswerAsync(string path, BinaryData content, CancellationToken ct)
    {
        var (document, problems) = ConfigurationFile.Read(path, content);
        if (document is null)
            return Problem.Unprocessable(problems).ToAnswer();
        var current = await configuration.GetAsync(ct);
        if (References.Unknown(document, current) is { Count: > 0 } unknown)
            return Problem.Unprocessable(unknown.Select(u => u.Problem)).ToAnswer();
        return Answer.Ok(await TryAsync(path, document, current, current.With(document), ct));
    }

    private async Task<ChangeTried> TryAsync(
        string path,
        Document document,
        Configuration current,
        Configuration changed,
        CancellationToken ct
    )
    {
        var (routing, now) = (Routing.Of(changed), clock.GetUtcNow());
        var trials = new Dictionary<LeadCode, CampaignTrial>();
        var (found, more) = await WaitingAsync(Asked(document, changed), changed, ct);
        var asked = found
            .Select(f =>
                (
                    f.Lead,
                    Verdicts: StillOpen.Wanted(
                        routing.Decide(RoutableLead.Of(f.Affiliate, f.Lead), now, f.Lead.Through),
                        changed,
                        f.Lead
                    )
                )
            )
            .ToList();
        var limited = found.Zip(await recycled.WouldLimitAsync(asked, now, ct)).ToList();
        var places = await PlacesAsync(limited, ct);
        var going = new Dictionary<PersonId, LeadId>();
        foreach (var ((affiliate, lead), verdicts) in limited)
        foreach (var verdict in verdicts)
            if ((await TrialAsync(verdict.Campaign)).Try(affiliate, lead, Against(lead, verdict)))
                going.TryAdd(lead.Person!, lead.Id);
        foreach (var campaign in Concerned(document, changed))
            await ReviewAsync(campaign, await TrialAsync(campaign), routing, now, ct);
        IReadOnlyList<string> warnings =
        [
            .. Warnings(document, changed, now),
            .. PeopleChanged(document, current, changed),
        ];
        var known = Warnings(document, current, now);
        return new ChangeTried(
            path,
            warnings,
            [.. warnings.Except(known)],
            found.Count,
            more,
            [.. trials.OrderBy(t => t.Key.Value, StringComparer.Ordinal).Select(t => t.Value.Result())]
        );

        // Of several leads of one person one goes, and none where the campaign has the person.
        IReadOnlyList<Reason> Against(Lead lead, Verdict verdict) =>
            verdict.Reasons.Count > 0 ? verdict.Reasons
            : places[verdict.Campaign.LeadCode].TryGetValue(lead.Person!, out var place) && place.Lead != lead.Id
                ? [place.AlreadySent()]
            : going.TryGetValue(lead.Person!, out var other) && other != lead.Id ? [new Reason(ReasonCode.SentRecently)]
            : verdict.Reasons;

        async Task<CampaignTrial> TrialAsync(Campaign campaign)
        {
            if (!trials.TryGetValue(campaign.LeadCode, out var trial))
            {
                var room = await deliveries.RoomAsync(campaign.LeadCode, ct);
                trials[campaign.LeadCode] = trial = new CampaignTrial(
                    campaign,
                    room,
                    campaign.Caps.CompanyDomain is null ? null : await domains.OfAsync(room, ct),
                    now
                );
            }
            return trial;
        }
    }

    // Categories are every campaign's: their warnings say whose they are.
    private static IReadOnlyList<string> Warnings(Document document, Configuration settings, DateTimeOffset now) =>
        document switch
        {
            Campaign { LeadCode: var code } => settings.Campaigns.GetValueOrDefault(code) is { } campaign
                ? [.. SetUpCheck.Warnings(campaign, settings, now).Select(w => w.ToString())]
                : [],
            CategoryList =>
            [
                .. settings
                    .Campaigns.Values.OrderBy(c => c.LeadCode.Value, StringComparer.Ordinal)
                    .SelectMany(c => SetUpCheck.Warnings(c, settings, now).Select(w => $"{c.LeadCode}, {w}")),
            ],
            _ => [],
        };

    private async Task<Dictionary<LeadCode, IReadOnlyDictionary<PersonId, Delivery>>> PlacesAsync(
        IEnumerable<((AffiliateName, Lead Lead) Found, IReadOnlyList<Verdict> Verdicts)> tried,
        CancellationToken ct
    )
    {
        var places = new Dictionary<LeadCode, IReadOnlyDictionary<PersonId, Delivery>>();
        foreach (
            var accepting in tried
                .SelectMany(t => t.Verdicts.Select(v => (v.Campaign.LeadCode, v.Reasons, t.Found.Lead.Person)))
                .Where(v => v.Reasons.Count == 0)
                .GroupBy(v => v.LeadCode, v => v.Person!)
        )
            places[accepting.Key] = await deliveries.FindAllAsync(accepting.Key, accepting.ToHashSet(), ct);
        return places;
    }

    private async Task ReviewAsync(
        Campaign campaign,
        CampaignTrial trial,
        Routing routing,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var places = await deliveries.OfAsync(campaign.LeadCode).Where(d => d.Return is null).ToListAsync(ct);
        foreach (var chunk in places.GroupBy(p => (p.Affiliate, p.Lead.Batch, p.Lead.Chunk)))
        {
            var rows = chunk.Select(p => p.Lead).ToHashSet();
            foreach (var read in await leads.ReadAsync(chunk.Key.Batch, chunk.Key.Chunk, ct))
                if (
                    rows.Contains(read.Lead.Id)
                    && read.Lead is { Data: not null } lead
                    && !lead.Through.Contains(campaign.LeadCode)
                )
                    trial.Review(
                        lead,
                        routing.Against(campaign.LeadCode, RoutableLead.Of(chunk.Key.Affiliate, lead), now)
                    );
        }
    }

    private async Task<(IReadOnlyList<(AffiliateName Affiliate, Lead Lead)> Leads, bool More)> WaitingAsync(
        WaitingToRoute what,
        Configuration changed,
        CancellationToken ct
    )
    {
        var keys = new List<WaitingLead>();
        foreach (var key in what.For)
            keys.AddRange(await waiting.WaitingForAsync(key, ct).Take(MostWaiting + 1 - keys.Count).ToListAsync(ct));
        var found = new List<(AffiliateName, Lead)>();
        foreach (var chunk in keys.Take(MostWaiting).GroupBy(k => (k.Affiliate, k.Lead.Batch, k.Lead.Chunk)))
        {
            var rows = chunk.Select(k => k.Lead).ToHashSet();
            found.AddRange(
                (await leads.ReadAsync(chunk.Key.Batch, chunk.Key.Chunk, ct))
                    .Where(r => rows.Contains(r.Lead.Id) && StillOpen.IsCandidate(r.Lead, changed))
                    .Select(r => (chunk.Key.Affiliate, r.Lead))
            );
        }
        return (found, keys.Count > MostWaiting);
    }

    private static WaitingToRoute Asked(Document document, Configuration changed) =>
        document switch
        {
            // Nothing waits for people who asked not to be contacted to be asked again; what waits may be theirs.
            SuppressionList => WaitingToRoute.Of(changed.Campaigns.Values.Select(WhatWaits.For)),
            // A trial knows nothing of caps that standards lower.
            StandardList => new WaitingToRoute([]),
            _ => WhatWaits.For(document, changed),
        };

    private static IReadOnlyList<string> PeopleChanged(Document document, Configuration current, Configuration changed)
    {
        if (document is not SuppressionList)
            return [];
        var (come, go) = (
            changed.DoNotContact.Except(current.DoNotContact).Count(),
            current.DoNotContact.Except(changed.DoNotContact).Count()
        );
        return
        [
            $"{come:N0} addresses come, {go:N0} go; {changed.DoNotContact.Count:N0} are on the list then.",
            .. go > 0 ? ["People who go from the list can be sent again."] : Array.Empty<string>(),
        ];
    }

    // Campaigns whose own rules the document is.
    private static IEnumerable<Campaign> Concerned(Document document, Configuration changed) =>
        document switch
        {
            Campaign campaign => [campaign],
            CompanyList list => changed.Campaigns.Values.Where(c => WhatWaits.Uses(c, list, changed)),
            _ => [],
        };
}
