using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Ops.Tracking;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.SendingLeads;
using LeadFunctions.Pipeline.ValidatingLeads;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace LeadFunctions.AzuriteTests.Foundation.Http;

[Collection(nameof(AskedPipeline))]
public sealed class The_description_of_the_functions_holds(AskedPipeline asked)
{
    private static readonly IReadOnlyList<(string Name, HttpTriggerAttribute Trigger)> Functions =
    [
        .. from method in typeof(Capabilities).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger?.Route?.StartsWith(ApiRoute.Prefix, StringComparison.Ordinal) == true
        select (method.GetCustomAttribute<FunctionAttribute>()!.Name, trigger),
    ];

    [Fact]
    public async Task It_is_sound_openapi_3_1()
    {
        var json = (await asked.FindAsync("openapi.json")).ToJsonString();
        var read = OpenApiDocument.Parse(json, "json");
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.Empty(read.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()));
    }

    [Fact]
    public async Task It_has_every_function_by_its_route_and_method_and_no_other()
    {
        var told =
            from path in await PathsAsync()
            from verb in path.Value!.AsObject()
            select $"{verb.Key} {path.Key} {verb.Value!["operationId"]}";
        Assert.Equal(
            Functions
                .SelectMany(f =>
                    f.Trigger.Methods!.Select(m => $"{m} /{f.Trigger.Route![ApiRoute.Prefix.Length..]} {f.Name}")
                )
                .Order(),
            told.Order()
        );
    }

    [Fact]
    public async Task Every_function_tells_what_it_is_for() =>
        Assert.All(
            await OperationsAsync(),
            operation =>
            {
                Assert.NotEmpty((string?)operation["summary"] ?? "");
                Assert.All(
                    operation["parameters"]!.AsArray(),
                    parameter => Assert.NotEmpty((string?)parameter!["description"] ?? "")
                );
            }
        );

    [Fact]
    public async Task Every_reference_leads_to_a_schema()
    {
        var description = await asked.FindAsync("openapi.json");
        var schemas = description["components"]!["schemas"]!
            .AsObject()
            .Select(s => $"#/components/schemas/{s.Key}")
            .ToHashSet();
        Assert.All(
            Nodes(description).Select(n => (string?)n["$ref"]).OfType<string>(),
            reference => Assert.Contains(reference, schemas)
        );
    }

    [Fact]
    public async Task The_answers_that_it_tells_are_those_that_can_be_had() =>
        Assert.Equal(
            ApiRequests.All.Keys.Append(("all", 401)).Append(("all", 403)).Append(("all", 500)).Order(),
            (
                from operation in await OperationsAsync()
                from response in operation["responses"]!.AsObject()
                let status = int.Parse(response.Key)
                select (status is 401 or 403 or 500 ? "all" : (string)operation["operationId"]!, status)
            )
                .Distinct()
                .Order()
        );

    [Fact]
    public async Task Every_answer_can_be_had_and_has_the_fields_that_are_told()
    {
        await PrepareAsync();
        var held = await HoldAsync();
        var upload = LeadFunctions.Foundation.Leads.UploadId.Of(PipelineUnderTest.Start, [1, 2, 3, 4, 5, 6]);
        var own = await asked.Pipeline.UploadAsync(
            $"{upload.FolderOf(asked.First.Affiliate)}own.csv",
            TestConfig.Upload(TestConfig.Row("ivy", country: "Nowhere"))
        );
        var rejected = await asked.Pipeline.UploadAsync("infuse-media/broken.csv", "Name\r\nIda\r\n");
        var version = (await asked.Pipeline.Store<ConfigurationStore>().VersionsAsync(default))[
            $"campaigns/{TestConfig.Immediate}.json"
        ];
        var description = await asked.FindAsync("openapi.json");
        foreach (var ((function, status), request) in ApiRequests.All)
        {
            var parts = request
                .Replace("{batch}", asked.First.Id.Value)
                .Replace("{held}", held)
                .Replace("{own}", $"{own.Id}-0000001")
                .Replace("{rejected}", rejected.Id.Value)
                .Replace("{upload}", upload.Value)
                .Replace("{version}", JsonEncodedText.Encode(version).Value)
                .Replace("{erased}", PersonOf("nobody@example.com").Value)
                .Split(' ', 2);
            var (found, answer) =
                parts.Length == 1
                    ? await asked.GetAsync(parts[0], status == 429 ? asked.SpentKey : null)
                    : await asked.PostAsync(
                        parts[0],
                        parts[1],
                        parts[1] == "text" ? "text/plain" : "application/json",
                        status == 429 ? asked.SpentKey : null
                    );
            Assert.True((int)found == status, $"{function}: {request} answered {found} instead of {status}");
            var operation = (await OperationsAsync()).Single(o => (string?)o["operationId"] == function);
            var schema = operation["responses"]![$"{status}"]!["content"]!.AsObject().Single().Value!["schema"]!;
            Check(answer, schema, description, function);
        }
    }

    [Fact]
    public async Task Every_parameter_that_it_tells_is_taken() =>
        Assert.All(
            await OperationsAsync(),
            operation =>
            {
                var function = (string)operation["operationId"]!;
                Assert.All(
                    operation["parameters"]!.AsArray().Where(p => (string?)p!["in"] == "query"),
                    parameter => Assert.Matches($"[?&]{parameter!["name"]}=", ApiRequests.All[(function, 200)])
                );
            }
        );

    [Fact]
    public async Task Every_function_that_takes_something_tells_what_is_wrong_with_it() =>
        Assert.All(
            (await OperationsAsync()).Where(o => o["parameters"]!.AsArray().Count > 0 || o["requestBody"] is not null),
            operation =>
                Assert.Contains(
                    ApiRequests.All.Keys,
                    known => known.Function == (string?)operation["operationId"] && known.Status is 400 or 422
                )
        );

    private static void Check(JsonNode value, JsonNode schema, JsonNode description, string place)
    {
        if ((string?)schema["$ref"] is { } reference)
            schema = description["components"]!["schemas"]![reference[(reference.LastIndexOf('/') + 1)..]]!;
        Assert.True(
            (string?)schema["type"] is not { } type || Kinds(value).Contains(type),
            $"{place} is {value.GetValueKind()}, told is {schema["type"]}"
        );
        if (value is JsonArray items)
            foreach (var item in items)
                Check(item!, schema["items"]!, description, $"{place}[]");
        if (value is not JsonObject fields || (schema["properties"] ?? schema["additionalProperties"]) is null)
            return;
        Assert.All(
            schema["required"]?.AsArray() ?? [],
            name => Assert.True(fields.ContainsKey((string)name!), $"{place} lacks {name}")
        );
        foreach (var (name, field) in fields)
            Check(
                field!,
                (schema["additionalProperties"] ?? schema["properties"]![name])!,
                description,
                $"{place}.{name}"
            );
    }

    private static string[] Kinds(JsonNode value) =>
        value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => ["boolean"],
            System.Text.Json.JsonValueKind.Number => value.ToJsonString().Contains('.')
                ? ["number"]
                : ["number", "integer"],
            var kind => [kind.ToString().ToLowerInvariant()],
        };

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.SelectMany(p => Nodes(p.Value)).Prepend(o),
            JsonArray a => a.SelectMany(Nodes),
            _ => [],
        };

    // An address that stands in far more rows than a person can, and a delivery that failed.
    private async Task PrepareAsync()
    {
        await asked.Pipeline.DropAsync(Containers.Reports, "infuse-media/statement-2026-10.csv", "lead code");
        var campaign = LeadFunctions.Foundation.Leads.LeadCode.Parse(ApiRequests.Smarter);
        await asked
            .Pipeline.Store<WebhookStore>()
            .AddAsync(
                new WebhookBatch(campaign, RunName.Parse("2026-W46"), 0, "key", "body", [])
                {
                    State = WebhookState.GivenUp,
                    SettledAt = PipelineUnderTest.Start,
                    IsRecorded = true,
                },
                default
            );
        var person = PersonOf("everybody@example.com");
        await asked
            .Pipeline.Store<PersonStore>()
            .ClaimAsync(
                asked.First.Affiliate,
                Enumerable
                    .Range(1, 20_001)
                    .Select(row => new Claimant(new(asked.First.Id, row), person, null, null, null)),
                default
            );
    }

    private LeadFunctions.Foundation.Leads.PersonId PersonOf(string email) =>
        asked
            .Pipeline.Host.Services.GetRequiredService<LeadFunctions.Foundation.Leads.PersonHash>()
            .Of(
                LeadFunctions.Foundation.Values.EmailAddress.TryParse(email, out var address)
                    ? address
                    : throw new FormatException()
            );

    // A row whose answer to a smarter question is misspelt.
    private async Task<string> HoldAsync()
    {
        await asked.Pipeline.DropAsync(
            Containers.Config,
            $"campaigns/{ApiRequests.Smarter}.json",
            TestConfig
                .Campaign(
                    ApiRequests.Smarter,
                    more: """
                    , "smarterQuestions": [ { "symbol": "SQ1", "text": "Will you buy?", "answers": ["Certainly", "Never"] } ]
                    """
                )
                .Content
        );
        await asked.Pipeline.QuietAsync();
        var batch = await asked.Pipeline.UploadAsync(
            "infuse-media/held.csv",
            $"{TestConfig.Header},SQ1\r\n{TestConfig.Row("ida", leadCode: ApiRequests.Smarter)},Certanly\r\n"
        );
        return new LeadFunctions.Foundation.Leads.LeadId(batch.Id, 1).ToString();
    }

    private async Task<JsonObject> PathsAsync() => (await asked.FindAsync("openapi.json"))["paths"]!.AsObject();

    private async Task<IReadOnlyList<JsonNode>> OperationsAsync() =>
        [.. (await PathsAsync()).SelectMany(path => path.Value!.AsObject()).Select(verb => verb.Value!)];
}
