using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Affiliates.Scorecards;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Affiliates.Scorecards;

public sealed class ScoreTallyTests
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 18, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(LeadStatus.Unsent, ReasonCode.NotTaken, 1, 0, 0, 0)]
    [InlineData(LeadStatus.Held, ReasonCode.NotTaken, 1, 0, 0, 0)]
    [InlineData(LeadStatus.Sent, ReasonCode.NotTaken, 1, 0, 0, 0)]
    [InlineData(LeadStatus.Unusable, ReasonCode.InvalidEmail, 0, 1, 0, 0)]
    [InlineData(LeadStatus.Unusable, ReasonCode.Superseded, 0, 0, 1, 0)]
    [InlineData(LeadStatus.Omitted, ReasonCode.Duplicate, 0, 0, 1, 0)]
    [InlineData(LeadStatus.Unusable, ReasonCode.ProcessingFailed, 0, 0, 0, 1)]
    [InlineData(null, ReasonCode.NotTaken, 0, 0, 0, 1)]
    internal void A_row_is_one_of_four_things(
        LeadStatus? status,
        ReasonCode reason,
        int usable,
        int unusable,
        int notWanted,
        int notJudged
    )
    {
        var count = Count(Row(1) with { Status = status, Reasons = [reason] });
        Assert.Equal(
            (1, usable, unusable, notWanted, notJudged),
            (count.Uploaded, count.Usable, count.Unusable, count.NotWanted, count.NotJudged)
        );
    }

    [Theory]
    [InlineData("2026-11-15T23:59:59Z", 0)]
    [InlineData("2026-11-16T00:00:00Z", 1)]
    [InlineData("2026-11-22T23:59:59Z", 1)]
    [InlineData("2026-11-23T00:00:00Z", 0)]
    public void A_lead_counts_in_the_week_in_which_it_was_sent(string sentAt, int sent) =>
        Assert.Equal(sent, Count(Sent(DateTimeOffset.Parse(sentAt, null))).Sent);

    [Fact]
    public void Returns_count_once_the_window_closed_beside_what_is_final()
    {
        var sentAt = Wednesday.AddDays(-30);
        var count = Count(
            Sent(sentAt, isReturned: true, onTarget: false),
            Sent(sentAt, isFinal: true, onTarget: true),
            Sent(sentAt, isFinal: true),
            // The daily run has not closed it yet.
            Sent(sentAt),
            // Returned at once: it counts when those that are kept do.
            Sent(Wednesday, isReturned: true)
        );
        Assert.Equal((2, 1, 2, 1), (count.Final, count.Returned, count.Rated, count.OnTarget));
    }

    [Fact]
    public void A_lead_is_as_old_as_its_date_and_else_as_its_upload()
    {
        var count = Count(
            Sent(Wednesday) with
            {
                LeadDate = new DateOnly(2026, 11, 8),
            },
            Sent(Wednesday),
            Sent(Wednesday) with
            {
                LeadDate = new DateOnly(2026, 12, 1),
            }
        );
        Assert.Equal([0, 1, 10], count.AgeDays.Order());
        Assert.All(count.Seconds, s => Assert.Equal(27 * 3600, s));
    }

    [Fact]
    public void Reasons_of_campaigns_that_a_row_did_not_name_stay_out()
    {
        var others = Row(1) with
        {
            Status = LeadStatus.Unsent,
            Matches = [new ScoreMatch("INT-X-Y-1", [ReasonCode.CompanySuppressed])],
        };
        var named = others with
        {
            Lead = new LeadId(CountedRows.BatchOf(1), 2),
            LeadCode = "INT-X-Y-1",
            Reasons = [ReasonCode.PhoneLost],
        };
        Assert.Equal(
            [(ReasonCode.CompanySuppressed, 1, 1), (ReasonCode.NotTaken, 1, 1)],
            CountedRows.Counted([others, named]).Reasons.Select(r => (r.Reason, r.Rows, r.Alone))
        );
    }

    [Fact]
    public void A_row_with_two_reasons_counts_under_both_and_is_there_for_neither_alone()
    {
        var tally = CountedRows.Counted([
            .. Enumerable
                .Range(1, 9)
                .Select(i =>
                    Row(10 - i) with
                    {
                        Status = LeadStatus.Unusable,
                        Reasons =
                            i > 4 ? [ReasonCode.InvalidEmail] : [ReasonCode.InvalidEmail, ReasonCode.FieldTooLong],
                    }
                ),
        ]);
        Assert.Equal([(9, 5), (4, 0)], tally.Reasons.Select(r => (r.Rows, r.Alone)));
        Assert.Equal([1, 2, 3], tally.Reasons[0].Examples.Select(e => e.Row));
    }

    [Fact]
    public void The_order_of_rows_changes_nothing() =>
        Prop.ForAll(
                CountedRows.Lists.ToArbitrary(),
                rows => Shown(CountedRows.Counted(rows)) == Shown(CountedRows.Counted(Enumerable.Reverse(rows)))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_row_of_the_nine_weeks_is_counted_once() =>
        Prop.ForAll(
                CountedRows.Lists.ToArbitrary(),
                rows =>
                {
                    var all = ScoreCount.Sum(CountedRows.Counted(rows).Counts.Values);
                    return all.Uploaded == all.Usable + all.Unusable + all.NotWanted + all.NotJudged
                        && all.Uploaded
                            == rows.Count(r =>
                                CountedRows.Week.AgeOf(DateOnly.FromDateTime(r.Lead.Batch.UploadedAt.UtcDateTime))
                                    is not null
                            )
                        && all.Rated <= all.Closed
                        && all.OnTarget <= all.Rated;
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Shown(ScoreTally tally) =>
        string.Join(
            '\n',
            tally
                .Counts.Select(c =>
                    $"{c.Key} {c.Value with { Seconds = [], AgeDays = [] }} {string.Join(',', c.Value.Seconds.Order())} {string.Join(',', c.Value.AgeDays.Order())}"
                )
                .Order(StringComparer.Ordinal)
                .Concat(tally.Reasons.Select(r => $"{r.Reason} {r.Rows} {r.Alone} {string.Join(',', r.Examples)}"))
        );

    private static ScoreCount Count(params IReadOnlyList<ScoreRow> rows) =>
        ScoreCount.Sum(CountedRows.Counted(rows).Counts.Where(c => c.Key.Age == 0).Select(c => c.Value));

    private static ScoreRow Row(int row) => new(new LeadId(CountedRows.BatchOf(1), row));

    private static ScoreRow Sent(
        DateTimeOffset at,
        bool isReturned = false,
        bool isFinal = false,
        bool? onTarget = null
    ) =>
        Row(1) with
        {
            Status = LeadStatus.Sent,
            Matches = [new ScoreMatch("INT-X-Y-1", [], at, isReturned, isFinal, onTarget)],
        };
}
