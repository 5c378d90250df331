using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Targeting.Estimating;

namespace LeadFunctions.AzuriteTests.Targeting;

public sealed class An_estimate_agrees_with_what_routing_did
{
    private const string Other = "INT-OTH-CRM-1002";

    private static readonly ConfigFile InAmerica = TestConfig.Campaign(more: ", \"geos\": [\"US\"]");
    private static readonly ConfigFile Everywhere = TestConfig.Campaign();

    [Fact]
    public async Task And_tells_what_a_change_would_bring()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            InAmerica,
            TestConfig.Campaign(Other, categories: "\"erp\"")
        );
        Assert.Contains(
            "there are no facts of a full week",
            (await EstimateAsync(pipeline)).Notes[0],
            StringComparison.Ordinal
        );

        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload([
                .. Enumerable.Range(0, 35).Select(i => TestConfig.Row($"person{i}")),
                .. Enumerable.Range(0, 5).Select(i => TestConfig.Row($"german{i}", country: "Germany")),
                // Came before, cannot be a lead, and is of a category that was ordered and is not open.
                TestConfig.Row("person1"),
                TestConfig.Row("dan", country: "Wakanda"),
                TestConfig.Row("eve", "ERP Software"),
                // Names another campaign, which does not want its category.
                TestConfig.Row("fay", leadCode: Other),
                // The same person again, for the campaign by name.
                TestConfig.Row("person2", leadCode: TestConfig.Immediate),
            ])
        );
        pipeline.Clock.Advance(TimeSpan.FromHours(1));
        await pipeline.QuietAsync();
        pipeline.Clock.Advance(TimeSpan.FromDays(8));
        await pipeline.QuietAsync();

        var estimate = await EstimateAsync(pipeline);
        var places = await pipeline.Store<DeliveryStore>().OfAsync(LeadCode.Parse(TestConfig.Immediate)).ToListAsync();
        Assert.Equal((35, places.Count), (places.Count, estimate.Leads.Matches));
        Assert.Equal(
            ["CategoryNotOpen 1", "GeoMismatch 5", "AlreadySent 1"],
            estimate.Lost.Select(l => $"{l.Reason} {l.Lost}")
        );
        Assert.Equal(
            ["GeoMismatch 5", "CategoryNotOpen 1"],
            estimate.LostForThisAlone.Select(l => $"{l.Reason} {l.Lost}")
        );
        Assert.Equal((1, 1), (estimate.NamedOthers.Leads, estimate.NamedOthers.Matches));
        Assert.Equal(["US 37 35", "DE 5 0"], estimate.Leads.ByCountry.Select(c => $"{c.Value} {c.Leads} {c.Matches}"));
        Assert.Equal((1, false), (estimate.Weeks, estimate.IsTooFew));
        Assert.True(estimate.FourWeeks is { Middle: 140, Low: < 140, High: > 140 });
        Assert.Equal((500, 35), (estimate.Full!.Quantity, estimate.Full.Taken));
        Assert.True(estimate is { IsDraft: false, Version: not null, InForce: null });

        var change = await EstimateAsync(pipeline, TestConfig.Immediate, Everywhere.Content);
        Assert.Equal((40, 35), (change.Leads.Matches, change.InForce!.Matches));
        Assert.Equal((true, estimate.Version), (change.IsDraft, change.Version));

        var draft = await EstimateAsync(
            pipeline,
            "INT-NEW-ONE-1",
            TestConfig.Campaign("INT-NEW-ONE-1", more: ", \"geos\": [\"Germany\"]").Content
        );
        Assert.Equal((5, true, null), (draft.Leads.Matches, draft.IsTooFew, draft.Version));
        Assert.Contains("Too few to tell: 5 leads match, expected at least 30.", draft.Notes);
        var nothing = await EstimateAsync(
            pipeline,
            "INT-NEW-ONE-1",
            TestConfig.Campaign("INT-NEW-ONE-1", more: ", \"geos\": [\"Japan\"]").Content
        );
        Assert.Equal((0, true), (nothing.Leads.Matches, nothing.IsTooFew));

        Assert.Contains(
            "\"lost for this alone\",\"GeoMismatch\"",
            await TextAsync(pipeline, HttpStatusCode.OK, TestConfig.Immediate, format: "csv"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<h1>Estimate for Northwind, INT-FFA-ESF-2541</h1>",
            await TextAsync(pipeline, HttpStatusCode.OK, TestConfig.Immediate, format: "html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task And_what_cannot_be_estimated_is_told_plainly()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        Assert.Contains(
            "No campaign INT-NEW-ONE-1 is in force; send a draft",
            await TextAsync(pipeline, HttpStatusCode.NotFound, "INT-NEW-ONE-1"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "$.format: found 'pdf'",
            await TextAsync(pipeline, HttpStatusCode.BadRequest, TestConfig.Immediate, format: "pdf"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "$.categories",
            await TextAsync(
                pipeline,
                HttpStatusCode.UnprocessableEntity,
                "INT-NEW-ONE-1",
                TestConfig.Campaign("INT-NEW-ONE-1", categories: "\"crmm\"").Content
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "$.leadCode",
            await TextAsync(pipeline, HttpStatusCode.UnprocessableEntity, "INT-NEW-ONE-1", Everywhere.Content),
            StringComparison.Ordinal
        );
        Assert.Equal(0, (await EstimateAsync(pipeline)).Weeks);
    }

    private static async Task<EstimateView> EstimateAsync(
        PipelineUnderTest pipeline,
        string leadCode = TestConfig.Immediate,
        string? draft = null
    ) =>
        JsonSerializer.Deserialize<EstimateView>(
            await TextAsync(pipeline, HttpStatusCode.OK, leadCode, draft),
            Answer.Options
        )!;

    private static async Task<string> TextAsync(
        PipelineUnderTest pipeline,
        HttpStatusCode expected,
        string leadCode,
        string? draft = null,
        string format = "json"
    )
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        var json = new JsonObject { ["leadCode"] = leadCode, ["format"] = format };
        if (draft is not null)
            json["draft"] = draft;
        using var body = new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json");
        var answer = await client.PostAsync(new Uri(pipeline.Host.HttpAddress!, "api/estimates"), body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {text}");
        return text;
    }
}
