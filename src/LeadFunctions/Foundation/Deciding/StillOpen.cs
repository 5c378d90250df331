using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>A lead that one campaign took stays a candidate of every other that refused it, unless one of them has it
/// alone, or both are of one customer that gets a lead once.</summary>
internal static class StillOpen
{
    /// <summary>The campaigns that may still take a lead which somebody took.</summary>
    public static IReadOnlyList<LeadCode> Of(Lead lead, Configuration settings)
    {
        if (
            lead.IsStopped
            || lead.IsErased
            || lead.IsDenied
            || lead.Intake is not (Intake.Usable or Intake.Held)
            || lead.Data is not { LeadCode: null, Category: { } category }
        )
            return [];
        var routing = Routing.Of(settings);
        var taken = lead
            .Matches.Where(m => m.Accepted)
            .Select(m => settings.Campaigns.GetValueOrDefault(m.LeadCode))
            .OfType<Campaign>()
            .ToList();
        return
            taken.Count == 0
            || taken.Exists(c => c.Exclusive)
            || settings.Categories.Find(category.Value) is { Exclusive: true }
            ? []
            :
            [
                .. lead
                    .Matches.Where(m =>
                        !m.Accepted
                        && settings.Campaigns.TryGetValue(m.LeadCode, out var other)
                        && !other.Exclusive
                        && !taken.Exists(c => routing.IsOfOneCustomer(c.LeadCode, other.LeadCode))
                    )
                    .Select(m => m.LeadCode),
            ];
    }

    /// <summary>A lead that has its campaign goes on to those that ops send it through to, and to those that may still
    /// take it.</summary>
    public static IReadOnlyList<Verdict> Wanted(IReadOnlyList<Verdict> verdicts, Configuration settings, Lead lead)
    {
        if (!lead.Matches.Any(m => m.Accepted))
            return verdicts;
        var open = Of(lead, settings);
        return
        [
            .. verdicts.Where(v =>
                lead.Through.Contains(v.Campaign.LeadCode) && !lead.IsAcceptedBy(v.Campaign.LeadCode)
            ),
            .. verdicts.Where(v => open.Contains(v.Campaign.LeadCode) && !lead.Through.Contains(v.Campaign.LeadCode)),
        ];
    }

    /// <summary>Whether a lead is to be tried again when something changes: nobody took it, or others may
    /// still.</summary>
    public static bool IsCandidate(Lead lead, Configuration settings) =>
        lead.IsWaiting
        || (
            lead.Matches.Any(m => m.CanChange)
            && lead.Matches.Any(m => m.Accepted)
            && Of(lead, settings).Any(code => lead.Matches.Any(m => m.LeadCode == code && m.CanChange))
        );
}
