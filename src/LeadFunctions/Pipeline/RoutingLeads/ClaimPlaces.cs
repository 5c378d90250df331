using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

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
        var open = decisions.Select(d => new OpenLead(leads[d.Lead], d)).ToList();
        if (!isNew)
            await FindOwnAsync(open, ct);
        for (var asking = Asking(open); asking.Count > 0; asking = Asking(asking))
        {
            await ClaimRoundAsync(asking, run, claims, ct);
            asking.ForEach(lead => lead.Note(claims));
        }
        return decisions.ToDictionary(d => d.Lead, d => claims.Matches(leads[d.Lead], d));
    }

    private static List<OpenLead> Asking(List<OpenLead> open) => [.. open.Where(lead => lead.Next.Count > 0)];

    private Task ClaimRoundAsync(List<OpenLead> open, RunName run, PlacesClaimed claims, CancellationToken ct)
    {
        var wanting = open.SelectMany(lead => lead.Next.Select(code => (LeadCode: code, Open: lead)))
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
                        [
                            .. group
                                .OrderBy(o => o.Misses(group.Key))
                                .ThenByDescending(o => o.Score(group.Key, claims.Now.UtcDay))
                                .Select(o => o.Candidate),
                        ],
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

    // A lead that a cut run brought to its second choice must not get its first as well.
    private async Task FindOwnAsync(List<OpenLead> open, CancellationToken ct)
    {
        foreach (var lead in open.Where(o => o.IsChoice))
        foreach (var code in lead.Accepting)
            if (await deliveries.FindAsync(code, lead.Candidate.Person, ct) is { } place && place.Lead == lead.Lead.Id)
                lead.Has(code);
    }

    private sealed class OpenLead(Lead lead, LeadDecision decision)
    {
        private readonly HashSet<LeadCode> _asked = [];
        private readonly HashSet<LeadCode> _got = [];
        private readonly HashSet<LeadCode> _others = [];

        public Lead Lead => lead;

        public bool IsChoice => decision.IsChoice;

        public IEnumerable<LeadCode> Accepting =>
            decision.Verdicts.Where(v => v.Reasons.Count == 0).Select(v => v.LeadCode);

        public Candidate Candidate { get; } = Candidate.Of(lead.Usable);

        public IReadOnlyList<LeadCode> Next => decision.Next(_asked, _got, _others);

        public void Has(LeadCode campaign) => _got.Add(campaign);

        public void Note(PlacesClaimed claims)
        {
            foreach (var code in Next)
            {
                _asked.Add(code);
                if (claims.PlaceOf(Lead, code) is { } place)
                    (place.Lead == Lead.Id ? _got : _others).Add(code);
            }
        }

        // Those that fit the preferred filters come first, of these the best, of equals the first of the file.
        public int Misses(LeadCode campaign) => Verdict(campaign).Missed?.Count ?? 0;

        public int Score(LeadCode campaign, DateOnly day) => Verdict(campaign).Score?.ScoreOn(day) ?? 0;

        private DecidedVerdict Verdict(LeadCode campaign) => decision.Verdicts.First(v => v.LeadCode == campaign);
    }
}
