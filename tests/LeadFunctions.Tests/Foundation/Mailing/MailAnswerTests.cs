using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Tests.Foundation.Mailing;

public class MailAnswerTests
{
    private static readonly MailOptions Options = new()
    {
        FirstBackoff = TimeSpan.FromSeconds(30),
        LongestBackoff = TimeSpan.FromHours(1),
        Stop = TimeSpan.FromMinutes(15),
    };

    [Theory]
    [InlineData(200, "Taken")]
    [InlineData(202, "Taken")]
    [InlineData(400, "Refused")]
    [InlineData(401, "NotAllowed")]
    [InlineData(403, "NotAllowed")]
    // Another service answers: nothing is wrong with the mail.
    [InlineData(301, "NotAllowed")]
    [InlineData(307, "NotAllowed")]
    [InlineData(404, "NotAllowed")]
    [InlineData(405, "NotAllowed")]
    [InlineData(408, "Later")]
    [InlineData(413, "Refused")]
    [InlineData(429, "Later")]
    [InlineData(500, "Later")]
    [InlineData(503, "Later")]
    public void An_answer_says_whether_the_same_mail_may_do_later(int status, string verdict) =>
        Assert.Equal(verdict, MailAnswer.Of(status, null, null).Verdict.ToString());

    [Fact]
    public void What_was_taken_has_a_name_of_the_services() =>
        Assert.Equal("m1", MailAnswer.Of(202, "m1", "1700000000").MessageId);

    [Theory]
    [InlineData("1795262400", "2026-11-21T12:00:00Z")]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("soon", null)]
    [InlineData("-1", null)]
    [InlineData("999999999999999999", null)]
    public void A_limit_tells_when_it_ends_or_nothing(string? reset, string? time) =>
        Assert.Equal(time is null ? null : DateTimeOffset.Parse(time), MailAnswer.Of(429, null, reset).NotBefore);

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(3, 120)]
    [InlineData(7, 1_920)]
    [InlineData(8, 3_600)]
    [InlineData(int.MaxValue, 3_600)]
    public void A_failing_service_is_asked_less_and_less_often(int tries, int seconds) =>
        Assert.Equal(
            Sample.Noon.AddSeconds(seconds),
            MailBackoff.Next(MailAnswer.Of(503, null, null), tries, Sample.Noon, Options)
        );

    [Theory]
    [InlineData(10, 10)]
    [InlineData(3_600, 3_600)]
    [InlineData(86_400, 3_600)]
    [InlineData(0, 30)]
    [InlineData(-5, 30)]
    public void A_limit_is_waited_for_but_no_longer_than_an_hour(int reset, int waited) =>
        Assert.Equal(
            Sample.Noon.AddSeconds(waited),
            MailBackoff.Next(
                MailAnswer.Of(429, null, $"{Sample.Noon.AddSeconds(reset).ToUnixTimeSeconds()}"),
                1,
                Sample.Noon,
                Options
            )
        );

    [Fact]
    public void A_wrong_key_stops_mails_for_a_while() =>
        Assert.Equal(
            Sample.Noon + Options.Stop,
            MailBackoff.Next(MailAnswer.Of(401, null, null), 1, Sample.Noon, Options)
        );

    [Fact]
    public void The_next_try_is_always_ahead_and_within_an_hour() =>
        Prop.ForAll(
                Gen.Choose(100, 599).Zip(Gen.Choose(1, 10_000)).Zip(Gen.Choose(-100_000, 100_000)).ToArbitrary(),
                c =>
                {
                    var ((status, tries), reset) = c;
                    var next = MailBackoff.Next(
                        MailAnswer.Of(status, null, $"{Sample.Noon.AddSeconds(reset).ToUnixTimeSeconds()}"),
                        tries,
                        Sample.Noon,
                        Options
                    );
                    return next > Sample.Noon && next <= Sample.Noon + Options.LongestBackoff;
                }
            )
            .QuickCheckThrowOnFailure();
}
