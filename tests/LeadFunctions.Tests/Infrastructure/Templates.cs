using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>What the templates make, read from their text.</summary>
/// <param name="LeadStorage">The text of <c>infra/lead-storage.json</c>.</param>
/// <param name="RolesFile">The text of <c>infra/roles.json</c>.</param>
/// <param name="FunctionApp">The text of <c>infra/modules/function-app.bicep</c>.</param>
/// <param name="EntraApp">The text of <c>infra/entra-app.json</c>.</param>
internal sealed partial record Templates(string LeadStorage, string RolesFile, string FunctionApp, string EntraApp)
{
    public static Templates Ours { get; } = new(
        Repository.Read("infra/lead-storage.json"), Repository.Read("infra/roles.json"), Repository.Read("infra/modules/function-app.bicep"),
        Repository.Read("infra/entra-app.json"));

    public IEnumerable<string> Containers => Names("containers");

    public IEnumerable<string> Queues => Names("queues");

    public IEnumerable<string> Tables => Names("tables");

    public IEnumerable<string> Events => Storage["events"]!.AsObject().Select(e => $"{e.Key} -> {e.Value}");

    /// <summary>Such as <c>app on leads: Storage Table Data Contributor</c>.</summary>
    public IEnumerable<string> Roles => RoleList.Select(Told);

    /// <summary>Such as <c>ops.read</c>, which Entra gives people.</summary>
    public IEnumerable<string> AppRoles => JsonNode.Parse(EntraApp)!["appRoles"]!.AsArray().Select(role => role!["value"]!.GetValue<string>());

    /// <summary>Names in the variables that end with settings.</summary>
    public IEnumerable<string> Settings =>
        from block in SettingBlock().Matches(FunctionApp)
        from setting in SettingLine().Matches(block.Groups[1].Value)
        select setting.Groups[1].Value;

    private JsonNode Storage => JsonNode.Parse(LeadStorage)!;

    private JsonArray RoleList => JsonNode.Parse(RolesFile)!.AsArray();

    public Templates WithoutSetting(string name) => this with { FunctionApp = Regex.Replace(FunctionApp, $@"(?m)^ +{name}: .*\n", "") };

    public Templates WithoutRole(string told) =>
        this with { RolesFile = new JsonArray([.. RoleList.Where(role => Told(role) != told).Select(role => role!.DeepClone())]).ToJsonString() };

    public Templates WithoutAppRole(string name)
    {
        var app = JsonNode.Parse(EntraApp)!;
        var roles = app["appRoles"]!.AsArray();
        roles.Remove(roles.Single(role => role!["value"]!.GetValue<string>() == name));
        return this with { EntraApp = app.ToJsonString() };
    }

    /// <param name="part">One of <c>containers</c>, <c>queues</c>, <c>tables</c> and <c>events</c>.</param>
    public Templates Without(string part, string name)
    {
        var storage = Storage;
        if (storage[part] is JsonArray names)
            names.Remove(names.Single(n => n!.GetValue<string>() == name));
        else
            storage[part]!.AsObject().Remove(name.Split(' ')[0]);
        return this with { LeadStorage = storage.ToJsonString() };
    }

    private IEnumerable<string> Names(string part) => Storage[part] switch
    {
        JsonArray list => list.Select(n => n!.GetValue<string>()),
        JsonObject named => named.Select(n => n.Key),
        _ => throw new JsonException($"lead-storage.json has no '{part}'."),
    };

    private static string Told(JsonNode? role) => $"{role!["who"]} on {role["on"]}: {role["role"]}";

    [GeneratedRegex(@"(?ms)^var \w*[sS]ettings = \{\n(.*?)^\}")]
    private static partial Regex SettingBlock();

    [GeneratedRegex(@"(?m)^  (\w+):")]
    private static partial Regex SettingLine();
}
