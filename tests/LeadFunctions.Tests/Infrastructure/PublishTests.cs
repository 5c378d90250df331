using System.Diagnostics;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>What is deployed was built with the real packages, from the source that the tests ran on.</summary>
public sealed class PublishTests : IDisposable
{
    private static readonly string[] Published =
        ["LeadFunctions.dll", "host.json", "functions.metadata", "Microsoft.Azure.Functions.Worker.dll", "Azure.Data.Tables.dll", "SendGrid.dll"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("published-");

    public PublishTests()
    {
        foreach (var file in Published)
            File.WriteAllText(Path.Combine(_folder.FullName, file), "as published");
    }

    public static TheoryData<string> Files => [.. Published];

    public static TheoryData<string> StandIns =>
        [.. new DirectoryInfo(Repository.PathOf("eng/stand-ins")).GetDirectories().Select(stand => stand.Name)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void An_app_with_the_real_packages_may_be_deployed() => Assert.Equal("", Refusal());

    [Theory]
    [MemberData(nameof(Files))]
    public void An_app_without_one_of_its_files_is_refused(string file)
    {
        File.Delete(Path.Combine(_folder.FullName, file));
        Assert.Contains(file, Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(StandIns))]
    public void An_app_with_a_stand_in_is_refused(string standIn)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, $"{standIn}.dll"), "Product LeadFunctions.StandIn");
        Assert.Contains("stand-in", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_does_not_know_which_packages_it_is_built_with() =>
        Assert.All(Repository.Files("*.cs", "src"), file => Assert.DoesNotMatch(@"(?m)^\s*#if\b", Repository.Read(file)));

    private string Refusal()
    {
        using var check = Process.Start(new ProcessStartInfo("bash", [Repository.PathOf("eng/refuse-stand-ins.sh"), _folder.FullName]) { RedirectStandardError = true })!;
        var told = check.StandardError.ReadToEnd();
        check.WaitForExit();
        Assert.Equal(told.Length > 0, check.ExitCode != 0);
        return told;
    }
}
