using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>What an affiliate delivered in a month, as it is now.</summary>
/// <param name="closed">Its statement, where that is closed.</param>
internal sealed class AffiliateMonth(ClosedStatement? closed)
{
    private readonly List<StatementLine> _lines = [];
    private readonly List<ReturnedLead> _returns = [];

    public ClosedStatement? Closed => closed;

    public IReadOnlyList<StatementLine> Lines => _lines;

    public IReadOnlyList<ReturnedLead> Returns => _returns;

    public void Add(LeadCode leadCode, IReadOnlyList<Delivery> deliveries, Affiliate? affiliate)
    {
        var sent = deliveries.Select(SentLead.Of).OfType<SentLead>();
        _lines.AddRange(closed?.LinesNow(leadCode, sent, affiliate) ?? Statement.Of(leadCode, sent, affiliate));
        _returns.AddRange(deliveries.Select(ReturnedLead.Of).OfType<ReturnedLead>());
    }
}
