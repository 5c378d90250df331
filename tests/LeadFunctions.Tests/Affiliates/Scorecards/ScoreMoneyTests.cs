using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Affiliates.Scorecards;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Affiliates.Scorecards;

public sealed class ScoreMoneyTests
{
    private static readonly DateTimeOffset First = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    // A price below a cent: rounding each week by itself would be another sum.
    private static readonly Affiliate Affiliate = Sample.Affiliate with
    {
        Cpl = new Dictionary<LeadCode, decimal> { [Sample.LeadCode] = 12.345m },
        CplRules = new Dictionary<LeadCode, CplRules>
        {
            [Sample.LeadCode] = new() { Tiers = [new CplTier { From = 4, Cpl = 9.995m }] },
        },
    };

    private static readonly Gen<List<Delivery>> Octobers =
        from minutes in Gen.Choose(0, (31 * 1440) - 1).ListOf()
        from states in Gen.Choose(0, 2).ListOf(minutes.Count)
        select minutes.Zip(states, (minute, state) => Sent(First.AddMinutes(minute), state)).ToList();

    [Fact]
    public void The_weeks_of_a_month_sum_up_to_its_statement_to_the_cent() =>
        Prop.ForAll(
                Octobers.ToArbitrary(),
                sent =>
                {
                    var numbered = sent.Select((d, i) => d with { Person = PersonId.Parse($"{i:x32}") }).ToList();
                    var statement = Statement
                        .Of(Sample.LeadCode, numbered.Select(SentLead.Of).OfType<SentLead>(), Affiliate)
                        .Sum(l => l.Amount);
                    var weeks = Enumerable
                        .Range(0, 14)
                        .Select(i => Of(new ScoreWeek(new DateOnly(2026, 9, 28).AddDays(7 * i)), numbered))
                        .ToList();
                    return weeks.Sum(w => w.Billable) == statement
                        && weeks.Sum(w => w.Sent)
                            == Statement
                                .Of(
                                    Sample.LeadCode,
                                    numbered.Select(d => SentLead.Of(d)! with { State = CommercialState.Final }),
                                    Affiliate
                                )
                                .Sum(l => l.Amount);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_sent_is_worth_its_price_and_billable_once_its_window_closed()
    {
        List<Delivery> sent =
        [
            .. Enumerable.Range(0, 5).Select(i => Sent(First.AddDays(5).AddMinutes(i), i == 0 ? 1 : 2, i)),
        ];
        // The fourth and fifth of the month cost less; the first came back.
        Assert.Equal(new ScoreAmounts(57.03m, 0, 0), Of(new ScoreWeek(new DateOnly(2026, 10, 6)), sent));
        Assert.Equal(new ScoreAmounts(0, 44.68m, 12.35m), Of(new ScoreWeek(new DateOnly(2026, 11, 5)), sent));
        Assert.Equal(ScoreAmounts.Nothing, Of(new ScoreWeek(new DateOnly(2026, 10, 26)), sent));
    }

    [Fact]
    public void A_closed_month_has_the_prices_of_then()
    {
        var closed = ClosedStatement.Of(First, [], [], Affiliate);
        var amounts = Of(
            new ScoreWeek(new DateOnly(2026, 10, 6)),
            [Sent(First.AddDays(5), 2)],
            Affiliate with
            {
                Cpl = new Dictionary<LeadCode, decimal> { [Sample.LeadCode] = 99 },
            },
            closed
        );
        Assert.Equal(12.35m, amounts.Sent);
    }

    [Fact]
    public void Where_a_price_is_missing_no_sum_is_formed()
    {
        var amounts = Of(new ScoreWeek(new DateOnly(2026, 10, 6)), [Sent(First.AddDays(5), 2)], Sample.Affiliate);
        Assert.Equal(new ScoreAmounts(null, 0, 0), amounts);
    }

    [Fact]
    public void Returns_are_those_that_came_in_the_week_the_latest_first()
    {
        var sentAt = First.AddDays(5);
        DeliveryReturn Returned(int day) =>
            new(sentAt.AddDays(day), ReturnPolicy.Refund, $"day {day}", "Olga", "a.csv");
        var money = ScoreMoney.Of(
            new ScoreWeek(new DateOnly(2026, 10, 13)),
            Months(
                [.. new[] { 5, 6, 7, 13 }.Select((day, i) => Sent(sentAt, 0, i) with { Return = Returned(day) })],
                null
            ),
            Affiliate
        );
        Assert.Equal(["day 7", "day 6"], money.Returns.Select(r => r.Reason));
    }

    private static ScoreAmounts Of(
        ScoreWeek week,
        IReadOnlyList<Delivery> sent,
        Affiliate? affiliate = null,
        ClosedStatement? closed = null
    ) =>
        ScoreMoney
            .Of(week, Months(sent, closed), affiliate ?? Affiliate)
            .ByCampaign.GetValueOrDefault(Sample.LeadCode.Value, ScoreAmounts.Nothing);

    private static ScoreMonth[] Months(IReadOnlyList<Delivery> sent, ClosedStatement? closed) =>
        [
            new ScoreMonth(
                "2026-10",
                closed,
                new Dictionary<LeadCode, IReadOnlyList<Delivery>> { [Sample.LeadCode] = sent }
            ),
        ];

    // State: 0 open, 1 returned, 2 final.
    private static Delivery Sent(DateTimeOffset at, int state, int row = 0) =>
        new(
            Sample.LeadCode,
            PersonId.Parse($"{row:x32}"),
            new LeadId(Sample.Batch, row + 1),
            Sample.Affiliate.Name,
            Sample.Crm,
            null,
            at,
            new Periods("", "", ""),
            null,
            at,
            default
        )
        {
            Return =
                state == 1 ? new DeliveryReturn(at.AddDays(3), ReturnPolicy.Refund, "left", "Olga", "a.csv") : null,
            FinalAt = state == 2 ? at.AddDays(31) : null,
        };
}
