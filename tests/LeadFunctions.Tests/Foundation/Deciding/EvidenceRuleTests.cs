using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;

namespace LeadFunctions.Tests.Foundation.Deciding;

public class EvidenceRuleTests
{
    [Theory]
    [InlineData("", "consentText=yes", null)]
    [InlineData("ConsentText", "consentText=I agree", null)]
    [InlineData("ConsentText", "consentText= ", "the text of the consent")]
    [InlineData("ConsentText", "consentTime=2026-11-01", "the text of the consent")]
    [InlineData("ConsentTime", "", "the time of the consent")]
    [InlineData("Asset LeadDate", "asset=Guide", "the lead date")]
    [InlineData("SubSource", "publisher=Daily", null)]
    [InlineData("SubSource", "list=A", null)]
    [InlineData("SubSource", "channel=mail", null)]
    [InlineData("SubSource", "asset=Guide", "the publisher, list or channel")]
    [InlineData("ConsentText ConsentTime Asset", "", "the text of the consent, the time of the consent, the asset")]
    public void All_that_is_missing_is_named_in_one_reason(string required, string said, string? missing)
    {
        var reason = EvidenceRule.Against(
            Sample.Campaign with
            {
                Requires = [.. Words(required).Select(Enum.Parse<Evidence>)],
            },
            Sample.Data with
            {
                LeadDate = null,
                Origin =
                    said.Length == 0
                        ? null
                        : said.Split(';')
                            .Select(pair => pair.Split('='))
                            .ToDictionary(pair => pair[0], pair => pair[1]),
            }
        );
        Assert.Equal(missing, reason?.Expected);
    }

    [Fact]
    public void A_lead_date_is_evidence() =>
        Assert.Null(
            EvidenceRule.Against(
                Sample.Campaign with
                {
                    Requires = [Evidence.LeadDate],
                },
                Sample.Data with
                {
                    LeadDate = new DateOnly(2026, 11, 1),
                }
            )
        );

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
