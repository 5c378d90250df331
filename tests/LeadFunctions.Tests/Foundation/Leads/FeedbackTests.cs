using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Leads;

public sealed class FeedbackTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_later_date_stands_whatever_comes_in_first()
    {
        var (won, lost) = (Stage(FeedbackStage.Won, day: 20), Stage(FeedbackStage.Lost, day: 5, hour: 12));
        Assert.Equal(FeedbackStage.Won, won.With(lost).Stage!.Value);
        Assert.Equal(FeedbackStage.Won, lost.With(won).Stage!.Value);
    }

    [Fact]
    public void Of_one_day_the_later_file_stands_and_in_a_file_the_later_row()
    {
        Assert.Equal(FeedbackStage.Lost, Stage(FeedbackStage.Won).With(Stage(FeedbackStage.Lost, row: 3)).Stage!.Value);
        Assert.Equal(
            FeedbackStage.Won,
            Stage(FeedbackStage.Won, hour: 12).With(Stage(FeedbackStage.Lost, row: 3)).Stage!.Value
        );
    }

    [Fact]
    public void What_a_later_word_does_not_say_stands()
    {
        var both = new Feedback(OnTarget: Said(true)).With(Stage(FeedbackStage.Won, hour: 12));
        Assert.Equal((true, FeedbackStage.Won), (both.OnTarget!.Value, both.Stage!.Value));
    }

    [Theory]
    [InlineData(true, null, false)]
    [InlineData(false, null, true)]
    [InlineData(null, FeedbackStage.Won, false)]
    [InlineData(null, FeedbackStage.Qualified, false)]
    [InlineData(null, FeedbackStage.Contacted, true)]
    [InlineData(null, FeedbackStage.Lost, true)]
    internal void A_reason_stands_until_the_customer_calls_the_lead_good(
        bool? onTarget,
        FeedbackStage? stage,
        bool stands
    )
    {
        var reason = new Feedback(Reason: Said(FeedbackReason.LeftCompany, hour: 10));
        Feedback Also(int hour) =>
            new(
                onTarget is { } good ? Said(good, hour: hour) : null,
                stage is { } said ? Said(said, hour: hour) : null
            );

        Assert.Equal(stands, reason.With(Also(11)).Standing is not null);
        Assert.Equal(FeedbackReason.LeftCompany, reason.With(Also(9)).Standing);
    }

    [Fact]
    public void Rows_end_the_same_in_any_order_and_however_often() =>
        Prop.ForAll<byte[]>(
                (words) =>
                {
                    var all = (words ?? []).Select(Of).ToList();
                    var once = all.Aggregate(new Feedback(), (a, b) => a.With(b));
                    var backwards = Enumerable.Reverse(all).Concat(all).Aggregate(new Feedback(), (a, b) => a.With(b));
                    return once == backwards;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Two_hosts_that_take_parts_end_as_one_that_takes_all() =>
        Prop.ForAll<byte[], byte[]>(
                (ones, others) =>
                {
                    Feedback Sum(IEnumerable<byte> words) =>
                        words.Select(Of).Aggregate(new Feedback(), (a, b) => a.With(b));
                    return Sum(ones ?? []).With(Sum(others ?? [])) == Sum((ones ?? []).Concat(others ?? []));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_stored_as_it_was()
    {
        var said = new Feedback(Said(true), Said(FeedbackStage.Won), Said(FeedbackReason.NotNow));
        Assert.Equal(said, Json.Read<Feedback>(Json.Write(said)));
        Assert.Equal("on target, stage won, not now", FeedbackWords.Of(said));
    }

    [Fact]
    public void A_lead_that_was_not_sent_is_not_rated()
    {
        var entry = new HistoryEntry(At, "file", "x");
        var waiting = Sample.Lead() with { Matches = [new Match(Sample.LeadCode, [], DeliveryState.Scheduled)] };
        Assert.Same(waiting, LeadLifecycle.Rated(waiting, Sample.LeadCode, new Feedback(Said(true)), entry));
        var sent = waiting with { Matches = [new Match(Sample.LeadCode, [], DeliveryState.Sent)] };
        var rated = LeadLifecycle.Rated(sent, Sample.LeadCode, new Feedback(Said(true)), entry);
        Assert.Equal([entry], rated.History);
        Assert.Same(rated, LeadLifecycle.Rated(rated, Sample.LeadCode, new Feedback(Said(true)), entry));
    }

    [Fact]
    public void Six_reasons_are_defects_and_six_are_disappointments()
    {
        Assert.Equal(
            "wrong contact data, left the company, duplicate, outside filters, denies interest, no consent",
            string.Join(", ", Enum.GetValues<FeedbackReason>().Where(r => r.IsDefect()).Select(FeedbackWords.Of))
        );
    }

    private static Feedback Of(byte word) =>
        new(
            (word & 1) > 0 ? Said((word & 2) > 0, hour: 8 + ((word >> 4) & 1), row: word >> 5) : null,
            (word & 4) > 0
                ? Said((FeedbackStage)((word >> 2) % 7), day: 1 + (word % 3), hour: 8 + ((word >> 4) & 1))
                : null,
            (word & 8) > 0 ? Said((FeedbackReason)(word % 12), row: word >> 5) : null
        );

    private static Feedback Stage(FeedbackStage stage, int day = 21, int hour = 9, int row = 2) =>
        new(Stage: Said(stage, day, hour, row));

    private static Said<T> Said<T>(T value, int day = 21, int hour = 9, int row = 2)
        where T : struct => new(value, new DateOnly(2026, 11, day), At.AddHours(hour - 9), row);
}
