using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Ops.ActingOnLeads;
using LeadFunctions.Ops.ConfiguringCampaigns;
using LeadFunctions.Targeting.CollectingFeedback;
using LeadFunctions.Targeting.Nurturing;
using LeadFunctions.Targeting.ReadingOrganic;
using LeadFunctions.Tests.Infrastructure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Tests.Docs;

/// <summary>The pages of <c>docs/reference</c> say what the code says, all of it and nothing else.</summary>
public partial class ReferenceTests
{
    private static readonly IReadOnlyList<MethodInfo> Methods =
    [
        .. typeof(Capabilities)
            .Assembly.GetTypes()
            .SelectMany(type =>
                type.GetMethods(
                    BindingFlags.Public
                        | BindingFlags.NonPublic
                        | BindingFlags.Instance
                        | BindingFlags.Static
                        | BindingFlags.DeclaredOnly
                )
            ),
    ];

    private static readonly IReadOnlyList<(string Name, MethodInfo Method)> Functions =
    [
        .. Methods
            .Select(method => (method.GetCustomAttribute<FunctionAttribute>()?.Name, Method: method))
            .Where(f => f.Name is not null)
            .Select(f => (f.Name!, f.Method)),
    ];

    private static readonly Dictionary<string, Func<string, object>> Messages = new()
    {
        [Queues.FilesToRead] = json => Json.Read<FoundFile>(json),
        [Queues.ChunksToRoute] = json => Json.Read<ChunkId>(json),
        [Queues.WaitingToRoute] = json => Json.Read<WaitingToRoute>(json),
        [Queues.LeadsToRouteAgain] = json => Json.Read<LeadsToRouteAgain>(json),
        [Queues.LeadsToDeliver] = json => Json.Read<LeadsToDeliver>(json),
        [Queues.ConfigurationToCheck] = json => Json.Read<ConfigurationToCheck>(json),
        [Queues.ActsToFinish] = json => Json.Read<ActToFinish>(json),
        [Queues.BatchesToSummarise] = json => Json.Read<BatchToSummarise>(json),
        [Queues.WeeklySends] = json => Json.Read<CollectedSend>(json),
        [Queues.Webhooks] = json => Json.Read<WebhookToSend>(json),
        [Queues.Mails] = json => Json.Read<MailKey>(json),
    };

    private static IReadOnlyList<IReadOnlyList<string>> FunctionRows => Table("functions", "# Functions");

    [Fact]
    public void The_table_of_functions_names_exactly_the_functions_of_the_app() =>
        Assert.Equal(
            Functions.Select(f => f.Name).Order(),
            FunctionRows.Select(row => Markdown.OneCode(row[0])).Order()
        );

    [Fact]
    public void The_table_of_functions_gives_each_its_trigger_and_schedule()
    {
        var told = FunctionRows.ToDictionary(row => Markdown.OneCode(row[0]), row => (row[1], row[4]));
        Assert.All(Functions, f => Assert.Equal(TriggerOf(f.Method), told[f.Name]));
    }

    [Fact]
    public void The_table_of_functions_names_handlers_that_exist()
    {
        var types = typeof(Capabilities).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        Assert.All(FunctionRows, row => Assert.Contains(Markdown.OneCode(row[2]), types));
    }

    [Fact]
    public void The_table_of_settings_has_every_setting_of_the_sample()
    {
        using var sample = JsonDocument.Parse(Repository.Read("local.settings.sample.json"));
        var told = Table("settings", "# Settings").Select(row => Markdown.OneCode(row[0])).ToHashSet();
        Assert.All(
            sample.RootElement.GetProperty("Values").EnumerateObject(),
            setting => Assert.Contains(setting.Name, told)
        );
    }

    [Fact]
    public void Every_setting_that_the_app_reads_is_told()
    {
        var told = Table("settings", "# Settings").SelectMany(row => row.SelectMany(Markdown.Codes)).ToHashSet();
        Assert.All(ReadSettings.Names, name => Assert.Contains(name, told));
    }

    [Fact]
    public void The_table_of_queues_names_exactly_the_queues_and_who_reads_them()
    {
        var readers = Functions
            .Where(f => QueueOf(f.Method) is not null)
            .ToDictionary(f => QueueOf(f.Method)!, f => f.Name);
        Assert.Equal(
            Queues.All.Select(queue => (queue, readers[queue])).Order(),
            Table("queues", "# Queues").Select(row => (Markdown.OneCode(row[0]), Markdown.OneCode(row[2]))).Order()
        );
    }

    [Fact]
    public void Every_queue_has_a_message_as_the_app_writes_it()
    {
        var told = Table("queues", "# Queues")
            .Where(row => row[1].StartsWith("`{", StringComparison.Ordinal))
            .ToDictionary(row => Markdown.OneCode(row[0]), row => Markdown.OneCode(row[1]));
        Assert.Equal(Queues.All.Order(), told.Keys.Order());
        Assert.All(told, message => Assert.Equal(message.Value, Json.Write(Messages[message.Key](message.Value))));
    }

    [Fact]
    public void The_table_of_tables_names_exactly_the_tables() =>
        Assert.Equal(
            Tables.All.Order(),
            Table("storage", "## Tables").SelectMany(row => Markdown.Codes(row[0])).Order()
        );

    [Fact]
    public void The_table_of_containers_names_exactly_the_containers() =>
        Assert.Equal(
            Containers.All.Order(),
            Table("storage", "## Containers")
                .SelectMany(row => Markdown.Codes(row[0]))
                .Select(path => path.Split('/')[0])
                .Where(name => char.IsAsciiLetterLower(name[0]))
                .Distinct()
                .Order()
        );

    [Fact]
    public void Every_status_and_every_reason_is_explained()
    {
        Assert.Equal(
            Enum.GetNames<LeadStatus>().Order(),
            Table("reasons", "## Statuses").Select(row => Markdown.OneCode(row[0])).Order()
        );
        Assert.Equal(
            Enum.GetNames<ReasonCode>().Order(),
            Table("reasons", "## Reasons").SelectMany(row => Markdown.Codes(row[0])).Order()
        );
    }

    [Fact]
    public void Every_log_event_is_told_with_its_level_and_text() =>
        Assert.Equal(
            Methods
                .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
                .OfType<LoggerMessageAttribute>()
                .Select(e => ($"{e.EventId}", $"{e.Level}", e.Message))
                .Order(),
            Table("log-events", "# Log events").Select(row => (row[0], row[1], Markdown.OneCode(row[2]))).Order()
        );

    /// <summary>Numbers never reach the log of the host, names do.</summary>
    [Fact]
    public void Every_log_event_is_told_with_the_name_that_the_host_keeps() =>
        Assert.Equal(
            Methods
                .Where(method => method.IsDefined(typeof(LoggerMessageAttribute)))
                .Select(method => (method.GetCustomAttribute<LoggerMessageAttribute>()!, method.Name))
                .Select(e => ($"{e.Item1.EventId}", e.Item1.EventName ?? e.Name))
                .Order(),
            Table("log-events", "# Log events").Select(row => (row[0], Markdown.OneCode(row[4]))).Order()
        );

    [Fact]
    public void No_page_searches_the_log_for_a_number() =>
        Assert.Empty(
            from page in Repository.Files("*.md", "docs")
            where page != "docs/reference/log-events.md" && OfNumber().IsMatch(Repository.Read(page))
            select page
        );

    [Fact]
    public void The_limits_are_those_of_the_code()
    {
        var limits = Table("limits", "# Limits").ToDictionary(row => row[0], row => row[1]);
        Assert.Equal($"{UploadRow.MaxCell:N0} characters", limits["one cell"]);
        Assert.Equal($"{UploadRow.MaxRow:N0} characters in all", limits["one row"]);
        Assert.Equal(
            $"{EntitySize.MaxPropertyBytes / 1024} KiB, {EntitySize.MaxEntityBytes / 1024 / 1024} MiB, {EntityGroups.MaxOperations} rows",
            limits["a property, an entity, a transaction"]
        );
        var reading = ReadingLimits.Default;
        Assert.Equal($"{reading.Columns:N0}", limits["columns of a header"]);
        Assert.Equal($"{reading.Cell:N0} characters", limits["one cell while reading"]);
        Assert.Equal($"{reading.Rows:N0}", limits["rows of a file"]);
        Assert.Equal($"50 MiB, {OrganicTable.MaxRows:N0} rows", limits["a file of organic conversions"]);
        Assert.Equal($"5 MiB, {FeedbackTable.MaxRows:N0} rows", limits["a file of feedback"]);
        Assert.Equal($"20 MiB, {EngagementTable.MaxRows:N0} rows", limits["a file of engagement"]);
    }

    // In a sentence, behind it in brackets, or in a table.
    [GeneratedRegex(
        @"(?i)\bevents?(?: as well)?\s+\(?[0-9]{3}\b|(?m)^\| [0-9]{3} \| (?:critical|error|warning|information) \|"
    )]
    private static partial Regex OfNumber();

    private static IReadOnlyList<IReadOnlyList<string>> Table(string page, string heading) =>
        Markdown.Table(Repository.Read($"docs/reference/{page}.md"), heading);

    private static string? QueueOf(MethodInfo method) =>
        method
            .GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<QueueTriggerAttribute>()?.QueueName)
            .FirstOrDefault(name => name is not null);

    private static (string Trigger, string Schedule) TriggerOf(MethodInfo method) =>
        method
            .GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttributes())
            .Select(attribute =>
                attribute switch
                {
                    BlobTriggerAttribute blob => ($"blob `{blob.BlobPath}`", ""),
                    QueueTriggerAttribute queue => ($"queue `{queue.QueueName}`", ""),
                    TimerTriggerAttribute timer => ("timer", $"`{timer.Schedule}`"),
                    HttpTriggerAttribute http => (
                        $"{string.Join(", ", http.Methods ?? []).ToUpperInvariant()} `{http.Route}`",
                        ""
                    ),
                    _ => default,
                }
            )
            .Single(told => told != default);
}
