using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.ConfiguringCampaigns;
using LeadFunctions.Pipeline.ReceivingUploads;
using LeadFunctions.Pipeline.SummarisingBatches;

namespace LeadFunctions.Tests.Foundation.Mailing;

/// <summary>The name of an upload is hostile text, and a subject is a header of the mail.</summary>
public class SubjectTests
{
    private const string Path = "infuse-media/a.csv\r\nBcc: all@example.com";

    private static readonly Batch Batch = new(Sample.Affiliate.Name, Sample.Batch, Path, 1) { Rows = 1 };

    [Fact]
    public void No_name_of_a_file_adds_a_line_to_a_subject() =>
        Assert.All(
            [
                .. UploadMails.Rejected(Batch, "why"),
                UploadMails.NotProcessed(new Upload("a\r\nb/" + Path, "\"0x1\"", Sample.Noon, 1), "why"),
                ReceiptMails.Receipt(Batch, new ReceiptCount([]), [], []),
                ReceiptMails.NotAccounted(Batch, new ReceiptCount([])),
                ConfigurationRefusedMail.Compose(new Upload(Path, "\"0x1\"", Sample.Noon, 1), ["why"]),
            ],
            mail => Assert.DoesNotContain(MailLayout.Subject(mail), char.IsControl)
        );

    [Theory]
    [InlineData("Your upload week 47.csv: 480 rows", "Your upload week 47.csv: 480 rows")]
    [InlineData("a\r\nb\tc", "a  b c")]
    public void A_subject_is_one_line(string subject, string line) =>
        Assert.Equal(
            line,
            MailLayout.Subject(new Mail("cause", Sample.Noon, Recipient.Ops, subject, new MailBody("", [], "")))
        );
}
