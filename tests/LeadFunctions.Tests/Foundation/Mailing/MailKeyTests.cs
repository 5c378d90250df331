using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Mailing;

public class MailKeyTests
{
    private static readonly Mail Mail = new(
        "receipt|20261118T090000-4f2a9c01d3b2",
        Sample.Noon,
        Recipient.Ops,
        "subject",
        new MailBody("summary", [], "do")
    );

    [Fact]
    public void The_key_of_a_cause_never_changes() =>
        Assert.Equal(new MailKey("2026-11", "eae9c4e9b2530d69823cbd7703a5b4c5"), MailKey.Of(Mail));

    [Fact]
    public void The_same_cause_is_the_same_mail_whatever_it_says_by_now() =>
        Assert.Equal(
            MailKey.Of(Mail),
            MailKey.Of(
                Mail with
                {
                    Subject = "other",
                    To = Recipient.TechnicalContactOf(Sample.Affiliate.Name),
                    Body = new MailBody("other", [], "other"),
                }
            )
        );

    [Fact]
    public void Another_cause_is_another_mail() =>
        Assert.NotEqual(MailKey.Of(Mail), MailKey.Of(Mail with { Cause = "receipt|20261118T090000-4f2a9c01d3b3" }));

    [Fact]
    public void A_hostile_cause_makes_a_harmless_key() =>
        Assert.Matches("^[0-9a-f]{32}$", MailKey.Of(Mail with { Cause = "../\\#?\n\ud83d" }).Cause);

    [Fact]
    public void A_key_travels_as_a_message() =>
        Assert.Equal(MailKey.Of(Mail), Json.Read<MailKey>(Json.Write(MailKey.Of(Mail))));
}
