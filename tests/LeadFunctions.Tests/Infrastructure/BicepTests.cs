using System.Diagnostics;
using System.Text.RegularExpressions;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>The templates are sound Bicep as far as its grammar and names can tell. CI compiles them as well.</summary>
public sealed partial class BicepTests : IDisposable
{
    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("infra-");

    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "main.bicep", "module alerts", "modul alerts", "main.bicep" },
        { "main.bicep", "'modules/vault.bicep'", "'modules/volt.bicep'", "there is no module" },
        { "main.bicep", "mailFrom: mailFrom", "mailForm: mailFrom", "'app' is not given 'mailFrom'" },
        { "main.bicep", "vault.outputs.uri", "vault.outputs.url", "'vault' has no output 'url'" },
        { "modules/vault.bicep", "tags: tags", "tags: tgas", "'tgas' is not declared" },
        { "modules/vault.bicep", "param tags object", "param tags object\nparam colour string = ''", "'colour' is never used" },
        { "modules/function-app.bicep", "properties: { reserved: true }\n}", "properties: { reserved: true }\n", "does not parse" },
        { "main.parameters.json", "\"opsMail\"", "\"opMail\"", "the parameter 'opsMail' is missing" },
    };

    public void Dispose() => _copy.Delete(recursive: true);

    [Fact]
    public async Task The_templates_are_sound() => Assert.Equal("", await CheckAsync(Repository.PathOf("infra")));

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_in_a_template_is_told(string file, string sound, string faulty, string told)
    {
        foreach (var path in Repository.Files("*", "infra"))
            await WriteAsync(path["infra/".Length..], Repository.Read(path));
        var text = Repository.Read($"infra/{file}");
        Assert.Contains(sound, text, StringComparison.Ordinal);
        await WriteAsync(file, text.Replace(sound, faulty, StringComparison.Ordinal));
        Assert.Contains(told, await CheckAsync(_copy.FullName), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_hooks_read_is_what_a_deployment_tells()
    {
        var told = Output().Matches(Repository.Read("infra/main.bicep")).Select(m => m.Groups[1].Value).Append("AZURE_SUBSCRIPTION_ID");
        var read = Repository.Files("*", "infra/hooks").SelectMany(hook => Variable().Matches(Repository.Read(hook))).Select(m => m.Value).Distinct();
        Assert.Empty(read.Except(told));
    }

    [Fact]
    public void A_deployment_from_GitHub_hands_on_every_variable_with_the_same_default()
    {
        var workflow = Repository.Read(".github/workflows/azure-dev.yml");
        var taken = Taken().Matches(Repository.Read("infra/main.parameters.json")).Select(m => (Name: m.Groups[1].Value, Default: m.Groups[2].Value)).ToList();
        Assert.Contains(("ENTRA_CLIENT_ID", ""), taken);
        Assert.All(taken.Where(v => v.Name != "RUNBOOK_URL"), v => Assert.Contains(
            v.Default.Length == 0 ? $"      {v.Name}: ${{{{ vars.{v.Name} }}}}" : $"      {v.Name}: ${{{{ vars.{v.Name} || '{v.Default}' }}}}", workflow, StringComparison.Ordinal));
    }

    private async Task WriteAsync(string path, string text)
    {
        var full = Path.Combine(_copy.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        await File.WriteAllTextAsync(full, text);
    }

    private static async Task<string> CheckAsync(string folder)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Repository.PathOf("eng/bicep/check.mjs"), folder]) { RedirectStandardError = true })!;
        var told = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.Equal(told.Length > 0, node.ExitCode != 0);
        return told;
    }

    [GeneratedRegex(@"(?m)^output (\w+) ")]
    private static partial Regex Output();

    [GeneratedRegex(@"\$\{(\w+)=?([^}]*)\}")]
    private static partial Regex Taken();

    [GeneratedRegex("AZURE_[A-Z_]+")]
    private static partial Regex Variable();
}
