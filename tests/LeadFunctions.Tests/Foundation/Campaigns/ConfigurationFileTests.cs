using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Tests.Foundation.Campaigns;

public class ConfigurationFileTests
{
    [Fact]
    public void Files_that_are_in_order_are_taken() =>
        Assert.All(
            GoodFiles.All,
            file =>
            {
                var (document, problems) = Read(file.Path, file.Json);
                Assert.Empty(problems);
                Assert.NotNull(document);
            }
        );

    [Fact]
    public void A_campaign_says_what_its_file_says()
    {
        var campaign = Assert.IsType<Campaign>(Read(GoodFiles.CampaignPath, GoodFiles.Campaign).Document);
        Assert.Equal(
            (Sample.LeadCode, SendKind.Weekly, DayOfWeek.Tuesday, new TimeOnly(9, 0)),
            (campaign.LeadCode, campaign.Schedule.Kind, campaign.Schedule.Day, campaign.Schedule.Time)
        );
        Assert.Equal(["US", "DE"], campaign.Geos.Select(g => g.Name));
        Assert.Equal([Sample.Size("201-500"), Sample.Size("10,001+")], campaign.CompanySizes);
    }

    [Fact]
    public void What_a_file_leaves_out_has_its_default()
    {
        var affiliate = Assert.IsType<Affiliate>(
            Read(
                GoodFiles.AffiliatePath,
                """{ "affiliate": "infuse-media", "displayName": "Infuse", "contacts": { "main": "main@infuse.example" } }"""
            ).Document
        );
        Assert.Equal(
            (AffiliateStatus.Active, "UTC", 90, 180, null),
            (
                affiliate.Status,
                affiliate.TimeZone,
                affiliate.DuplicateDays,
                affiliate.MaxLeadAgeDays,
                affiliate.DateOrder
            )
        );
    }

    [Fact]
    public void People_may_comment_their_files_and_editors_may_mark_them() =>
        Assert.NotNull(
            Read(
                GoodFiles.SuppressionPath,
                "\uFEFF{ // who asked\n \"doNotContact\": [ \"stop@example.com\", ] }"
            ).Document
        );

    public static TheoryData<string> Good() => [.. GoodFiles.All.Select(f => f.Path)];

    [Theory]
    [MemberData(nameof(Good))]
    public void A_field_that_no_file_has_is_told_for_each_kind_of_file(string path)
    {
        var json = GoodFiles.All.First(f => f.Path == path).Json;
        var (document, problems) = ConfigurationFile.Read(
            path,
            BinaryData.FromString($"{json.TrimEnd()[..^1]}, \"nosuchfield\": null }}")
        );
        Assert.Null(document);
        Assert.Contains(problems, p => p.Contains("'nosuchfield', which is not known", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("readme.txt")]
    [InlineData("campaigns.json")]
    [InlineData("campaigns/INT-FFA-ESF-2541.txt")]
    [InlineData("campaigns/old/INT-FFA-ESF-2541.json")]
    [InlineData("Campaigns/INT-FFA-ESF-2541.json")]
    [InlineData("../campaigns/INT-FFA-ESF-2541.json")]
    [InlineData("campaigns/INT-FFA-ESF-2541.json\n")]
    [InlineData("campaigns/INT FFA.json")]
    [InlineData("categories.json\n")]
    [InlineData("")]
    public void A_file_of_no_known_kind_is_refused_and_told_what_there_is(string path)
    {
        var (document, problems) = Read(path, GoodFiles.Campaign);
        Assert.Null(document);
        Assert.StartsWith(
            "found a file that is no configuration; expected affiliates/{affiliate}.json, campaigns/{leadCode}.json, "
                + "lists/{list}.json, categories.json, titles.json, sources.json, scoring.json, standards.json or suppression.json",
            Assert.Single(problems),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("campaign/INT-A-1.json", "campaigns/INT-A-1.json")]
    [InlineData("Campaigns/INT-A-1.json", "campaigns/INT-A-1.json")]
    [InlineData("campaigns/INT A 1.json", "campaigns/INT-A-1.json")]
    [InlineData("campaigns/INT-A-1.json.txt", "campaigns/INT-A-1.json")]
    [InlineData("affilates/s2w.json", "affiliates/s2w.json")]
    [InlineData("Categories.json", "categories.json")]
    [InlineData("supression.json", "suppression.json")]
    [InlineData("source.json", "sources.json")]
    [InlineData("readme.txt", null)]
    public void The_name_that_was_meant_is_offered(string path, string? meant) =>
        Assert.EndsWith(
            meant is null ? "suppression.json" : $"; did you mean '{meant}'?",
            Assert.Single(Read(path, GoodFiles.Campaign).Problems),
            StringComparison.Ordinal
        );

    internal static (Document? Document, IReadOnlyList<string> Problems) Read(string path, string json) =>
        ConfigurationFile.Read(path, BinaryData.FromString(json));
}
