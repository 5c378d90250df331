using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Customers.OfferingAtCost;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Customers.OfferingAtCost;

public class OfferReportTests
{
    private static readonly Delivery Late = new(
        Sample.LeadCode,
        Sample.Person,
        new LeadId(Sample.Batch, 17),
        Sample.Affiliate.Name,
        Sample.Crm,
        null,
        Sample.Noon,
        new Periods("2026-11", "2026-W47", "2026-11-18"),
        Sample.Run,
        Sample.Noon,
        default
    )
    {
        Offer = new DeliveryOffer(Sample.Noon.AddDays(31), OfferState.Open),
    };

    private static readonly Delivery AtCost = Late with { AtCost = true, Offer = null };

    [Fact]
    public void Each_offer_and_each_lead_at_cost_is_a_line_and_what_is_owed_is_their_sum()
    {
        var accepted = Late with { Offer = Late.Offer!.Decided(true, Sample.Noon.AddDays(32), "Olga Ops", "asked") };
        Assert.Equal(
            [
                $"offer,{Late.Lead},infuse-media,{Day(0)},{Day(31)},accepted,{Day(32)},Olga Ops,",
                $"lead at cost,{Late.Lead},infuse-media,{Day(0)},,open,,,42.50",
                "total,1 at cost,,,1 offered,1 accepted,,,42.50",
            ],
            Lines([accepted], [new LeadAtCost(AtCost, new Price("", 1, 42.5m))])
        );
    }

    [Fact]
    public void A_lead_at_cost_that_came_back_costs_nothing_and_a_missing_price_forms_no_total()
    {
        var back = AtCost with { Return = new DeliveryReturn(Sample.Noon, ReturnPolicy.Refund, "left", "x", "x") };
        Assert.Equal("total,0 at cost,,,0 offered,0 accepted,,,0.00", Lines([], [new LeadAtCost(back, null)])[^1]);
        Assert.EndsWith(
            "no total: CPL missing",
            Lines([], [new LeadAtCost(AtCost, null)])[^1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_replacement_stands_for_the_lead_at_cost_and_one_of_them_is_paid()
    {
        var (first, second, third) = (Back(AtCost), Back(Replacement(18, AtCost)), Replacement(19, Replacement(18)));
        var usual = Replacement(30, Late with { Lead = new LeadId(Sample.Batch, 29) });
        var paid = PaidAtCost.Of([first], [third, usual, second]).ToList();
        Assert.Equal([first, second, third], paid.Select(p => p.Place));
        Assert.All(paid, p => Assert.Equal(first, p.First));
        Assert.Equal("total,1 at cost,,,0 offered,0 accepted,,,42.50", Total(paid));
        Assert.Equal("total,0 at cost,,,0 offered,0 accepted,,,0.00", Total(PaidAtCost.Of([first], [second])));
        Assert.Equal("total,1 at cost,,,0 offered,0 accepted,,,42.50", Total(PaidAtCost.Of([AtCost], [second])));

        static string Total(IEnumerable<PaidAtCost> paid) =>
            Lines([], [.. paid.Select(p => new LeadAtCost(p.Place, new Price("", 1, 42.5m)))])[^1];
    }

    [Fact]
    public void A_view_shows_open_offers_first_then_the_newest()
    {
        var lapsed = Late with { Offer = Late.Offer!.Decided(false, Sample.Noon, "Olga Ops", "no answer") };
        var older = Late with { Offer = new DeliveryOffer(Sample.Noon, OfferState.Open) };
        var view = OffersView.Of(Sample.LeadCode, new OfferCount(3, 1, 0), [lapsed, older, Late]);
        Assert.Equal(
            [
                (OfferState.Open, Sample.Noon.AddDays(31)),
                (OfferState.Open, Sample.Noon),
                (OfferState.Lapsed, Sample.Noon.AddDays(31)),
            ],
            view.Offers.Select(o => (o.State, o.OfferedAt))
        );
        Assert.Equal((2, 0, 1), (view.Open, view.Accepted, view.Lapsed));
    }

    private static Delivery Back(Delivery place) =>
        place with
        {
            Return = new DeliveryReturn(Sample.Noon, ReturnPolicy.Replacement, "left", "x", "x"),
        };

    private static Delivery Replacement(int row, Delivery? of = null) =>
        AtCost with
        {
            Lead = new LeadId(Sample.Batch, row),
            AtCost = false,
            Replaces = of?.Lead,
        };

    private static string Day(int after) => $"{Sample.Noon.AddDays(after).UtcDateTime:yyyy-MM-dd}";

    private static List<string> Lines(IReadOnlyCollection<Delivery> offered, IReadOnlyCollection<LeadAtCost> sent) =>
        [.. OfferReport.Rows(offered, sent).Select(row => string.Join(',', row))];
}
