using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Groups the rows that a question finds by status, reason and campaign.</summary>
internal sealed class LeadGrouping(LeadQuestion question)
{
    private readonly Dictionary<(LeadStatus? Status, ReasonCode? Reason, LeadCode? LeadCode), Group> _groups = [];
    private int _rows;

    public void Add(FoundLead found, LeadStatus? campaignStatus)
    {
        _rows++;
        var status = campaignStatus ?? found.Lead.Status;
        var causes = CausesOf(found.Lead)
            .Where(c => question.Reason?.Has(c.Reason.Code) != false)
            .DistinctBy(c => (c.Reason.Code, c.LeadCode))
            .ToList();
        foreach (var (reason, leadCode) in causes)
            Count((status, reason.Code, leadCode), found.Affiliate, reason);
        if (causes.Count == 0)
            Count((status, null, null), found.Affiliate, null);
    }

    public LeadGroupsView View(string? next, DateTimeOffset? through) =>
        new(
            _rows,
            [
                .. _groups
                    .OrderByDescending(g => g.Value.Leads)
                    .ThenBy(g => g.Key.LeadCode?.Value, StringComparer.Ordinal)
                    .ThenBy(g => g.Key.Reason)
                    .Select(g => new LeadGroup(
                        g.Key.Status,
                        g.Key.Reason,
                        g.Key.LeadCode,
                        g.Value.Leads,
                        g.Value.Affiliates,
                        g.Value.Example is { } reason ? ReasonView.Of(reason) : null
                    )),
            ],
            next,
            through
        );

    // Of a row that some campaign has, what others said is no cause of anything.
    private IEnumerable<(Reason Reason, LeadCode? LeadCode)> CausesOf(Lead lead)
    {
        if (
            question.LeadCode is null
            && lead.Status is not (LeadStatus.Unusable or LeadStatus.Omitted or LeadStatus.Held or LeadStatus.Unsent)
        )
            return [];
        var own = lead.Reasons.Where(r => !r.IsNote).Select(r => (r, (LeadCode?)null));
        return own.Concat(
            lead.Matches.Where(m => question.LeadCode is null || m.LeadCode == question.LeadCode)
                .Where(m => !m.Accepted || m.Delivery == DeliveryState.Failed)
                .SelectMany(m => m.Reasons.Select(r => (r, (LeadCode?)m.LeadCode)))
        );
    }

    private void Count((LeadStatus?, ReasonCode?, LeadCode?) key, AffiliateName affiliate, Reason? reason)
    {
        if (!_groups.TryGetValue(key, out var group))
            _groups[key] = group = new Group(reason);
        group.Leads++;
        group.Affiliates[affiliate] = group.Affiliates.GetValueOrDefault(affiliate) + 1;
    }

    private sealed class Group(Reason? example)
    {
        public int Leads { get; set; }

        public SortedDictionary<AffiliateName, int> Affiliates { get; } =
            new(Comparer<AffiliateName>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value)));

        public Reason? Example => example;
    }
}
