using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Customers.AcceptingReturns;

public class StatementTests
{
    private static readonly string?[] Countries = ["US", "DE", "AT", "CA", null];
    private static readonly CompanySize?[] Sizes =
    [
        Sample.Size("1-10"),
        Sample.Size("201-500"),
        Sample.Size("101-500"),
        null,
    ];

    private static readonly Gen<SentLead> Deliveries =
        from minute in Gen.Choose(0, 40)
        from person in Gen.Choose(0, int.MaxValue)
        from country in Gen.Elements(Countries)
        from size in Gen.Elements(Sizes)
        from state in Gen.Elements(Enum.GetValues<CommercialState>())
        select new SentLead(Sample.Noon.AddMinutes(minute), PersonId.Parse($"{person:x32}"), country, size, state);

    // People are in a campaign once.
    private static readonly Gen<List<SentLead>> Histories = Deliveries
        .ListOf()
        .Select(sent => sent.DistinctBy(d => d.Person).ToList());

    private static readonly Gen<decimal> Money = Gen.Choose(0, 25_000).Select(cents => cents / 100m);

    private static readonly Gen<IReadOnlyList<CplTier>> Tiers =
        from froms in Gen.Choose(2, 30).ListOf(3)
        from prices in Money.ListOf(3)
        select (IReadOnlyList<CplTier>)
            [.. froms.Distinct().Order().Zip(prices, (first, cpl) => new CplTier { From = first, Cpl = cpl })];

    private static readonly Gen<Affiliate> Prices =
        from cpl in Money
        from tiers in Tiers
        from dach in Tiers
        from dachCpl in Money
        from small in Money
        select Sample.Affiliate with
        {
            Cpl = new Dictionary<LeadCode, decimal> { [Sample.LeadCode] = cpl },
            CplRules = new Dictionary<LeadCode, CplRules>
            {
                [Sample.LeadCode] = new()
                {
                    Tiers = tiers,
                    Bands =
                    [
                        new()
                        {
                            Name = "DACH",
                            Countries = [Sample.GeoOf("DACH")],
                            CompanySizes = [Sample.Size("201-500")],
                            Cpl = dachCpl,
                            Tiers = dach,
                        },
                        new()
                        {
                            Name = "small",
                            CompanySizes = [Sample.Size("1-10")],
                            Cpl = small,
                        },
                    ],
                },
            },
        };

    [Fact]
    public void Money_adds_up_to_the_cent() =>
        Prop.ForAll(
                Histories.ToArbitrary(),
                Prices.ToArbitrary(),
                (sent, affiliate) =>
                {
                    var priced = Priced(sent, affiliate);
                    var delivered = priced.Sum(d => d.Cpl);
                    var notBillable = priced.Where(d => d.State != CommercialState.Final).Sum(d => d.Cpl);
                    var lines = Statement.Of(Sample.LeadCode, sent, affiliate);
                    return lines.Sum(l => l.Amount ?? 0) == delivered - notBillable
                        && lines.Sum(l => l.Delivered) == sent.Count
                        && lines.Select(l => l.Price).Distinct().Count() == lines.Count;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_deliveries_are_read_changes_nothing() =>
        Prop.ForAll(
                Histories.ToArbitrary(),
                Prices.ToArbitrary(),
                Gen.Choose(0, 1_000).ToArbitrary(),
                (sent, affiliate, seed) =>
                {
                    var shuffled = sent.OrderBy(d => HashCode.Combine(d.Person, seed));
                    return Statement
                        .Of(Sample.LeadCode, sent, affiliate)
                        .SequenceEqual(Statement.Of(Sample.LeadCode, shuffled, affiliate));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_return_takes_off_what_its_delivery_cost_and_moves_no_other_to_another_price() =>
        Prop.ForAll(
                Histories.Where(h => h.Count > 0).ToArbitrary(),
                Prices.ToArbitrary(),
                (sent, affiliate) =>
                    Amount(CommercialState.Final, sent, affiliate) - Amount(CommercialState.Returned, sent, affiliate)
                    == Priced(sent, affiliate)[0].Cpl
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Bands_and_tiers_that_applied_stand_in_lines_of_their_own()
    {
        var affiliate = Sample.Affiliate with
        {
            Cpl = new Dictionary<LeadCode, decimal> { [Sample.LeadCode] = 12.5m },
            CplRules = new Dictionary<LeadCode, CplRules>
            {
                [Sample.LeadCode] = new()
                {
                    Tiers = [new() { From = 3, Cpl = 11 }],
                    Bands =
                    [
                        new()
                        {
                            Name = "DACH",
                            Countries = [Sample.GeoOf("DACH")],
                            Cpl = 20,
                            Tiers = [new() { From = 4, Cpl = 18 }],
                        },
                    ],
                },
            },
        };
        var sent = new[] { "US", "DE", "US", "AT", "US" }
            .Select((country, i) => Sent(i, country))
            .Append(Sent(5, "US", CommercialState.Returned))
            .Append(Sent(6, null, CommercialState.Open));
        Assert.Equal(
            [
                "INT-FFA-ESF-2541,,,1,0,0,1,12.50,12.50",
                "INT-FFA-ESF-2541,,from 3,4,1,1,2,11.00,22.00",
                "INT-FFA-ESF-2541,DACH,,1,0,0,1,20.00,20.00",
                "INT-FFA-ESF-2541,DACH,from 4,1,0,0,1,18.00,18.00",
                "total,,,7,1,1,5,,72.50",
            ],
            Lines(Statement.Of(Sample.LeadCode, sent, affiliate))
        );
    }

    [Theory]
    [InlineData("DE", "1-10", "small")]
    [InlineData("DE", "201-500", "DACH")]
    [InlineData("DE", "101-500", "")]
    [InlineData("DE", null, "")]
    [InlineData("US", "201-500", "")]
    [InlineData(null, "1-10", "small")]
    public void A_lead_is_in_the_band_that_has_its_country_and_all_of_its_size(
        string? country,
        string? size,
        string band
    ) =>
        Prop.ForAll(
                Prices.ToArbitrary(),
                affiliate =>
                    Price
                        .Of(
                            1,
                            affiliate.CplRules[Sample.LeadCode],
                            new SentLead(
                                Sample.Noon,
                                Sample.Person,
                                country,
                                size is null ? null : Sample.Size(size),
                                CommercialState.Final
                            ),
                            1
                        )
                        .Band == band
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_campaign_without_a_price_says_so_and_there_is_no_total() =>
        Assert.Equal(
            ["INT-FFA-ESF-2541,,,2,1,0,1,CPL missing,CPL missing", "total,,,2,1,0,1,,no total: CPL missing"],
            Lines(
                Statement.Of(
                    Sample.LeadCode,
                    [Sent(0, "US"), Sent(1, "US", CommercialState.Returned)],
                    Sample.Affiliate
                )
            )
        );

    [Fact]
    public void What_corrects_earlier_months_stands_behind_the_lines_and_in_the_total()
    {
        var affiliate = Sample.Affiliate with
        {
            Cpl = new Dictionary<LeadCode, decimal> { [Sample.LeadCode] = 10m, [LeadCode.Parse("INT-ABC-1")] = 7m },
        };
        IReadOnlyList<StatementLine> lines =
        [
            .. Statement.Of(
                LeadCode.Parse("INT-ABC-1"),
                [Sent(0, "US"), Sent(1, "US", CommercialState.Open), Sent(2, "US", CommercialState.Returned)],
                affiliate
            ),
            .. Statement.Of(
                Sample.LeadCode,
                [Sent(3, "US"), Sent(4, "US"), Sent(5, "US", CommercialState.Open)],
                affiliate
            ),
        ];
        Assert.Equal(
            [
                "INT-ABC-1,,,3,1,1,1,7.00,7.00",
                "INT-FFA-ESF-2541,,,3,0,1,2,10.00,20.00",
                "INT-FFA-ESF-2541,correction of 2026-09,,0,2,0,-2,,-21.50",
                "total,,,6,3,2,1,,5.50",
            ],
            Statement
                .Rows(lines, [new StatementCorrection("2026-09", Sample.LeadCode, 2, -21.5m)])
                .Select(row => string.Join(',', row))
        );
    }

    [Theory]
    [InlineData("", "no total: CPL missing")]
    [InlineData("INT-FFA-ESF-2541", "no total: CPL missing")]
    [InlineData("INT-ABC-1", "no total: CPL missing")]
    [InlineData("INT-FFA-ESF-2541 INT-ABC-1", "30.00")]
    [InlineData("INT-FFA-ESF-2541=0 INT-ABC-1", "10.00")]
    [InlineData("INT-FFA-ESF-2541=0 INT-ABC-1=0", "0.00")]
    public void There_is_a_total_where_every_campaign_has_a_price_be_it_nothing(string prices, string total)
    {
        var affiliate = Sample.Affiliate with
        {
            Cpl = prices
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(price => price.Split('='))
                .ToDictionary(
                    price => LeadCode.Parse(price[0]),
                    price => price.Length > 1 ? decimal.Parse(price[1], CultureInfo.InvariantCulture) : 10m
                ),
        };
        var lines = new[]
        {
            Statement.Of(Sample.LeadCode, [Sent(0, "US"), Sent(1, "US")], affiliate),
            Statement.Of(LeadCode.Parse("INT-ABC-1"), [Sent(2, "US")], affiliate),
        };
        Assert.EndsWith("," + total, Lines([.. lines.SelectMany(l => l)]).Last(), StringComparison.Ordinal);
    }

    // Told anew here, without groups: what each delivery costs.
    private static List<(PersonId Person, CommercialState State, decimal Cpl)> Priced(
        List<SentLead> sent,
        Affiliate affiliate
    )
    {
        var rules = affiliate.CplRules[Sample.LeadCode];
        return
        [
            .. sent.Select(d =>
            {
                var before = sent.Count(o =>
                    o.SentAt < d.SentAt
                    || (o.SentAt == d.SentAt && string.CompareOrdinal(o.Person.Value, d.Person.Value) < 0)
                );
                var band =
                    d.Size == Sample.Size("1-10") ? rules.Bands[1]
                    : d.Country is "DE" or "AT" && d.Size == Sample.Size("201-500") ? rules.Bands[0]
                    : null;
                var tier = (band?.Tiers ?? rules.Tiers).LastOrDefault(t => before + 1 >= t.From);
                return (d.Person, d.State, tier?.Cpl ?? band?.Cpl ?? affiliate.Cpl[Sample.LeadCode]);
            }),
        ];
    }

    private static decimal Amount(CommercialState ofFirst, List<SentLead> sent, Affiliate affiliate) =>
        Statement
            .Of(Sample.LeadCode, [sent[0] with { State = ofFirst }, .. sent.Skip(1)], affiliate)
            .Sum(l => l.Amount ?? 0);

    private static SentLead Sent(int minute, string? country, CommercialState state = CommercialState.Final) =>
        new(Sample.Noon.AddMinutes(minute), Sample.Person, country, null, state);

    private static IEnumerable<string> Lines(IReadOnlyList<StatementLine> lines) =>
        Statement.Rows(lines).Select(row => string.Join(',', row));
}
