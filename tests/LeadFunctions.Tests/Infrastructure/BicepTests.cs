using System.Text.RegularExpressions;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>The compiler takes the templates and the parameter file as they are: no error and no warning.</summary>
public sealed partial class BicepTests : IDisposable
{
    private readonly DirectoryInfo _copy = Bicep.CopyOfInfra();

    public static TheoryData<string, string, string, string> Faults =>
        new()
        {
            { "main.bicep", "vault.outputs.uri", "vault.outputs.url", "Error BCP083" },
            { "modules/vault.bicep", "name: name\n", "name: '${name}'\n", "Warning simplify-interpolation" },
            { "main.parameters.json", "\"opsMail\"", "\"opMail\"", "opMail" },
            { "main.parameters.json", "${ZONE_REDUNDANT=false}", "${ZONE_REDUNDANT=no}", "Error BCP033" },
        };

    public void Dispose() => _copy.Delete(recursive: true);

    [Fact]
    public async Task The_compiler_has_nothing_to_say()
    {
        var main = ToldOfMainAsync();
        var events = Bicep.RunAsync(_copy.FullName, "build", "events.bicep", "--stdout");
        var lint = Bicep.RunAsync(_copy.FullName, "lint", "--pattern", "**/*.bicep");
        Assert.Equal(["", "", ""], [await main, (await events).Told, (await lint).Told]);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_told(string file, string sound, string faulty, string told)
    {
        var path = Path.Combine(_copy.FullName, file);
        var text = await File.ReadAllTextAsync(path);
        Assert.Contains(sound, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(sound, faulty, StringComparison.Ordinal));
        Assert.Contains(told, await ToldOfMainAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_hooks_read_is_what_a_deployment_tells()
    {
        var told = Output()
            .Matches(Repository.Read("infra/main.bicep"))
            .Select(m => m.Groups[1].Value)
            .Append("AZURE_SUBSCRIPTION_ID");
        var read = Repository
            .Files("*", "infra/hooks")
            .SelectMany(hook => Variable().Matches(Repository.Read(hook)))
            .Select(m => m.Value)
            .Distinct();
        Assert.Empty(read.Except(told));
    }

    [Fact]
    public void A_deployment_from_GitHub_hands_on_every_variable_with_the_same_default()
    {
        var workflow = Repository.Read(".github/workflows/azure-dev.yml");
        var taken = Taken()
            .Matches(Repository.Read("infra/main.parameters.json"))
            .Select(m => (Name: m.Groups[1].Value, Default: m.Groups[2].Value))
            .ToList();
        Assert.Contains(("ENTRA_CLIENT_ID", ""), taken);
        Assert.All(
            taken.Where(v => v.Name != "RUNBOOK_URL"),
            v =>
                Assert.Contains(
                    v.Default.Length == 0
                        ? $"      {v.Name}: ${{{{ vars.{v.Name} }}}}"
                        : $"      {v.Name}: ${{{{ vars.{v.Name} || '{v.Default}' }}}}",
                    workflow,
                    StringComparison.Ordinal
                )
        );
    }

    // Builds and lints the template, its modules and the parameter file together.
    private async Task<string> ToldOfMainAsync()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_copy.FullName, "main.bicepparam"),
            ParameterFile.AsBicep(await File.ReadAllTextAsync(Path.Combine(_copy.FullName, "main.parameters.json")))
        );
        return (await Bicep.RunAsync(_copy.FullName, "build-params", "main.bicepparam", "--stdout")).Told;
    }

    [GeneratedRegex(@"(?m)^output (\w+) ")]
    private static partial Regex Output();

    [GeneratedRegex(@"\$\{(\w+)=?([^}]*)\}")]
    private static partial Regex Taken();

    [GeneratedRegex("AZURE_[A-Z_]+")]
    private static partial Regex Variable();
}
