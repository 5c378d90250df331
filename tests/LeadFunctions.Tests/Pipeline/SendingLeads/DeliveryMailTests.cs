using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Pipeline.SendingLeads;

namespace LeadFunctions.Tests.Pipeline.SendingLeads;

public class DeliveryMailTests
{
    private static readonly PersonId Reader = PersonId.Parse("0123456789abcdef0123456789abcdef");

    private static Mail Mail(string run = "2026-W47", int leads = 1_200, PersonId? reader = null) =>
        DeliveryMail.Compose(
            Sample.Campaign,
            RunName.Parse(run),
            [new DeliveredPart($"{Sample.LeadCode}/{run}.csv", leads)],
            0,
            Sample.Noon,
            reader ?? Reader
        );

    [Fact]
    public void It_carries_the_file_of_its_run()
    {
        var file = Assert.Single(Mail().Files);
        Assert.Equal(
            ($"{Sample.LeadCode}/2026-W47.csv", "INT-FFA-ESF-2541_2026-W47.csv", true),
            (file.Path, file.Name, file.IsNeeded)
        );
    }

    [Fact]
    public void A_run_is_one_mail_to_each_reader()
    {
        Assert.Equal(MailKey.Of(Mail()), MailKey.Of(Mail(leads: 3)));
        Assert.NotEqual(MailKey.Of(Mail()), MailKey.Of(Mail(run: "2026-W48")));
        Assert.NotEqual(MailKey.Of(Mail()), MailKey.Of(Mail(reader: PersonId.Parse(new string('f', 32)))));
    }

    [Fact]
    public void A_file_that_one_mail_cannot_carry_comes_in_several_which_say_so()
    {
        DeliveredPart[] parts = [new("INT/1.part-1.csv", 700), new("INT/1.part-2.csv", 500)];
        var mails = parts
            .Select((_, i) => DeliveryMail.Compose(Sample.Campaign, Sample.Run, parts, i, Sample.Noon, Reader))
            .ToList();
        Assert.Equal(
            [
                "Your leads for INT-FFA-ESF-2541: 700 (part 1 of 2)",
                "Your leads for INT-FFA-ESF-2541: 500 (part 2 of 2)",
            ],
            mails.Select(m => m.Subject)
        );
        Assert.All(
            mails,
            m =>
                Assert.Contains(
                    "All 1,200 leads of this send come in 2 mails",
                    m.Body.Summary,
                    StringComparison.Ordinal
                )
        );
        Assert.Distinct(mails.Select(MailKey.Of));
    }

    [Fact]
    public void A_workbook_is_called_one() =>
        Assert.Contains(
            "in the attached workbook",
            DeliveryMail
                .Compose(Sample.Campaign, Sample.Run, [new("INT/1.xlsx", 3)], 0, Sample.Noon, Reader)
                .Body.Summary,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(1, "1 lead for ")]
    [InlineData(1_200, "1,200 leads for ")]
    public void It_says_how_many_leads_came(int leads, string says)
    {
        Assert.StartsWith(says, Mail(leads: leads).Body.Summary, StringComparison.Ordinal);
        Assert.Equal($"Your leads for INT-FFA-ESF-2541: {leads:N0}", Mail(leads: leads).Subject);
    }

    [Fact]
    public void A_customer_is_told_of_no_runbook() => Assert.Null(Mail().Body.Runbook);
}
