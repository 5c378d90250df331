using System.Text.RegularExpressions;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>Templates and code go together, and each thing that is taken out of the templates is missed.</summary>
public sealed partial class TemplateCheckTests : IDisposable
{
    private readonly DirectoryInfo _copy = Bicep.CopyOfInfra();

    public void Dispose() => _copy.Delete(recursive: true);

    [Fact]
    public async Task The_templates_make_what_the_code_needs_and_nothing_more() =>
        Assert.Empty(TemplateCheck.Differences(await Templates.OursAsync()));

    [Fact]
    public async Task One_role_queue_setting_and_container_less_is_told()
    {
        Change("roles.json", LastRole(), "\n]");
        Change("lead-storage.json", Line("mails"), "");
        Change("lead-storage.json", Line("returns"), "");
        Change("modules/function-app.bicep", new("(?m)^  OpsMail: .*\n"), "");
        Change("bicepconfig.json", Everything(), NoLinter);
        Assert.Equal(
            [
                "missing setting 'OpsMail'",
                "missing queue 'leads/mails'",
                "missing container 'leads/returns'",
                "missing event 'returns -> ReceiveReturns, else lost-events'",
                "missing role 'events on host/lost-events: Storage Blob Data Contributor'",
            ],
            TemplateCheck.Differences(await Templates.CompileAsync(_copy.FullName))
        );
    }

    /// <summary>So no name is taken for granted: each is read from where the templates say it.</summary>
    [Fact]
    public async Task Without_anything_everything_is_missed_and_what_nobody_needs_is_told()
    {
        Change(
            "lead-storage.json",
            Everything(),
            """
            { "containers": {}, "backupDays": 1, "removedInside": [], "queues": [ "letters" ], "tables": [], "events": {} }
            """
        );
        Change("roles.json", Everything(), "[]");
        Change("entra-app.json", Everything(), """{ "appRoles": [] }""");
        Change("modules/function-app.bicep", Settings(), "$1  OpsPhone: opsMail\n}");
        Change("modules/storage-account.bicep", Extensions(), "");
        Change("modules/sftp-account.bicep", Extensions(), "");
        Change("modules/vault.bicep", Extensions(), "");
        Change("bicepconfig.json", Everything(), NoLinter);
        var platform = new[] { "host/packages", "host/lost-events", "sftp/infuse-media" };
        Assert.Equal(
            Missing("setting", Needs.Settings)
                .Append("needless setting 'OpsPhone'")
                .Concat(Missing("queue", Needs.Queues))
                .Append("needless queue 'leads/letters'")
                .Concat(Missing("table", Needs.Tables))
                .Concat(Missing("container", Needs.Containers.Except(platform)))
                .Concat(Missing("event", Needs.Events))
                .Concat(Missing("role", Needs.Roles))
                .Concat(Missing("lock", Needs.Locks))
                .Concat(Missing("log", Needs.Logs))
                .Concat(Missing("app role", Needs.AppRoles)),
            TemplateCheck.Differences(await Templates.CompileAsync(_copy.FullName))
        );
    }

    private const string NoLinter = """{ "analyzers": { "core": { "enabled": false } } }""";

    private static IEnumerable<string> Missing(string kind, IEnumerable<string> names) =>
        names.Select(name => $"missing {kind} '{name}'");

    private void Change(string file, Regex what, string into)
    {
        var path = Path.Combine(_copy.FullName, file);
        var text = File.ReadAllText(path);
        Assert.Matches(what, text);
        File.WriteAllText(path, what.Replace(text, into));
    }

    private static Regex Line(string name) => new($"""(?m)^    "{name}"[:,].*\n""");

    [GeneratedRegex(@"(?s)\A.*\z")]
    private static partial Regex Everything();

    [GeneratedRegex(@"(?s),\s*\{[^{}]*\}\s*\]\s*\z")]
    private static partial Regex LastRole();

    [GeneratedRegex(@"(?ms)^(var \w*[sS]ettings = \{\n).*?^\}")]
    private static partial Regex Settings();

    [GeneratedRegex(@"(?ms)^resource \w+ 'Microsoft\.(?:Insights/diagnosticSettings|Authorization/locks)@.*?^\}\n")]
    private static partial Regex Extensions();
}
