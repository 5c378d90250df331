using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Customers.AcceptingReturns;

public class ClosedMonthsTests
{
    private static readonly LeadCode Other = LeadCode.Parse("INT-OTH-CRM-0001");

    [Fact]
    public void A_price_that_was_missing_is_that_of_the_first_statement_that_had_one()
    {
        var months = new ClosedMonths([
            ("2026-11", At(null)),
            ("2026-12", At(null)),
            ("2027-01", At(10)),
            ("2027-02", At(12)),
        ]);
        Assert.Equal(
            [10m, 10m, 10m, 12m],
            new[] { "2026-11", "2026-12", "2027-01", "2027-02" }.Select(month =>
                months.Find(month)!.Cpl[Sample.LeadCode]
            )
        );
        Assert.Null(months.Find("2027-03"));
    }

    [Fact]
    public void Its_rules_are_those_of_the_same_statement()
    {
        var then = At(10) with { CplRules = Rules(from: 2) };
        var months = new ClosedMonths([("2026-11", At(null) with { CplRules = Rules(from: 3) }), ("2026-12", then)]);
        Assert.Equal(then.CplRules, months.Find("2026-11")!.CplRules);
        Assert.Empty(
            new ClosedMonths([("2026-11", At(null) with { CplRules = Rules(from: 3) }), ("2026-12", At(10))])
                .Find("2026-11")!
                .CplRules
        );
    }

    [Fact]
    public void The_oldest_month_that_lacks_a_price_of_now_is_named()
    {
        var priced = Sample.Affiliate with { Cpl = Cpl(12) };
        var months = new ClosedMonths([("2026-10", At(9)), ("2026-11", At(null)), ("2026-12", At(null))]);
        Assert.Equal(new DateOnly(2026, 11, 1), months.PricedLate(priced));
        Assert.Null(
            months.PricedLate(Sample.Affiliate with { Cpl = new Dictionary<LeadCode, decimal> { [Other] = 1 } })
        );
        Assert.Null(new ClosedMonths([("2026-11", At(null)), ("2026-12", At(10))]).PricedLate(priced));
        Assert.Null(new ClosedMonths([]).PricedLate(priced));
    }

    private static ClosedStatement At(decimal? cpl) =>
        ClosedStatement.Of(
            DateTimeOffset.UnixEpoch,
            [new StatementLine(Sample.LeadCode, cpl is { } known ? new Price("", 1, known) : null, 3, 0, 0)],
            [],
            Sample.Affiliate with
            {
                Cpl = cpl is { } price ? Cpl(price) : new Dictionary<LeadCode, decimal>(),
            }
        );

    private static Dictionary<LeadCode, decimal> Cpl(decimal cpl) => new() { [Sample.LeadCode] = cpl };

    private static Dictionary<LeadCode, CplRules> Rules(int from) =>
        new() { [Sample.LeadCode] = new CplRules { Tiers = [new CplTier { From = from, Cpl = 1 }] } };
}
