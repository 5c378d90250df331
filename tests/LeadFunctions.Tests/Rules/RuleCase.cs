using System.Text.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Rules;

/// <summary>One lead that meets one campaign, both as people write them.</summary>
/// <param name="Campaign">What the campaign's file says besides what every campaign must say.</param>
/// <param name="Lead">Cells by field; what is not said is sound.</param>
/// <param name="Expected"><c>Sent</c>, or the one reason against it.</param>
internal sealed record RuleCase(
    string Id,
    string What,
    JsonObject Campaign,
    IReadOnlyDictionary<string, string> Lead,
    string Expected
)
{
    private const string Path = "campaigns/INT-ABC-1.json";

    private static readonly Lazy<IReadOnlyList<RuleCase>> Cases = new(() =>
        JsonSerializer.Deserialize<List<RuleCase>>(
            File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Rules", "cases.json")),
            Json.Options
        )!
    );

    public static IReadOnlyList<RuleCase> All => Cases.Value;

    /// <summary>What becomes of the lead, as <see cref="Expected"/> says it.</summary>
    public string Outcome() => string.Join(", ", Reasons().Select(r => r.Code.ToString()).DefaultIfEmpty("Sent"));

    public IReadOnlyList<Reason> Reasons()
    {
        var campaign = ReadCampaign(Campaign);
        var validation = Validate(campaign, Lead);
        return validation.Data is { } data
            ? new CampaignRules(campaign, Sample.Configuration(campaign)).Against(
                new RoutableLead(Sample.Affiliate.Name, data),
                Sample.Noon
            )
            : validation.Reasons;
    }

    public static Campaign ReadCampaign(JsonObject settings)
    {
        var file = (JsonObject)
            JsonNode.Parse(
                """
                {
                  "leadCode": "INT-ABC-1", "customer": "Northwind", "starts": "2026-01-01", "timeZone": "UTC",
                  "order": { "categories": ["crm"], "quantity": 100 }, "categories": ["crm"], "caps": { "total": 100 },
                  "schedule": { "kind": "immediate" }, "channels": [{ "kind": "csv" }]
                }
                """
            )!;
        foreach (var (name, value) in settings)
            file[name] = value!.DeepClone();
        var (document, problems) = ConfigurationFile.Read(Path, BinaryData.FromString(file.ToJsonString()));
        return document as Campaign ?? throw new InvalidOperationException(string.Join("; ", problems));
    }

    public static Validation Validate(Campaign campaign, IReadOnlyDictionary<string, string> lead)
    {
        var cells = new Dictionary<string, string>
        {
            ["email"] = "kim.poe@firm1.example",
            ["First Name"] = "Kim",
            ["Last Name"] = "Poe",
            ["company"] = "Firm 1 Ltd",
            ["title"] = "IT Manager",
            ["country"] = "US",
            ["size"] = "201-500",
            ["category"] = "crm",
        };
        foreach (var (field, cell) in lead)
            cells[field] = cell;
        var columns = ColumnMapping.Of([.. cells.Keys], Sample.Affiliate);
        return new RowValidator(columns, Sample.Affiliate, Sample.Configuration(campaign), Sample.Noon).Validate([
            .. cells.Values,
        ]);
    }
}
