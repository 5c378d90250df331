using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.AzuriteTests.Foundation.Http;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.LocalHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Ops.Tracking;

/// <summary>Classes that share one.</summary>
[CollectionDefinition(nameof(AskedPipeline))]
public sealed class AskedPipelineCollection : ICollectionFixture<AskedPipeline>;

/// <summary>A pipeline that two affiliates uploaded to, for tests that only ask.</summary>
public sealed class AskedPipeline : IAsyncLifetime
{
    public const string Campaign = TestConfig.Immediate;

    /// <summary>With all roles, where people sign in.</summary>
    public const string MachineKey = "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk";

    private LocalFunctionsHost? _withSignIn;

    internal PipelineUnderTest Pipeline { get; private set; } = null!;

    internal Batch First { get; private set; } = null!;

    /// <summary>Of infuse-media.</summary>
    public string AffiliateKey { get; private set; } = "";

    /// <summary>Another of infuse-media, which has had all its addresses of the hour.</summary>
    public string SpentKey { get; private set; } = "";

    internal Batch Second { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Supplier("account-media"),
            TestConfig.Categories,
            TestConfig.Campaign(more: """, "geos": ["US"] """),
            TestConfig.WeeklyCampaign(categories: "\"erp\""),
            TestConfig.Standards
        );
        First = await Pipeline.UploadAsync(
            "infuse-media/first.csv",
            TestConfig.Upload(
                TestConfig.Row("ann"),
                TestConfig.Row("bob", leadCode: Campaign, country: "DE"),
                TestConfig.Row("cat", "ERP Software", Campaign),
                TestConfig.Row("dan", "ERP Software", Campaign, country: "DE"),
                TestConfig.Row("eve", leadCode: Campaign, country: "Nowhere"),
                TestConfig.Row("bob", leadCode: Campaign, country: "DE"),
                TestConfig.Row("fay", "Backup Software"),
                TestConfig.Row("gus", "ERP Software")
            )
        );
        // Its own look may be first.
        var flags = new BatchFlags(First.Affiliate, First.Id, First.Id.UploadedAt, 0.5) { IsTold = true };
        await Pipeline.Store<FlagStore>().AddAsync(flags, default);
        await Pipeline.Store<FlagStore>().ChangeAsync(First.Affiliate, First.Id, _ => flags, default);
        AffiliateKey = (string)
            (await PostAsync("affiliates/infuse-media/access", """{"by":"Dana Reyes","why":"begins"}""")).Answer[
                "key"
            ]!;
        SpentKey = await SpentAsync(
            (string)
                (await PostAsync("affiliates/infuse-media/access", """{"by":"Dana Reyes","why":"for much"}""")).Answer[
                    "key"
                ]!,
            left: 0
        );
        Second = await Pipeline.UploadAsync(
            "account-media/second.csv",
            TestConfig.Upload(TestConfig.Row("ann"), TestConfig.Row("hal"))
        );
    }

    public async Task DisposeAsync()
    {
        await (_withSignIn?.DisposeAsync() ?? default);
        await Pipeline.DisposeAsync();
    }

    /// <summary>Where the same functions are asked, and people of <see cref="Visitor.Tenant"/> sign in.</summary>
    public async Task<Uri> WithSignInAsync()
    {
        _withSignIn ??= await Pipeline.NewFrontAsync(services =>
            services
                .AddSingleton(new SignIn(Guid.Parse(Visitor.Tenant), IsOn: true))
                .AddSingleton(
                    FunctionKeys.Of(
                        new ConfigurationManager { ["FunctionKeys:all"] = $"ops.read,ops.act,ops.privacy:{MachineKey}" }
                    )
                )
        );
        return _withSignIn.HttpAddress!;
    }

    /// <summary>The same key, with so many addresses and scorecards left in this hour.</summary>
    public async Task<string> SpentAsync(string text, int left)
    {
        Assert.True(LeadFunctions.Affiliates.AdmittingAffiliates.AffiliateKey.TryParse(text, out var key));
        var store = Pipeline.Store<AccessStore>();
        var access = await store.FindAsync(key.Affiliate, key.Hash, default);
        var none = access! with { AddressHour = null };
        Assert.True(
            await store.TryWriteAsync(
                [
                    Enumerable
                        .Range(left, AccessRules.AddressesPerHour - left)
                        .Aggregate(none, (counted, _) => AccessRules.Counted(counted, Pipeline.Clock.GetUtcNow())!) with
                    {
                        ScorecardHour = AccessRules.NextHour(Pipeline.Clock.GetUtcNow()).AddHours(-1),
                        Scorecards = AccessRules.ScorecardsPerHour - left,
                    },
                ],
                default
            )
        );
        return text;
    }

    internal string Lead(int row) => new LeadId(First.Id, row).ToString();

    /// <param name="affiliateKey">Instead of <see cref="AffiliateKey"/>.</param>
    public async Task<(HttpStatusCode Status, JsonNode Answer)> GetAsync(string path, string? affiliateKey = null) =>
        await SendAsync(HttpMethod.Get, path, null, affiliateKey: affiliateKey);

    public async Task<JsonNode> FindAsync(string path)
    {
        var (status, answer) = await GetAsync(path);
        Assert.True(status == HttpStatusCode.OK, $"{path} answered {status}: {answer}");
        return answer;
    }

    /// <param name="affiliateKey">Instead of <see cref="AffiliateKey"/>.</param>
    public Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(
        string path,
        string body,
        string type = "application/json",
        string? affiliateKey = null
    ) => SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, type), affiliateKey);

    /// <summary>The items of all pages of a list, and how many pages there were.</summary>
    public async Task<(IReadOnlyList<JsonNode> Items, int Pages)> WalkAsync(string path)
    {
        var items = new List<JsonNode>();
        var pages = 0;
        for (var next = ""; next is not null; pages++)
        {
            var page = await FindAsync($"{path}&next={next}");
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            next = (string?)page["next"];
        }
        return (items, pages);
    }

    private async Task<(HttpStatusCode, JsonNode)> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? body,
        string? affiliateKey = null
    )
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        using var request = new HttpRequestMessage(method, new Uri(Pipeline.Host.HttpAddress!, $"api/{path}"))
        {
            Content = body,
        };
        if (path.StartsWith("my/", StringComparison.Ordinal))
            request.Headers.Add("x-affiliate-key", affiliateKey ?? AffiliateKey);
        var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (response.Content.Headers.ContentType?.MediaType is "text/csv" or "text/html")
            return (response.StatusCode, JsonValue.Create(text));
        var expected = response.IsSuccessStatusCode ? "application/json" : "application/problem+json";
        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, JsonNode.Parse(text)!);
    }
}
