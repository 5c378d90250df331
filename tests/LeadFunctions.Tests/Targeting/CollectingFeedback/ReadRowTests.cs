using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Targeting.CollectingFeedback;

namespace LeadFunctions.Tests.Targeting.CollectingFeedback;

public sealed class ReadRowTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("yes", true)]
    [InlineData(" YES ", true)]
    [InlineData("On target", true)]
    [InlineData("1", true)]
    [InlineData("ja", true)]
    [InlineData("Oui", true)]
    [InlineData("Sí", true)]
    [InlineData("n", false)]
    [InlineData("off-target", false)]
    [InlineData("Nein", false)]
    [InlineData("non", false)]
    [InlineData("fuera de objetivo", false)]
    [InlineData("rejected", false)]
    public void On_target_is_read_in_the_words_of_customers(string word, bool isOnTarget) =>
        Assert.Equal(isOnTarget, Read(onTarget: word).Said!.OnTarget!.Value);

    [Theory]
    [InlineData("Accepted", FeedbackStage.Accepted)]
    [InlineData("attempted to contact", FeedbackStage.Attempted)]
    [InlineData("kontaktiert", FeedbackStage.Contacted)]
    [InlineData("SQL", FeedbackStage.Qualified)]
    [InlineData("oportunidad", FeedbackStage.Opportunity)]
    [InlineData("Closed - Won", FeedbackStage.Won)]
    [InlineData("Perdu", FeedbackStage.Lost)]
    internal void Stages_are_read_in_the_words_of_customers(string word, FeedbackStage stage) =>
        Assert.Equal(stage, Read(stage: word).Said!.Stage!.Value);

    [Theory]
    [InlineData("bounced", FeedbackReason.WrongContactData)]
    [InlineData("no longer with the company", FeedbackReason.LeftCompany)]
    [InlineData("Dublette", FeedbackReason.Duplicate)]
    [InlineData("außerhalb der Filter", FeedbackReason.OutsideFilters)]
    [InlineData("did not request", FeedbackReason.DeniesInterest)]
    [InlineData("No opt-in", FeedbackReason.NoConsent)]
    [InlineData("kein Bedarf", FeedbackReason.NoNeed)]
    [InlineData("pas de budget", FeedbackReason.NoBudget)]
    [InlineData("not a decision maker", FeedbackReason.NoAuthority)]
    [InlineData("más tarde", FeedbackReason.NotNow)]
    [InlineData("chose competitor", FeedbackReason.UsesCompetitor)]
    [InlineData("no answer", FeedbackReason.Unreachable)]
    internal void Reasons_are_read_in_the_words_of_customers(string word, FeedbackReason reason) =>
        Assert.Equal(reason, Read(reason: word).Said!.Reason!.Value);

    [Fact]
    public void Every_value_is_read_by_its_name_and_in_our_own_words()
    {
        foreach (var stage in Enum.GetValues<FeedbackStage>())
        foreach (var word in new[] { $"{stage}", FeedbackWords.Of(stage) })
            Assert.Equal(stage, Read(stage: word).Said!.Stage!.Value);
        foreach (var reason in Enum.GetValues<FeedbackReason>())
        foreach (var word in new[] { $"{reason}", FeedbackWords.Of(reason) })
            Assert.Equal(reason, Read(reason: word).Said!.Reason!.Value);
    }

    [Theory]
    [InlineData("qualifed", "stage: not known, did you mean 'qualified'?")]
    [InlineData("hot", "stage: not known, expected accepted, attempted, contacted, qualified, opportunity, won, lost")]
    public void A_word_that_is_none_is_refused_with_the_closest(string word, string why)
    {
        var read = Read(onTarget: "yes", stage: word);
        Assert.Null(read.Said);
        Assert.Equal([why], read.Faults);
    }

    [Theory]
    [InlineData("not interested")]
    [InlineData("maybe")]
    [InlineData("x")]
    public void What_may_mean_two_things_is_never_guessed(string word)
    {
        Assert.Null(Read(reason: word).Said);
        Assert.Null(Read(onTarget: word).Said);
    }

    [Fact]
    public void All_faults_of_a_row_are_told_together()
    {
        Assert.Equal(
            [
                "on target: not known, expected yes or no",
                "stage: not known, did you mean 'contacted'?",
                "reason: not known, did you mean 'no budget'?",
                "date: not recognised, expected a date such as 2026-11-21",
            ],
            Read("perhaps", "contactd", "no budgt", "03/04/2026").Faults
        );
        Assert.Equal(["date: lies in the future"], Read("yes", date: "2026-11-23").Faults);
        Assert.Empty(Read("yes", date: "2026-11-22").Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("n/a")]
    [InlineData("pending")]
    [InlineData("keine Angabe")]
    public void Rows_that_say_nothing_yet_are_no_fault(string nothing)
    {
        Assert.True(Read(nothing, nothing, nothing).IsEmpty);
    }

    [Fact]
    public void Without_a_date_a_word_is_of_the_day_on_which_it_came_in()
    {
        Assert.Equal(new DateOnly(2026, 11, 21), Read("yes").Said!.OnTarget!.On);
        Assert.Equal(new DateOnly(2026, 10, 3), Read("yes", date: "3 Oct 2026").Said!.OnTarget!.On);
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_never_quoted() =>
        Prop.ForAll<string>(
                (text) =>
                {
                    var read = Read(text ?? "", text ?? "", text ?? "");
                    return read.Said is not null ^ read.Faults.Count > 0
                        && (
                            text is not { Length: > 40 }
                            || !read.Faults.Any(f => f.Contains(text, StringComparison.Ordinal))
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    private static ReadRow Read(string onTarget = "", string stage = "", string reason = "", string date = "") =>
        ReadRow.Of(new FeedbackRow(2, "", "ann@example.com", onTarget, stage, reason, date), At);
}
