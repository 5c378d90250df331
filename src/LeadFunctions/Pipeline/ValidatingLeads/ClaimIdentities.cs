using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>Settles who owns each person's interest: claims for usable rows, and omits those that come second.
/// Safe to run twice: a row finds its own claim, and a take-over names what it superseded.</summary>
internal sealed class ClaimIdentities(PersonStore people, LeadStore leads, WaitingStore waiting, BatchProgress progress, TimeProvider clock)
{
    /// <returns>The rows with the duplicates among them omitted; null where an earlier file must be waited for.</returns>
    public async Task<IReadOnlyList<Lead>?> ClaimAsync(Affiliate affiliate, IReadOnlyList<Lead> validated, CancellationToken ct)
    {
        var rows = FirstsOf(validated);
        var claimants = rows.Where(l => l.Person is not null).ToDictionary(l => l.Id, Claimant);
        var standing = await people.ClaimAsync(affiliate.Name, claimants.Values, ct);
        var owners = await OwnersAsync(standing.Values, claimants, ct);

        var verdicts = standing.ToDictionary(s => s.Key, s => Identity.Decide(
            s.Key, claimants[s.Key].Content!, s.Value, owners.GetValueOrDefault(s.Value.Owner), affiliate.DuplicateDays));
        if (verdicts.ContainsValue(IdentityVerdict.Wait) || !await people.TakeOverAsync(affiliate.Name, TakeOvers(claimants, standing, verdicts), ct))
            return null;
        await OmitSupersededAsync(standing, verdicts, ct);
        return [.. rows.Select(row => verdicts.TryGetValue(row.Id, out var verdict) ? Outcome(affiliate.Name, row, standing[row.Id], verdict) : row)];
    }

    // Of rows that claim the same within a chunk the first counts.
    private static List<Lead> FirstsOf(IReadOnlyList<Lead> validated)
    {
        var firsts = new Dictionary<string, Lead>();
        return [.. validated.Select(lead =>
            lead.Intake != Intake.Usable || firsts.TryAdd(PersonStore.ClaimKey(Claimant(lead)), lead)
                ? lead
                : Omitted(lead, ReasonCode.Duplicate, firsts[PersonStore.ClaimKey(Claimant(lead))].Id))];
    }

    private static Claimant Claimant(Lead lead) => lead.Intake == Intake.Usable
        ? new Claimant(lead.Id, lead.Person!, lead.Data!.Category, lead.Data.LeadCode, lead.Data.ContentHash())
        : new Claimant(lead.Id, lead.Person!, null, null, null);

    private async Task<Dictionary<LeadId, LeadStatus?>> OwnersAsync(
        IEnumerable<PersonClaim> claims, Dictionary<LeadId, Claimant> claimants, CancellationToken ct)
    {
        var others = claims.Select(c => c.Owner).Where(o => !claimants.ContainsKey(o)).ToHashSet();
        var statuses = new Dictionary<LeadId, LeadStatus?>();
        foreach (var (batch, chunk) in others.Select(o => (o.Batch, o.Chunk)).Distinct())
            foreach (var read in await leads.ReadAsync(batch, chunk, ct))
                if (others.Contains(read.Lead.Id))
                    statuses[read.Lead.Id] = read.Lead.Status;
        return statuses;
    }

    private static IEnumerable<TakeOver> TakeOvers(
        Dictionary<LeadId, Claimant> claimants, IReadOnlyDictionary<LeadId, PersonClaim> standing, Dictionary<LeadId, IdentityVerdict> verdicts) => verdicts
        .Where(v => v.Value is IdentityVerdict.Supersedes or IdentityVerdict.Renews)
        .Select(v => new TakeOver(claimants[v.Key], standing[v.Key], v.Value == IdentityVerdict.Supersedes));

    // Also where a cut run took a claim over: its row finds the claim as its own, and whom it superseded.
    private async Task OmitSupersededAsync(
        IReadOnlyDictionary<LeadId, PersonClaim> standing, Dictionary<LeadId, IdentityVerdict> verdicts, CancellationToken ct)
    {
        var superseded = verdicts
            .Select(v => (By: v.Key, Claim: standing[v.Key], v.Value))
            .Select(v => (v.By, v.Claim.Affiliate, Row: v.Value switch
            {
                IdentityVerdict.Supersedes => v.Claim.Owner,
                IdentityVerdict.Own => v.Claim.Supersedes,
                _ => null,
            }))
            .Where(s => s.Row is not null)
            .ToDictionary(s => s.Row!, s => (s.By, s.Affiliate));
        foreach (var chunk in superseded.GroupBy(s => (s.Key.Batch, s.Key.Chunk, s.Value.Affiliate)))
        {
            var rows = await leads.UpdateAsync(chunk.Key.Batch, chunk.Key.Chunk, lead =>
                superseded.TryGetValue(lead.Id, out var by) && lead.IsWaiting
                    ? Omitted(lead, ReasonCode.Superseded, by.By).With(new HistoryEntry(clock.GetUtcNow(), "ValidateLeads", $"superseded by {by.By}"))
                    : lead, ct);
            await waiting.RemoveAsync(rows.Where(lead => superseded.ContainsKey(lead.Id)), ct);
            await progress.SummariseAsync(chunk.Key.Affiliate, chunk.Key.Batch, ct);
        }
    }

    private static Lead Outcome(AffiliateName affiliate, Lead row, PersonClaim claim, IdentityVerdict verdict) => verdict switch
    {
        IdentityVerdict.Duplicate => Omitted(row, ReasonCode.Duplicate, claim.Owner),
        // To another affiliate it is just a duplicate: there was nothing of its own to change.
        IdentityVerdict.TooLate when claim.Affiliate == affiliate => Omitted(row, ReasonCode.AlreadyTaken, claim.Owner),
        IdentityVerdict.TooLate => Omitted(row, ReasonCode.Duplicate, claim.Owner),
        IdentityVerdict.Superseded => Omitted(row, ReasonCode.Superseded, claim.Owner),
        _ => row,
    };

    private static Lead Omitted(Lead lead, ReasonCode code, LeadId other) => lead with
    {
        Intake = Intake.Omitted,
        Reasons = [.. lead.Reasons, new Reason(code, null, null, other.ToString())],
    };
}
