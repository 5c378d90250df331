using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>What the templates make, as the compiler tells it.</summary>
/// <param name="Resources">Every resource of a deployment with all that can be turned on, its expressions
/// evaluated.</param>
/// <param name="Subscriptions">The resources of <c>events.bicep</c>.</param>
/// <param name="App">The compiled template of the function app.</param>
/// <param name="EntraApp">The text of <c>entra-app.json</c>.</param>
internal sealed partial record Templates(
    IReadOnlyList<JsonNode> Resources,
    IReadOnlyList<JsonNode> Subscriptions,
    JsonNode App,
    string EntraApp
)
{
    private const string Subscription = "0c2f3a5d-4f61-4f0e-9d3b-1a7c8e9f2b64";
    private const string Tenant = "8f2c1e50-4b7d-4c1a-9a63-0d5e7b1f2a90";

    private static readonly Lazy<Task<Templates>> OurTemplates = new(CompileOursAsync);

    /// <summary>Those of the repository, compiled once.</summary>
    public static Task<Templates> OursAsync() => OurTemplates.Value;

    /// <summary>Such as <c>leads/uploads</c>: the account and the container.</summary>
    public IEnumerable<string> Containers => PartsOf("Microsoft.Storage/storageAccounts/blobServices/containers");

    public IEnumerable<string> Queues => PartsOf("Microsoft.Storage/storageAccounts/queueServices/queues");

    public IEnumerable<string> Tables => PartsOf("Microsoft.Storage/storageAccounts/tableServices/tables");

    /// <summary>Such as <c>uploads -> ReceiveUpload, else lost-events</c>.</summary>
    public IEnumerable<string> Events =>
        Subscriptions.Select(subscription =>
        {
            var properties = subscription["properties"]!;
            var from = FromContainer().Match(Text(properties["filter"]!["subjectBeginsWith"])).Groups[1].Value;
            var to = FunctionOfUrl()
                .Match(Text(properties["destination"]!["properties"]!["endpointUrl"]))
                .Groups[1]
                .Value;
            return $"{from} -> {to}, else {properties["deadLetterWithResourceIdentity"]!["deadLetterDestination"]!["properties"]!["blobContainerName"]}";
        });

    /// <summary>Such as <c>app on leads: Storage Table Data Contributor</c>.</summary>
    public IEnumerable<string> Roles =>
        Of("Microsoft.Authorization/roleAssignments")
            .Select(role =>
                $"{Who(Text(role["properties"]!["principalId"]))} on {ScopeOf(role)}: {MicrosoftRoles.NameOf(Text(role["properties"]!["roleDefinitionId"]))}"
            );

    /// <summary>What nobody deletes before the lock is taken off.</summary>
    public IEnumerable<string> Locks => Of("Microsoft.Authorization/locks").Select(ScopeOf);

    /// <summary>What tells the workspace who used it.</summary>
    public IEnumerable<string> Logs => Of("Microsoft.Insights/diagnosticSettings").Select(ScopeOf);

    /// <summary>Such as <c>ops.read</c>, which Entra gives people.</summary>
    public IEnumerable<string> AppRoles =>
        JsonNode.Parse(EntraApp)!["appRoles"]!.AsArray().Select(role => Text(role!["value"]));

    /// <summary>Names of app settings, those that hang on a parameter included.</summary>
    public IEnumerable<string> Settings =>
        from variable in SettingVariable().Matches(Text(App["resources"]!["appSettings"]!["properties"]))
        let settings = App["variables"]![variable.Groups[1].Value] as JsonObject
        where settings is not null
        from setting in settings
        select setting.Key;

    /// <exception cref="InvalidOperationException">The compiler found an error or gave a warning.</exception>
    public static async Task<Templates> CompileAsync(string folder)
    {
        await File.WriteAllTextAsync(
            Path.Combine(folder, "all.bicepparam"),
            ParameterFile.AsBicep(
                await File.ReadAllTextAsync(Path.Combine(folder, "main.parameters.json")),
                ("sftpAffiliates", "[ { name: 'infuse-media', sshKey: 'ssh-ed25519 AAAA' } ]")
            )
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, "events.bicepparam"),
            """
            using 'events.bicep'
            param functionAppName = 'func-leads-x'
            param systemTopicName = 'evgt-leads-x'
            param hostStorageName = 'sthostx'
            param lostEventsContainer = 'lost-events'
            """
        );
        var compiled = Bicep.RunAsync(folder, "build", "main.bicep", "--stdout");
        var made = MadeBy(folder, "all", "--location", "westeurope");
        var events = MadeBy(folder, "events", "--resource-group", "rg-leads-live");
        var app = JsonNode.Parse((await compiled).Clean())!["resources"]!["app"]!["properties"]!["template"]!;
        return new(await made, await events, app, await File.ReadAllTextAsync(Path.Combine(folder, "entra-app.json")));
    }

    /// <summary>The properties that the resource ends with whose name begins so, such as <c>stleads</c>.</summary>
    public JsonNode Properties(string type, string name) =>
        Of(type).Last(resource => Text(resource["name"]).StartsWith(name, StringComparison.Ordinal))["properties"]!;

    public IEnumerable<JsonNode> Of(string type) => Resources.Where(resource => Text(resource["type"]) == type);

    private static async Task<Templates> CompileOursAsync()
    {
        var copy = Bicep.CopyOfInfra();
        try
        {
            return await CompileAsync(copy.FullName);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<JsonNode>> MadeBy(string folder, string parameters, params string[] where)
    {
        string[] arguments =
        [
            "snapshot",
            $"{parameters}.bicepparam",
            "--mode",
            "overwrite",
            "--subscription-id",
            Subscription,
            "--tenant-id",
            Tenant,
            .. where,
        ];
        (await Bicep.RunAsync(folder, arguments)).Clean();
        var made = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, $"{parameters}.snapshot.json")))!;
        return [.. made["predictedResources"]!.AsArray().Select(resource => resource!)];
    }

    private IEnumerable<string> PartsOf(string type) =>
        Of(type).Select(part => Text(part["name"]).Split('/')).Select(name => $"{Known(name[0])}/{name[^1]}");

    // The id of an extension begins with what it is on; where it is an expression, that is quoted.
    private static string ScopeOf(JsonNode extension) =>
        Scope().Match(Text(extension["id"])).Groups[1].Value.Split('/') switch
        {
            [_, var name] => Known(name),
            [_, var name, var service, _] =>
                $"{Known(name)}/{service.Replace("Services", "", StringComparison.Ordinal)}",
            [_, var name, .., var part] => $"{Known(name)}/{part}",
            var scope => throw new FormatException($"A scope that is not understood: {string.Join('/', scope)}"),
        };

    private static string Known(string name) =>
        Prefix().Match(name).Value switch
        {
            "stleads" => "leads",
            "sthost" => "host",
            "stsftp" => "sftp",
            "kv-" => "vault",
            "log-" => "workspace",
            "appi-" => "insights",
            "func-" => "app",
            _ => name,
        };

    private static string Who(string principal) =>
        principal switch
        {
            ParameterFile.Ops => "ops",
            _ when principal.Contains("format('identity-{0}'", StringComparison.Ordinal) => "app",
            _ when principal.Contains("format('uploads-{0}'", StringComparison.Ordinal) => "events",
            _ => principal,
        };

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    [GeneratedRegex("^(stleads|sthost|stsftp|kv-|log-|appi-|func-)")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"/providers/Microsoft\.\w+/(\w+/[^']+?)(?:/providers/|')")]
    private static partial Regex Scope();

    [GeneratedRegex("^/blobServices/default/containers/([a-z-]+)/blobs/$")]
    private static partial Regex FromContainer();

    [GeneratedRegex(@"Host\.Functions\.\{1\}&code=\{2\}'.*?, '(\w+)', listKeys")]
    private static partial Regex FunctionOfUrl();

    [GeneratedRegex(@"variables\('(\w+)'\)")]
    private static partial Regex SettingVariable();
}
