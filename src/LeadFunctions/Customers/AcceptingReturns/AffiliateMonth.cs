using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>What an affiliate delivered in a month, as it is now.</summary>
/// <param name="closed">Its statement, where that is closed.</param>
internal sealed class AffiliateMonth(ClosedStatement? closed)
{
    private readonly List<StatementLine> _lines = [];

    public ClosedStatement? Closed => closed;

    public IReadOnlyList<StatementLine> Lines => _lines;

    public void Add(LeadCode leadCode, IEnumerable<SentLead> sent, Affiliate? affiliate) =>
        _lines.AddRange(closed?.LinesNow(leadCode, sent, affiliate) ?? Statement.Of(leadCode, sent, affiliate));
}
