using System.Reflection;
using System.Text.RegularExpressions;
using LeadFunctions.Answering;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.ReceivingUploads;
using LeadFunctions.Storage;
using LeadFunctions.Tracking;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Tests.Docs;

public partial class OperatingPageTests
{
    private static readonly IReadOnlyList<(string Route, Type? Takes)> Functions =
    [
        .. from method in typeof(Capabilities).Assembly.GetTypes().SelectMany(type => type.GetMethods())
           let trigger = method.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(t => t is not null)
           where trigger is not null
           select (trigger.Route!, method.GetCustomAttribute<TakesAttribute>()?.Type),
    ];

    private static readonly string Page = Repository.Read("docs/ops/operating.md");

    private static readonly Dictionary<string, Func<string, object>> Messages = new()
    {
        [Queues.UploadsToReceive] = json => Json.Read<FoundUpload>(json),
        [Queues.LeadsToValidate] = json => Json.Read<ChunkId>(json),
        [Queues.LeadsToRoute] = json => Json.Read<ChunkId>(json),
        [Queues.WaitingToRoute] = json => Json.Read<WaitingToRoute>(json),
        [Queues.LeadsToRouteAgain] = json => Json.Read<LeadsToRouteAgain>(json),
        [Queues.LeadsToDeliver] = json => Json.Read<LeadsToDeliver>(json),
        [Queues.ConfigurationToCheck] = json => Json.Read<ConfigurationToCheck>(json),
        [Queues.BatchesToSummarise] = json => Json.Read<BatchToSummarise>(json),
        [Queues.WeeklySends] = json => Json.Read<CollectedSend>(json),
        [Queues.Webhooks] = json => Json.Read<WebhookToSend>(json),
        [Queues.Mails] = json => Json.Read<MailKey>(json),
    };

    [Fact]
    public void Every_queue_has_a_message_as_the_app_writes_it()
    {
        var told = Markdown.Table(Page, "## Poison messages").ToDictionary(row => Markdown.OneCode(row[0]), row => Markdown.OneCode(row[1]));
        Assert.Equal(Queues.All.Order(), told.Keys.Order());
        Assert.All(told, message => Assert.Equal(message.Value, Json.Write(Messages[message.Key](message.Value))));
    }

    [Fact]
    public void Every_reason_is_explained() => Assert.Equal(
        Enum.GetNames<ReasonCode>().Order(),
        Markdown.Table(Page, "## Receipts").SelectMany(row => Markdown.Codes(row[0])).Order());

    [Fact]
    public void Every_question_that_is_shown_can_be_asked()
    {
        var shown = Address().Matches(Page).Select(m => (Path: m.Groups["path"].Value, Query: m.Groups["query"].Value)).ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, s => Asked(s.Path));
        Assert.All(shown.Where(s => s.Query.Length > 0), s => Assert.Null(Read(Asked(s.Path).Takes!, s.Query)));
    }

    [Fact]
    public void The_limits_of_a_page_are_those_of_the_code()
    {
        Assert.Contains($"({PageSize.Default} rows, or `pageSize` up to\n{PageSize.Max})", Page, StringComparison.Ordinal);
        Assert.Contains($"looked through {SearchLeads.MaxChunks * Chunks.Rows:N0} rows", Page, StringComparison.Ordinal);
        Assert.Contains($"a list goes {LeadQuestion.DefaultDays} days back", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_are_those_of_the_code()
    {
        var limits = Markdown.Table(Page, "## Limits").ToDictionary(row => row[0], row => row[1]);
        Assert.Equal($"{UploadRow.MaxCell:N0} characters", limits["one cell"]);
        Assert.Equal($"{UploadRow.MaxRow:N0} characters in all", limits["one row"]);
        Assert.Equal(
            $"{EntitySize.MaxPropertyBytes / 1024} KiB, {EntitySize.MaxEntityBytes / 1024 / 1024} MiB, {EntityGroups.MaxOperations} rows",
            limits["a property, an entity, a transaction"]);
    }

    [Fact]
    public void The_summary_of_a_receipt_uses_words_that_exist()
    {
        var summary = System.Text.Json.JsonDocument.Parse(Assert.Single(Markdown.JsonExamples(Page)).Json).RootElement;
        var statuses = summary.GetProperty("statuses").EnumerateObject().ToList();
        Assert.All(statuses, status => Assert.True(Enum.IsDefined(Enum.Parse<LeadStatus>(status.Name))));
        Assert.All(summary.GetProperty("reasons").EnumerateObject(), reason => Assert.True(Enum.IsDefined(Enum.Parse<ReasonCode>(reason.Name))));
        Assert.Equal(summary.GetProperty("rows").GetInt32(), statuses.Sum(status => status.Value.GetInt32()));
    }

    private static (string Route, Type? Takes) Asked(string path) => Assert.Single(
        Functions.DistinctBy(f => f.Route), f => Regex.IsMatch(path, $"^{Regex.Replace(f.Route, @"\{\w+\}", "[^/]+")}$"));

    private static Problem? Read(Type takes, string query)
    {
        var asked = typeof(QueryText).GetMethod(nameof(QueryText.Read))!.MakeGenericMethod(takes)
            .Invoke(null, [new DefaultHttpContext { Request = { QueryString = new QueryString(query) } }.Request.Query])!;
        return (Problem?)asked.GetType().GetProperty("Problem")!.GetValue(asked);
    }

    [GeneratedRegex(@"azurewebsites\.net/api/(?<path>[\w./-]+)(?<query>\?[^""\s]*)?")]
    private static partial Regex Address();
}
