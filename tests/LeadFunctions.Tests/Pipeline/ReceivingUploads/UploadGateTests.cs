using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.ReceivingUploads;

namespace LeadFunctions.Tests.Pipeline.ReceivingUploads;

public class UploadGateTests
{
    [Theory]
    [InlineData("infuse-media/leads.csv")]
    [InlineData("infuse-media/2026/11/leads.csv")]
    public void A_file_in_an_active_affiliates_folder_is_taken(string path) =>
        Assert.Equal((Sample.Affiliate, null), Check(path, Sample.Affiliate));

    [Theory]
    [InlineData("leads.csv", "''")]
    [InlineData("/leads.csv", "''")]
    [InlineData("s2w/leads.csv", "'s2w'")]
    [InlineData("Infuse-Media/leads.csv", "'Infuse-Media'")]
    [InlineData("../infuse-media/leads.csv", "'..'")]
    [InlineData("infuse-media\n/leads.csv", "'infuse-media\n'")]
    public void A_file_of_nobody_known_is_not_taken(string path, string named)
    {
        var (affiliate, problem) = Check(path, Sample.Affiliate);
        Assert.Null(affiliate);
        Assert.Equal($"No affiliate is named {named}. Expected a folder of infuse-media.", problem);
    }

    [Fact]
    public void A_paused_affiliates_file_is_not_taken() =>
        Assert.Equal(
            (null, "The affiliate 'infuse-media' is paused."),
            Check("infuse-media/leads.csv", Sample.Affiliate with { Status = AffiliateStatus.Paused })
        );

    [Fact]
    public void A_long_folder_name_is_cut_in_the_message() =>
        Assert.Contains(
            $"'{new string('x', 60)}…'",
            Check($"{new string('x', 500)}/leads.csv", Sample.Affiliate).Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public void Before_anything_is_configured_the_message_says_so() =>
        Assert.Contains("none is configured yet", Check("infuse-media/leads.csv").Problem, StringComparison.Ordinal);

    private static (Affiliate? Affiliate, string? Problem) Check(string path, params Affiliate[] affiliates) =>
        UploadGate.Check(new Upload(path, "\"0x1\"", Sample.Noon, 100), new Configuration(affiliates, [], []));
}
