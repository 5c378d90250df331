using System.Reflection;
using System.Text;
using System.Text.Json;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Ops.ActingOnLeads;
using LeadFunctions.Ops.CheckingDeliveryForms;
using LeadFunctions.Ops.ConfiguringCampaigns;
using LeadFunctions.Pipeline.ValidatingLeads;
using LeadFunctions.Targeting.CollectingFeedback;
using LeadFunctions.Targeting.Nurturing;
using LeadFunctions.Targeting.ReadingOrganic;
using LeadFunctions.Tests.Docs;
using LeadFunctions.Tests.Foundation.ReadingTables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace LeadFunctions.Tests.Fuzzing;

/// <summary>All readers of bytes that others wrote, each as far as what it says to them.</summary>
internal static class FuzzTargets
{
    private const int OfText = 1_000_000;
    private const int OfArchives = 100_000;

    private static readonly PersonHash People = new([.. "a secret of sixteen"u8]);

    // As functions read them, with bounds that a small input cannot come near by its size alone.
    private static readonly ReadingLimits Limits = ReadingLimits.Default with { Time = TimeSpan.FromSeconds(10) };

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("uploads", [.. Samples("uploads", ".csv"), .. Samples("troubles", ".csv"), Json], UploadAsync, OfText),
        new("workbooks and archives", Binaries, UploadAsync, OfArchives),
        new(
            "delivery forms",
            Texts("Date;Lead Code;Leads\n2026-11-18;INT-FFA-ESF-2541;12\n19.11.2026;;3\n"),
            FormAsync,
            OfText
        ),
        new(
            "returns",
            Texts(
                $"Lead ID;Reason\n{new LeadId(Sample.Batch, 1)};left the company\n",
                "Email,Remarks\nann@example.com,bad number\n"
            ),
            ReturnsAsync,
            OfText
        ),
        new(
            "feedback",
            [
                .. Samples("feedback", ".csv"),
                .. Texts("Email;On Target;Stage;Reason;Date\nann@example.com;yes;contacted;no budget;2026-11-18\n"),
            ],
            FeedbackAsync,
            OfText
        ),
        new(
            "engagement",
            Texts("Email,Date,Kind\nann@example.com,2026-11-18,click\nbob@example.com,18.11.2026,unsubscribed\n"),
            EngagementAsync,
            OfText
        ),
        new("organic conversions", [.. Samples("organic", ".csv").Select(file => file[..2_000])], OrganicAsync, OfText),
        new("configuration", [.. Samples("config", ".json"), .. Samples("changes", ".json")], Configuration, OfText),
        new("bodies and queries", Bodies, BodiesAndQueries, OfText),
        new("messages", Messages, ReadMessages, OfText),
    ];

    private static byte[] Json =>
        Encoding.UTF8.GetBytes(
            """
            {"email":"ann@example.com","first name":"Ann","size":5,"category":"CRM Software"}
            {"email":"bob@example.com","first name":"Bob","size":"11-50","phone":null}
            """
        );

    private static IReadOnlyList<byte[]> Binaries
    {
        get
        {
            var csv = Samples("uploads", ".csv")[0];
            return
            [
                .. new[] { "leads.xlsx", "leads.xls" }.Select(name =>
                    File.ReadAllBytes(
                        Repository.PathOf($"tests/LeadFunctions.Tests/Foundation/ReadingTables/Data/{name}")
                    )
                ),
                WorkbookFile.Of(WorkbookFile.Row("Email", "Name") + WorkbookFile.Row("ann@example.com", "Ann")),
                WorkbookFile.Gzip(csv),
                WorkbookFile.ZipBytes([("a.csv", csv), ("b/", []), ("b/c.json.gz", WorkbookFile.Gzip(Json))]),
                [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(csv))],
            ];
        }
    }

    // A sound body and query of each kind that a function takes; which are which is found by their own names.
    private static IReadOnlyList<Type> Taken { get; } =
    [
        .. typeof(UploadReader)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<TakesAttribute>()?.Type)
            .OfType<Type>()
            .Except(ConfigurationSchema.Documents.Values)
            .Distinct()
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<byte[]> Bodies =>
        [
            .. Texts(
                """{"by":"Olga Ops","why":"the customer asked","ids":["20261118T090000-4f2a9c01d3b2-0000001"],"count":2}""",
                """{"status":["unsent","sent"],"reason":"campaign-full","grade":"a,b","order":"newest","leadCode":"INT-FFA-ESF-2541"}""",
                """{"email":"ann@example.com","affiliate":"infuse-media","category":"crm","from":"2026-11-01","to":"2026-11-30","size":50}""",
                """{"items":[{"lead":"20261118T090000-4f2a9c01d3b2-0000001","onTarget":"yes","stage":"won"}],"campaign":{"leadCode":"INT-FFA-ESF-2541"}}""",
                "status=unsent&reason=campaign-full&next=MDEyMzQ1Njc4OWFiY2RlZjIwMjYx&size=50&order=oldest",
                "affiliate=infuse-media&from=2026-11-01&to=2026-11-30&grade=a&q=contoso&batch=20261118T090000-4f2a9c01d3b2"
            ),
        ];

    private static readonly Type[] MessageKinds =
    [
        typeof(ActToFinish),
        typeof(BatchToSummarise),
        typeof(ChunkId),
        typeof(CollectedSend),
        typeof(ConfigurationToCheck),
        typeof(FoundFile),
        typeof(LeadsToDeliver),
        typeof(LeadsToRouteAgain),
        typeof(MailKey),
        typeof(WaitingToRoute),
        typeof(WebhookToSend),
    ];

    private static IReadOnlyList<byte[]> Messages =>
        Texts(
            $$"""{"affiliate":"infuse-media","batch":"{{Sample.Batch}}","chunk":0,"pass":2,"rows":[1,2]}""",
            """{"path":"infuse-media/a.csv","since":"2026-11-18T12:00:00Z","version":"\"0x1\""}""",
            """{"for":["crm","category|erp"],"leadCode":"INT-FFA-ESF-2541","run":"2026-W47","month":"2026-11","cause":"x"}""",
            Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"batch":"20261118T090000-4f2a9c01d3b2"}"""))
        );

    private static async Task UploadAsync(byte[] input)
    {
        var (parts, problem) = await UploadReader.PartsAsync(Opened(input), Limits, default);
        Told(problem, parts is null);
        var settings = Sample.Configuration(Sample.Campaign);
        foreach (var part in parts ?? [])
        {
            var (table, why) = await UploadReader.OpenAsync(
                part.File,
                TableKind.Leads(Sample.Affiliate),
                Limits,
                default
            );
            Told(why, table is null);
            if (table is null)
                continue;
            await using var opened = table;
            var validator = new RowValidator(table.Columns, Sample.Affiliate, settings, Sample.Noon);
            var number = 0;
            await foreach (var row in table.RowsAsync(default))
            {
                var lead = ValidatedRow.Of(
                    new Lead(new LeadId(Sample.Batch, ++number), row.Line, row.Cells),
                    validator,
                    settings,
                    People
                );
                _ = lead.Reasons.Select(Advice.Describe).ToList();
                _ = LeadEntity.OfReceived(new ChunkId(Sample.Affiliate.Name, Sample.Batch, 0), lead);
            }
        }
    }

    private static async Task FormAsync(byte[] input)
    {
        var form = await DeliveryFormTable.ReadAsync(
            Opened(input),
            "2026-11.csv",
            new DateOnly(2026, 11, 1),
            Sample.Noon,
            Sample.Affiliate,
            Sample.Configuration(Sample.Campaign),
            default
        );
        ArgumentNullException.ThrowIfNull(form);
    }

    private static async Task ReturnsAsync(byte[] input)
    {
        var (rows, problem) = await ReturnTable.ReadAsync(Opened(input), default);
        Told(problem, rows.Count == 0);
    }

    private static async Task FeedbackAsync(byte[] input)
    {
        var (rows, problem) = await FeedbackTable.ReadAsync(Opened(input), default);
        Told(problem, rows.Count == 0);
        foreach (var row in rows)
            _ = ReadRow.Of(row, Sample.Noon);
    }

    private static async Task EngagementAsync(byte[] input)
    {
        var (rows, problem) = await EngagementTable.ReadAsync(Opened(input), default);
        Told(problem, rows.Count == 0);
        foreach (var row in rows)
            _ = row.Read(Sample.Noon, Sample.Noon.UtcDay, "1");
    }

    private static async Task OrganicAsync(byte[] input)
    {
        var (columns, rows, problem) = await OrganicTable.ReadAsync(Opened(input), default);
        Told(problem, rows.Count == 0);
        foreach (var row in rows)
            _ = OrganicRow.Of(row, columns, Sample.Configuration(Sample.Campaign), People.Of, Sample.Noon);
    }

    private static Task Configuration(byte[] input)
    {
        foreach (
            var path in (string[])
                [
                    "affiliates/infuse-media.json",
                    "campaigns/INT-FFA-ESF-2541.json",
                    "lists/vendors.json",
                    "categories.json",
                    "titles.json",
                    "sources.json",
                    "scoring.json",
                    "standards.json",
                    "suppression.json",
                ]
        )
        {
            var (document, problems) = ConfigurationFile.Read(path, BinaryData.FromBytes(input));
            if (document is null && problems.Count == 0)
                throw new InvalidOperationException($"{path}: refused without a reason.");
        }
        return Task.CompletedTask;
    }

    private static Task BodiesAndQueries(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var query = new QueryCollection(
            QueryHelpers.ParseQuery(text).ToDictionary(p => p.Key, p => (StringValues)p.Value.ToArray())
        );
        foreach (var type in Taken)
        {
            Call(nameof(ReadBody), type, input);
            Call(nameof(ReadQuery), type, query);
        }
        _ = Continuation.Read(text, "a question");
        return Task.CompletedTask;
    }

    private static void ReadBody<T>(byte[] input)
        where T : class => _ = StrictJson.Read<T>(input);

    private static void ReadQuery<T>(QueryCollection query)
        where T : class => _ = QueryText.Read<T>(query);

    // One that is none of ours fails with a plain word, and is told as poison by what can be read of it.
    private static Task ReadMessages(byte[] input)
    {
        var message = Encoding.UTF8.GetString(input);
        foreach (var kind in MessageKinds)
            try
            {
                Call(nameof(ReadMessage), kind, message);
            }
            catch (JsonException) { }
        _ = MessageSubject.Of(message);
        return Task.CompletedTask;
    }

    private static void ReadMessage<T>(string message) => _ = QueueMessageText.Read<T>(message);

    private static void Call(string method, Type type, object argument) =>
        typeof(FuzzTargets)
            .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null);

    private static void Told(string? problem, bool isRefused)
    {
        if (isRefused && problem is not { Length: > 20 })
            throw new InvalidOperationException($"Refused with '{problem}', which tells nobody what to do.");
    }

    private static UploadFile Opened(byte[] input) =>
        UploadFile.Of(new MemoryStream(input, writable: false), input.Length, Limits);

    private static IReadOnlyList<byte[]> Texts(params IReadOnlyList<string> texts) =>
        [.. texts.Select(Encoding.UTF8.GetBytes)];

    private static IReadOnlyList<byte[]> Samples(string folder, string kind) =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf($"samples/{folder}"), $"*{kind}", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => File.ReadAllBytes(path))
                .Select(content => content[..Math.Min(content.Length, 8_000)]),
        ];
}
