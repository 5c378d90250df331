using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.SummarisingBatches;

namespace LeadFunctions.Tests.Foundation.Storage;

public class ReceiptPathTests
{
    [Fact]
    public void A_receipt_is_named_after_the_upload_and_its_batch() =>
        Assert.Equal(
            "infuse-media/week_47__final_.20261118T090000-4f2a9c01d3b2",
            PathOf("infuse-media/2026/week 47 (final).csv")
        );

    [Fact]
    public void The_receipt_of_a_file_in_an_archive_names_both() =>
        Assert.Equal(
            "infuse-media/week_47.zip_sub_berlin.20261118T090000-4f2a9c01d3b2",
            ReceiptFiles.PathOf(
                new Batch(Sample.Affiliate.Name, Sample.Batch, "infuse-media/2026/week 47.zip!sub/berlin.csv", 1)
                {
                    Part = new(Sample.Batch, "sub/berlin.csv", 2),
                }
            )
        );

    [Fact]
    public void No_name_of_an_upload_leads_out_of_the_affiliates_folder() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                name =>
                    System.Text.RegularExpressions.Regex.IsMatch(
                        PathOf($"infuse-media/{name.Get}"),
                        @"\Ainfuse-media/[A-Za-z0-9._-]{0,80}\.20261118T090000-4f2a9c01d3b2\z"
                    )
            )
            .QuickCheckThrowOnFailure();

    private static string PathOf(string upload) =>
        ReceiptFiles.PathOf(new Batch(Sample.Affiliate.Name, Sample.Batch, upload, 1));
}
