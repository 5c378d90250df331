namespace LeadFunctions.Tests.Rules;

/// <summary>What the rules say to leads and lists as people word them; each case is one that somebody could be
/// surprised by.</summary>
public class RuleCasesTests
{
    public static TheoryData<string> Ids => [.. RuleCase.All.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_lead_meets_a_campaign(string id)
    {
        var rule = RuleCase.All.Single(c => c.Id == id);
        var outcome = rule.Outcome();
        Assert.True(
            rule.Expected == outcome,
            $"{rule.What}: expected {rule.Expected}, found {outcome}: {string.Join("; ", rule.Reasons())}"
        );
    }
}
