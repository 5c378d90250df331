using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>Claims places in campaigns for the leads that their rules accept, a campaign at a time and as many leads as
/// a transaction holds.</summary>
internal sealed class ClaimPlaces(DeliveryStore deliveries, CurrentStandings standings)
{
    /// <param name="run">The pass, and the send of immediate campaigns; weekly ones wait for theirs.</param>
    /// <param name="isNew">False where an earlier run may have claimed for the same decision.</param>
    /// <returns>For each lead what came of every campaign that was tried, in the order of the verdicts.</returns>
    public async Task<IReadOnlyDictionary<LeadId, IReadOnlyList<Match>>> ClaimAsync(
        ChunkId chunk,
        RunName run,
        IReadOnlyDictionary<LeadId, Lead> leads,
        IReadOnlyList<LeadDecision> decisions,
        bool isNew,
        Configuration settings,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var claims = new PlacesClaimed(
            chunk.Affiliate,
            settings,
            await standings.OfAsync(chunk.Affiliate, settings, ct),
            now
        );
        var open = decisions.Select(d => new OpenLead(leads[d.Lead], d, d.Groups())).ToList();
        if (!isNew)
            await FindOwnAsync(open, ct);
        for (var round = 0; open.Any(lead => lead.Groups.Count > round); round++)
        {
            await ClaimRoundAsync(open, round, run, claims, ct);
            open.RemoveAll(lead => claims.HasPlace(lead.Lead, lead.Groups.ElementAtOrDefault(round)));
        }
        return decisions.ToDictionary(d => d.Lead, d => claims.Matches(leads[d.Lead], d));
    }

    private Task ClaimRoundAsync(
        List<OpenLead> open,
        int round,
        RunName run,
        PlacesClaimed claims,
        CancellationToken ct
    )
    {
        var wanting = open.SelectMany(lead =>
                (lead.Groups.ElementAtOrDefault(round) ?? []).Select(code => (LeadCode: code, Open: lead))
            )
            .GroupBy(w => w.LeadCode, w => w.Open);
        return EntityGroups.ForEachAsync(
            wanting,
            async group =>
            {
                var campaign = claims.Settings.Campaigns[group.Key];
                claims.Add(
                    group.Key,
                    await deliveries.ClaimAsync(
                        group.Key,
                        claims.LimitsOf(group.Key),
                        claims.Affiliate,
                        [.. group.OrderBy(o => o.Misses(group.Key)).Select(o => o.Candidate)],
                        run,
                        campaign.Schedule.Kind != SendKind.Immediate,
                        claims.Now,
                        ct
                    )
                );
            },
            ct
        );
    }

    // An exclusive lead that a cut run brought to its second choice must not get its first as well.
    private async Task FindOwnAsync(List<OpenLead> open, CancellationToken ct)
    {
        foreach (var lead in open.Where(o => o.Groups.Count > 1))
        foreach (var group in lead.Groups)
        foreach (var code in group)
            if (await deliveries.FindAsync(code, lead.Candidate.Person, ct) is { } place && place.Lead == lead.Lead.Id)
                lead.Groups = [group];
    }

    private sealed class OpenLead(Lead lead, LeadDecision decision, IReadOnlyList<IReadOnlyList<LeadCode>> groups)
    {
        public Lead Lead => lead;

        public IReadOnlyList<IReadOnlyList<LeadCode>> Groups { get; set; } = groups;

        public Candidate Candidate { get; } = Candidate.Of(lead.Usable);

        // Those that fit the preferred filters come first.
        public int Misses(LeadCode campaign) => decision.Verdicts.First(v => v.LeadCode == campaign).Missed?.Count ?? 0;
    }
}
