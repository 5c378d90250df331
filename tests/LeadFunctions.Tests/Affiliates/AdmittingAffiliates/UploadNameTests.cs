using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Affiliates.AdmittingAffiliates;

public class UploadNameTests
{
    [Theory]
    [InlineData("leads.csv")]
    [InlineData("Leads Export (2) – Köln 50% #1?.XLSX")]
    [InlineData("日本.jsonl")]
    [InlineData("week 47.csv.gz")]
    [InlineData("a!b&c'd.zip")]
    [InlineData("%2e%2e%2f.csv")]
    public void A_name_is_taken_as_it_is(string name) => Assert.Equal(name, UploadName.Read(name).Value);

    [Theory]
    [InlineData("", "1 to 150")]
    [InlineData("../account-media/leads.csv", "without folders")]
    [InlineData("/leads.csv", "without folders")]
    [InlineData(@"..\account-media\leads.csv", "without folders")]
    [InlineData("..", "a dot or blank")]
    [InlineData("..csv", "a dot or blank")]
    [InlineData(" leads.csv", "a dot or blank")]
    [InlineData("leads.csv\r\nx-ms-blob-type: AppendBlob", "a control character")]
    [InlineData("leads\0.csv", "a control character")]
    [InlineData("leads.pdf", "found the ending '.pdf'")]
    [InlineData("leads", "found the ending ''")]
    public void Anything_that_is_no_name_of_a_list_is_refused_with_what_is_expected(string name, string detail)
    {
        var read = UploadName.Read(name);
        Assert.Null(read.Value);
        Assert.Contains(detail, read.Problem!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void No_name_and_no_id_leads_out_of_the_affiliates_folder() =>
        Assert.Equal(
            "infuse-media/20261121T140000-010203040506/",
            UploadId
                .Of(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero), [1, 2, 3, 4, 5, 6])
                .FolderOf(AffiliateName.Parse("infuse-media"))
        );

    [Theory]
    [InlineData("20261121T140000-010203040506/../../s2w")]
    [InlineData("..")]
    [InlineData("20261121T140000-010203040506\n")]
    [InlineData("")]
    public void What_is_no_id_of_an_upload_is_refused(string text) =>
        Assert.False(UploadId.TryParse(text, null, out _));
}
