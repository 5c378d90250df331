using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Pipeline.SendingLeads;

namespace LeadFunctions.Tests.Pipeline.SendingLeads;

public class DeliveryMailTests
{
    private static readonly PersonId Reader = PersonId.Parse("0123456789abcdef0123456789abcdef");

    private static Mail Mail(string run = "2026-W47", int leads = 1_200, PersonId? reader = null) =>
        DeliveryMail.Compose(Sample.Campaign, run, leads, Sample.Noon, reader ?? Reader);

    [Fact]
    public void It_carries_the_file_of_its_run()
    {
        Assert.Equal($"{Sample.LeadCode}/2026-W47.csv", Mail().Attachment);
        Assert.Equal("INT-FFA-ESF-2541_2026-W47.csv", AttachedFile.NameOf(Mail().Attachment!));
    }

    [Fact]
    public void A_run_is_one_mail_to_each_reader()
    {
        Assert.Equal(MailKey.Of(Mail()), MailKey.Of(Mail(leads: 3)));
        Assert.NotEqual(MailKey.Of(Mail()), MailKey.Of(Mail(run: "2026-W48")));
        Assert.NotEqual(MailKey.Of(Mail()), MailKey.Of(Mail(reader: PersonId.Parse(new string('f', 32)))));
    }

    [Theory]
    [InlineData(1, "1 lead of ")]
    [InlineData(1_200, "1,200 leads of ")]
    public void It_says_how_many_leads_came(int leads, string says)
    {
        Assert.StartsWith(says, Mail(leads: leads).Body.Summary, StringComparison.Ordinal);
        Assert.Equal($"Your leads for INT-FFA-ESF-2541: {leads:N0}", Mail(leads: leads).Subject);
    }

    [Fact]
    public void A_customer_is_told_of_no_runbook() => Assert.Null(Mail().Body.Runbook);
}
