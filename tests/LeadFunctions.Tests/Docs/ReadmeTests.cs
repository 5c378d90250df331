using System.Reflection;
using System.Text.Json;
using LeadFunctions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Tests.Docs;

public class ReadmeTests
{
    private static readonly string Page = Repository.Read("README.md");

    private static readonly IReadOnlyList<(string Name, MethodInfo Method)> Functions =
    [
        .. typeof(Capabilities).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => (method.GetCustomAttribute<FunctionAttribute>()?.Name, Method: method))
            .Where(f => f.Name is not null)
            .Select(f => (f.Name!, f.Method)),
    ];

    private static IReadOnlyList<IReadOnlyList<string>> FunctionRows => Markdown.Table(Page, "## Functions");

    [Fact]
    public void The_table_of_functions_names_exactly_the_functions_of_the_app() =>
        Assert.Equal(Functions.Select(f => f.Name).Order(), FunctionRows.Select(row => Markdown.OneCode(row[0])).Order());

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
        var told = Markdown.Table(Page, "## Settings").Select(row => Markdown.OneCode(row[0])).ToHashSet();
        Assert.All(sample.RootElement.GetProperty("Values").EnumerateObject(), setting => Assert.Contains(setting.Name, told));
    }

    [Fact]
    public void Every_table_and_queue_is_told() =>
        Assert.All([.. Tables.All, .. Queues.All], name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));

    [Fact]
    public void Every_container_is_told() =>
        Assert.All(Containers.All, name => Assert.Contains($"`{name}/", Page, StringComparison.Ordinal));

    private static (string Trigger, string Schedule) TriggerOf(MethodInfo method) =>
        method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes()).Select(attribute => attribute switch
        {
            BlobTriggerAttribute blob => ($"blob `{blob.BlobPath}`", ""),
            QueueTriggerAttribute queue => ($"queue `{queue.QueueName}`", ""),
            TimerTriggerAttribute timer => ("timer", $"`{timer.Schedule}`"),
            HttpTriggerAttribute http => ($"{string.Join(", ", http.Methods ?? []).ToUpperInvariant()} `{http.Route}`", ""),
            _ => default,
        })
        .Single(told => told != default);
}
