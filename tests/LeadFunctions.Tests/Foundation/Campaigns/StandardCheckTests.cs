using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Tests.Foundation.Campaigns;

public sealed class StandardCheckTests
{
    private const string Good = """{ "name": "a", "measure": "unusable", "limit": 0.1 }""";

    [Fact]
    public void A_file_with_every_field_is_taken()
    {
        var list = Assert.IsType<StandardList>(Read(GoodFiles.Standards).Document);
        Assert.Equal([true, false, false], list.Rules.Select(r => r.Pauses));
    }

    [Theory]
    [InlineData("{}", "rules")]
    [InlineData("""{ "rules": [ { "name": "a", "measure": "unusable" } ] }""", "limit")]
    [InlineData(
        """{ "rules": [ { "name": "a", "measure": "unuseable", "limit": 0.1 } ] }""",
        "found 'unuseable', expected one of Unusable, Returned, DeniedInterest; did you mean 'Unusable'?"
    )]
    [InlineData(
        """{ "rules": [ { "name": "!", "measure": "unusable", "limit": 0.1 } ] }""",
        "$.rules[0].name: found '!', expected a name of 1 to 60 letters"
    )]
    [InlineData(
        """{ "rules": [ { "name": "a", "measure": "unusable", "limit": 0 } ] }""",
        "$.rules[0].limit: found 0, expected a share above 0 and at most 1"
    )]
    [InlineData(
        """{ "rules": [ { "name": "a", "measure": "unusable", "limit": 1.01 } ] }""",
        "$.rules[0].limit: found 1.01"
    )]
    [InlineData(
        """{ "rules": [ { "name": "a", "measure": "unusable", "limit": 0.1, "capShare": 1 } ] }""",
        "$.rules[0].capShare: found 1, expected a share above 0 and below 1"
    )]
    [InlineData(
        """{ "rules": [ { "name": "a", "measure": "unusable", "limit": 0.1, "campaign": "INT-FFA-ESF-2541", "category": "crm" } ] }""",
        "$.rules[0].category: found a category beside a campaign"
    )]
    [InlineData(
        """{ "rules": [ { "name": "a", "measure": "unusable", "limit": 0.1, "affiliates": ["s2w", "s2w"] } ] }""",
        "$.rules[0].affiliates: found 's2w' 2 times, expected it once"
    )]
    [InlineData(
        """{ "rules": [ { "name": "a", "measure": "unusable", "limit": 0.1 }, { "name": "A ", "measure": "returned", "limit": 0.1 } ] }""",
        "$.rules[1].name: found 'A ', which rule 1 is named too"
    )]
    [InlineData(
        """{ "rules": [ { "name": "a", "measure": "unusable", "limit": 0.1 }, { "name": "b", "measure": "unusable", "limit": 0.2, "affiliates": ["s2w"] } ] }""",
        "$.rules[1]: found what rule 1, 'a', counts too of the same affiliates"
    )]
    public void What_is_wrong_is_named_with_its_place(string json, string problem) =>
        Assert.Contains(Read(json).Problems, p => p.Contains(problem, StringComparison.Ordinal));

    [Fact]
    public void All_faults_are_told_at_once() =>
        Assert.Equal(
            3,
            Read("""{ "rules": [ { "name": "", "measure": "unusable", "limit": 2, "capShare": 0 } ] }""").Problems.Count
        );

    [Fact]
    public void The_same_measure_of_different_affiliates_or_scopes_is_no_fault() =>
        Assert.Empty(
            Read(
                $$"""
                { "rules": [ {{Good}},
                  { "name": "b", "measure": "unusable", "limit": 0.2, "category": "crm" },
                  { "name": "c", "measure": "unusable", "limit": 0.2, "bySubSource": true },
                  { "name": "d", "measure": "returned", "limit": 0.2, "affiliates": ["s2w"] },
                  { "name": "e", "measure": "returned", "limit": 0.3, "affiliates": ["infuse-media"] } ] }
                """
            ).Problems
        );

    [Fact]
    public void Unknown_campaigns_categories_and_affiliates_are_named_with_the_closest_known() =>
        Assert.Equal(
            [
                "$.rules[0].affiliates: found the affiliate 'infuse-medai', which is not known; did you mean 'infuse-media'?",
                "$.rules[0].campaign: found the lead code 'INT-FFA-ESF-2514', which is not known; did you mean 'INT-FFA-ESF-2541'?",
                "$.rules[1].category: found the category 'crm-softwar', which is not known; did you mean 'crm'?",
            ],
            References
                .Unknown(
                    Read(
                        """
                        { "rules": [
                          { "name": "a", "measure": "unusable", "limit": 0.1, "affiliates": ["infuse-medai"], "campaign": "INT-FFA-ESF-2514" },
                          { "name": "b", "measure": "returned", "limit": 0.1, "category": "crm-softwar" } ] }
                        """
                    ).Document!,
                    Sample.Configuration(Sample.Campaign)
                )
                .Select(r => r.Problem)
        );

    private static (Document? Document, IReadOnlyList<string> Problems) Read(string json) =>
        ConfigurationFile.Read("standards.json", BinaryData.FromString(json));
}
