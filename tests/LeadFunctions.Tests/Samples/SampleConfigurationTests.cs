using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Samples;

public sealed class SampleConfigurationTests
{
    private static readonly string Folder = Repository.PathOf("samples/config");

    private static readonly string[] Files =
    [
        .. Directory
            .EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .Order(),
    ];

    public static TheoryData<string> Paths { get; } = new(Files);

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_file_is_accepted(string path)
    {
        var (document, problems) = Read(path);
        Assert.Empty(problems);
        Assert.NotNull(document);
    }

    [Fact]
    public void Campaigns_order_and_open_known_categories_only()
    {
        var known = Assert
            .IsType<CategoryList>(Read("categories.json").Document)
            .Categories.Select(c => c.Id)
            .ToHashSet();
        Assert.All(
            Documents<Campaign>(),
            c => Assert.All(c.Categories.Concat(c.Order.Categories), category => Assert.Contains(category, known))
        );
    }

    [Fact]
    public void Campaigns_name_known_affiliates_only()
    {
        var known = Documents<Affiliate>().Select(a => a.Name).ToHashSet();
        Assert.All(
            Documents<Campaign>(),
            c => Assert.All(c.Affiliates, affiliate => Assert.Contains(affiliate, known))
        );
    }

    [Fact]
    public void There_are_campaigns_of_every_kind()
    {
        var campaigns = Documents<Campaign>().ToList();
        Assert.Contains(campaigns, c => c.Status == CampaignStatus.Paused);
        Assert.Contains(campaigns, c => c.Geos.Count > 0);
        Assert.Contains(campaigns, c => c.CompanySizes.Count > 0);
        Assert.Contains(campaigns, c => c.Titles.Suppressed.Count > 0);
        Assert.Contains(campaigns, c => c.Affiliates.Count > 0);
        Assert.Contains(campaigns, c => c.Order.Categories.Except(c.Categories).Any());
        Assert.Contains(campaigns, c => c.Channels.Any(channel => channel.Columns.Count > 0));
        Assert.True(
            campaigns.Where(c => c.Schedule.Kind == SendKind.Weekly).Select(c => c.Schedule.Day).Distinct().Count() > 2
        );
    }

    private static IEnumerable<T> Documents<T>() => Files.Select(path => Read(path).Document).OfType<T>();

    private static (Document? Document, IReadOnlyList<string> Problems) Read(string path) =>
        ConfigurationFile.Read(path, BinaryData.FromBytes(File.ReadAllBytes(Path.Combine(Folder, path))));
}
