using LeadFunctions.Pipeline.SendingLeads;

namespace LeadFunctions.Tests.Pipeline.SendingLeads;

public class WebhookProgressTests
{
    private static readonly WebhookOptions Options = new();

    private static readonly WebhookBatch Batch = new(Sample.LeadCode, Sample.Run, 0, "key", "body", [])
    {
        NotBefore = Sample.Noon,
    };

    [Fact]
    public void Whoever_tries_a_batch_has_it_for_longer_than_all_quick_tries_take()
    {
        var begun = WebhookProgress.Begun(Batch, Sample.Noon, Options);
        Assert.Equal((1, Sample.Noon), (begun.Tries, begun.FirstTriedAt));
        Assert.True(
            begun.NotBefore - Sample.Noon > (Options.Timeout + Options.QuickPause * 8) * (1 + Options.QuickTries)
        );
        Assert.Equal(Sample.Noon, WebhookProgress.Begun(begun, Sample.Noon.AddHours(1), Options).FirstTriedAt);
    }

    [Fact]
    public void A_taken_batch_is_sent_when_it_was_answered()
    {
        var taken = After(Sample.Noon.AddSeconds(2), new WebhookAnswer(WebhookVerdict.Taken, "HTTP 200"));
        Assert.Equal(
            (WebhookState.Taken, Sample.Noon.AddSeconds(2), "HTTP 200"),
            (taken.State, taken.SettledAt, taken.Said)
        );
    }

    [Fact]
    public void Pauses_double_up_to_four_hours_and_end_a_day_after_the_first_try()
    {
        var (batch, now, pauses) = (Batch, Sample.Noon, new List<TimeSpan>());
        while (batch.State == WebhookState.Pending)
        {
            batch = WebhookProgress.After(
                WebhookProgress.Begun(batch, now, Options),
                new WebhookAnswer(WebhookVerdict.Later, "HTTP 500"),
                now,
                Options
            );
            pauses.Add(batch.NotBefore - now);
            now = batch.NotBefore > now && batch.State == WebhookState.Pending ? batch.NotBefore : now;
        }
        Assert.Equal((WebhookState.GivenUp, Sample.Noon.AddHours(24)), (batch.State, batch.SettledAt));
        Assert.InRange(batch.Tries, 12, 16);
        for (var i = 0; i < 8; i++)
            Assert.InRange(
                pauses[i],
                Options.FirstBackoff * Math.Pow(2, i),
                Options.FirstBackoff * Math.Pow(2, i) * 1.25
            );
        Assert.All(pauses, pause => Assert.True(pause <= Options.LongestBackoff || pause == Options.Lease));
    }

    [Theory]
    [InlineData(10, 10, 13)]
    [InlineData(1, 1, 2)]
    [InlineData(100_000, 240, 240)]
    public void A_receiver_may_ask_for_more_time_but_not_for_more_than_four_hours(int minutes, int least, int most)
    {
        var later = After(
            Sample.Noon,
            new WebhookAnswer(WebhookVerdict.Later, "HTTP 429", TimeSpan.FromMinutes(minutes))
        );
        Assert.InRange(later.NotBefore - Sample.Noon, TimeSpan.FromMinutes(least), TimeSpan.FromMinutes(most));
    }

    [Fact]
    public void One_that_is_gone_is_given_up_at_once() =>
        Assert.Equal(
            WebhookState.GivenUp,
            After(Sample.Noon, new WebhookAnswer(WebhookVerdict.Gone, "HTTP 410, gone")).State
        );

    [Fact]
    public void After_an_outage_of_ours_an_answer_still_comes_before_it_is_given_up()
    {
        var late = WebhookProgress.Begun(
            WebhookProgress.Begun(Batch, Sample.Noon, Options),
            Sample.Noon.AddDays(3),
            Options
        );
        Assert.Equal(WebhookState.Pending, late.State);
        Assert.Equal(
            WebhookState.Taken,
            WebhookProgress.After(late, new(WebhookVerdict.Taken, "HTTP 200"), Sample.Noon.AddDays(3), Options).State
        );
    }

    [Theory]
    [InlineData(200, "Taken")]
    [InlineData(204, "Taken")]
    [InlineData(301, "Later")]
    [InlineData(400, "Later")]
    [InlineData(401, "Later")]
    [InlineData(410, "Gone")]
    [InlineData(500, "Later")]
    public void Only_2xx_is_a_yes_and_only_410_a_no_for_good(int status, string verdict) =>
        Assert.Equal(verdict, WebhookAnswer.Of(status, null, Sample.Noon).Verdict.ToString());

    /// <param name="tries">What each try was answered; <c>cut</c> where the host died before an answer.</param>
    [Theory]
    [InlineData("503", "Withdrawn")]
    [InlineData("400 404 301", "Withdrawn")]
    [InlineData("", "Withdrawn")]
    [InlineData("503 500", "GivenUp")]
    [InlineData("408", "GivenUp")]
    [InlineData("502 503", "GivenUp")]
    [InlineData("504", "GivenUp")]
    [InlineData("cut", "GivenUp")]
    [InlineData("503 cut 503", "GivenUp")]
    public void Withdrawn_is_only_what_surely_reached_nobody(string tries, string state)
    {
        var batch = Batch;
        foreach (var status in tries.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            batch = WebhookProgress.Begun(batch, Sample.Noon, Options);
            if (int.TryParse(status, out var number))
                batch = WebhookProgress.After(batch, WebhookAnswer.Of(number, null, Sample.Noon), Sample.Noon, Options);
        }
        var withdrawn = WebhookProgress.After(
            WebhookProgress.Begun(batch, Sample.Noon, Options),
            WebhookAnswer.NotPosted(WebhookVerdict.Withdrawn, "not posted"),
            Sample.Noon,
            Options
        );
        Assert.Equal((state, Sample.Noon), (withdrawn.State.ToString(), withdrawn.SettledAt));
    }

    private static WebhookBatch After(DateTimeOffset now, WebhookAnswer answer) =>
        WebhookProgress.After(WebhookProgress.Begun(Batch, Sample.Noon, Options), answer, now, Options);
}
