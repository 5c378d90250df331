using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.AcceptingReturns;
using LeadFunctions.Leads;

namespace LeadFunctions.Tests.AcceptingReturns;

public class StatementTests
{
    private static readonly LeadCode[] Campaigns = [Sample.LeadCode, LeadCode.Parse("INT-A-1"), LeadCode.Parse("INT-B-2")];

    private static readonly Gen<(LeadCode LeadCode, CommercialState State)> Deliveries =
        from campaign in Gen.Elements(Campaigns)
        from state in Gen.Elements(Enum.GetValues<CommercialState>())
        select (campaign, state);

    private static readonly Gen<Dictionary<LeadCode, decimal>> Prices =
        from cents in Gen.Choose(0, 25_000).ArrayOf(Campaigns.Length)
        select Campaigns.Zip(cents).ToDictionary(p => p.First, p => p.Second / 100m);

    [Fact]
    public void Money_adds_up_to_the_cent() => Prop.ForAll(Deliveries.ListOf().ToArbitrary(), Prices.ToArbitrary(), (sent, cpl) =>
    {
        var delivered = sent.Sum(d => cpl[d.LeadCode]);
        var notBillable = sent.Where(d => d.State != CommercialState.Final).Sum(d => cpl[d.LeadCode]);
        return Statement.Of(sent, cpl).Sum(l => l.Amount) == delivered - notBillable;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_deliveries_changes_nothing() => Prop.ForAll(Deliveries.ListOf().ToArbitrary(), Prices.ToArbitrary(), (sent, cpl) =>
        Statement.Of(sent, cpl).SequenceEqual(Statement.Of(sent.AsEnumerable().Reverse(), cpl))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_campaign_without_a_price_has_counts_and_no_amount()
    {
        var lines = Statement.Of(
            [(Campaigns[0], CommercialState.Final), (Campaigns[1], CommercialState.Final), (Campaigns[1], CommercialState.Returned)],
            new Dictionary<LeadCode, decimal> { [Campaigns[0]] = 12.5m });
        Assert.Equal(
            ["INT-A-1,2,1,0,1,,", "INT-FFA-ESF-2541,1,0,0,1,12.50,12.50", "total,3,1,0,2,,12.50"],
            Statement.Rows(lines).Select(row => string.Join(',', row)));
    }
}
