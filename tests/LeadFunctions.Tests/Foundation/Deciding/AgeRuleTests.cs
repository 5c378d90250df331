using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Deciding;

public class AgeRuleTests
{
    [Theory]
    [InlineData(null, 400, null, null)]
    [InlineData(30, 30, null, null)]
    [InlineData(30, 31, null, 31)]
    [InlineData(30, 30, 90, null)]
    [InlineData(30, 31, 0, 31)]
    [InlineData(30, null, 30, null)]
    [InlineData(30, null, 31, 31)]
    [InlineData(30, null, null, null)]
    public void A_lead_is_as_old_as_its_lead_date_else_as_its_upload(int? most, int? dated, int? uploaded, int? found)
    {
        var reason = AgeRule.Against(
            Sample.Campaign with
            {
                MaxLeadAgeDays = most,
            },
            Sample.Data with
            {
                LeadDate = dated is { } days ? Sample.Noon.UtcDay.AddDays(-days) : null,
            },
            uploaded is { } before ? Sample.Noon.AddDays(-before) : null,
            Sample.Noon
        );
        Assert.Equal(
            found is { } age ? ($"{Sample.Noon.UtcDay.AddDays(-age):yyyy-MM-dd}", "30 days") : (null, null),
            (reason?.Found, reason?.Expected)
        );
    }
}
