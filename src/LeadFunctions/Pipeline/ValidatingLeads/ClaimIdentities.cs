using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>Settles who owns each person's interest: claims for usable rows, and omits those that come second.
/// Safe to run twice: a row finds its own claim, and a row that is closed stays closed.</summary>
internal sealed class ClaimIdentities(
    PersonStore people,
    ClaimOwners owners,
    CloseRows closing,
    CloseCorrected corrected,
    TimeProvider clock
)
{
    /// <returns>The rows with the duplicates among them omitted; null where others took claims over meanwhile: ask
    /// again.</returns>
    public async Task<IReadOnlyList<Lead>?> ClaimAsync(
        Affiliate affiliate,
        IReadOnlyList<Lead> validated,
        Configuration settings,
        CancellationToken ct
    )
    {
        var (routing, now) = (Routing.Of(settings), clock.GetUtcNow());
        bool Fits(Lead lead) => CampaignFit.Fits(routing, affiliate.Name, lead.Usable.Data, now);
        IEnumerable<LeadCode> Fitting(Lead lead) =>
            lead.Data is { } data
                ? CampaignFit.Fitting(routing, affiliate.Name, data, now).Select(c => c.LeadCode)
                : [];

        var rows = OneOfEach(validated, Fits);
        var byId = rows.ToDictionary(row => row.Id);
        var claimants = rows.Where(l => l.Person is not null).ToDictionary(l => l.Id, Claimant);
        var met = await people.ClaimAsync(affiliate.Name, claimants.Values, ct);
        var claiming = met.Keys.ToDictionary(
            row => row,
            row => new ClaimingRow(
                row,
                affiliate.Name,
                claimants[row].Content!,
                Identity.IsOther(row, affiliate.Name, met[row]) && Fits(byId[row])
            )
        );

        var verdicts = await DecideAsync(met, ct);
        var taken = met.Where(m => Superseded(m.Key) is not null).ToDictionary(m => m.Key, m => m.Value);
        if (taken.Count > 0)
        {
            // First, so that no run that is at work on them brings them anywhere; some may have gone meanwhile.
            await closing.CloseAsync(
                taken.ToDictionary(t => Superseded(t.Key)!, t => (By: byId[t.Key], t.Value.Affiliate)),
                ct
            );
            foreach (var (row, verdict) in await DecideAsync(taken, ct))
                verdicts[row] = verdict;
        }
        if (!await people.TakeOverAsync(affiliate.Name, TakeOvers(claimants, met, verdicts), ct))
            return null;
        List<Lead> outcome =
        [
            .. rows.Select(row =>
                verdicts.TryGetValue(row.Id, out var verdict) ? Outcome(affiliate.Name, row, met[row.Id], verdict) : row
            ),
        ];
        var isCorrection = taken.Any(t => t.Value.Affiliate == affiliate.Name && t.Value.Owner.Batch != t.Key.Batch);
        await corrected.CloseAsync(affiliate, outcome, isCorrection, settings, ct);
        return outcome;

        async Task<Dictionary<LeadId, IdentityVerdict>> DecideAsync(
            IReadOnlyDictionary<LeadId, PersonClaim> which,
            CancellationToken ct
        )
        {
            var found = await owners.OfAsync(affiliate.Name, which, row => Fitting(byId[row]), settings, ct);
            return which.ToDictionary(
                m => m.Key,
                m => Identity.Decide(claiming[m.Key], m.Value, found.GetValueOrDefault(m.Key), affiliate.DuplicateDays)
            );
        }

        LeadId? Superseded(LeadId row) =>
            verdicts[row] switch
            {
                IdentityVerdict.Supersedes => met[row].Owner,
                // As former versions of this code left it when they were cut.
                IdentityVerdict.Own => met[row].Supersedes,
                _ => null,
            };
    }

    /// <summary>Gives up what a usable row claimed, where another version of it claims something else. Safe to
    /// repeat.</summary>
    public async Task GiveUpAsync(Lead was, Lead lead, CancellationToken ct)
    {
        if (
            was is { Intake: Intake.Usable or Intake.Held, Data: not null, Person: not null }
            && !(lead.Intake == Intake.Usable && Key(was) == Key(lead))
        )
            await people.GiveUpAsync(ValidatingLeads.Claimant.Of(was.Usable), ct);
    }

    // Of rows that claim the same within a chunk the first counts that some campaign may take.
    private static List<Lead> OneOfEach(IReadOnlyList<Lead> validated, Func<Lead, bool> fits)
    {
        var chosen = validated
            .Where(lead => lead.Intake == Intake.Usable)
            .GroupBy(Key)
            .ToDictionary(g => g.Key, g => g.Count() == 1 ? g.First() : g.FirstOrDefault(fits) ?? g.First());
        return
        [
            .. validated.Select(lead =>
                lead.Intake == Intake.Usable && chosen[Key(lead)] is var one && one.Id != lead.Id
                    ? Omitted(lead, ReasonCode.Duplicate, one.Id)
                    : lead
            ),
        ];
    }

    private static Claimant Claimant(Lead lead) =>
        lead.Intake == Intake.Usable
            ? ValidatingLeads.Claimant.Of(lead.Usable)
            : new Claimant(lead.Id, lead.Person!, null, null, null);

    private static string Key(Lead lead) => PersonStore.ClaimKey(ValidatingLeads.Claimant.Of(lead.Usable));

    private static IEnumerable<TakeOver> TakeOvers(
        Dictionary<LeadId, Claimant> claimants,
        IReadOnlyDictionary<LeadId, PersonClaim> met,
        Dictionary<LeadId, IdentityVerdict> verdicts
    ) =>
        verdicts
            .Where(v => v.Value is IdentityVerdict.Supersedes or IdentityVerdict.Renews)
            .Select(v => new TakeOver(claimants[v.Key], met[v.Key]));

    private static Lead Outcome(AffiliateName affiliate, Lead row, PersonClaim claim, IdentityVerdict verdict) =>
        verdict switch
        {
            IdentityVerdict.Duplicate => Omitted(row, ReasonCode.Duplicate, claim.Owner),
            // To another affiliate it is just a duplicate: there was nothing of its own to change.
            IdentityVerdict.TooLate when claim.Affiliate == affiliate => Omitted(
                row,
                ReasonCode.AlreadyTaken,
                claim.Owner
            ),
            IdentityVerdict.TooLate => Omitted(row, ReasonCode.Duplicate, claim.Owner),
            IdentityVerdict.Superseded => LeadLifecycle.Superseded(row, claim.Owner),
            _ => row,
        };

    private static Lead Omitted(Lead lead, ReasonCode code, LeadId other) =>
        LeadLifecycle.Omitted(lead, new Reason(code, null, null, other.ToString()));
}
