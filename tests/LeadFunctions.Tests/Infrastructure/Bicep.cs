using System.Diagnostics;
using System.Reflection;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>The compiler of the templates, restored by NuGet for the platform that the tests run on.</summary>
internal static class Bicep
{
    private static readonly Lazy<string> Compiler = new(Find);

    /// <param name="Told">Errors and warnings; empty where there are none.</param>
    /// <param name="Output">What was asked for.</param>
    public sealed record Answer(string Told, string Output)
    {
        /// <exception cref="InvalidOperationException">The compiler had something to say.</exception>
        public string Clean() =>
            Told.Length == 0 ? Output : throw new InvalidOperationException($"bicep told:\n{Told}");
    }

    public static async Task<Answer> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Compiler.Value, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var bicep = Process.Start(start)!;
        var output = bicep.StandardOutput.ReadToEndAsync();
        var told = (await bicep.StandardError.ReadToEndAsync()).Trim();
        await bicep.WaitForExitAsync();
        return told.Length > 0 || bicep.ExitCode == 0
            ? new(told, await output)
            : throw new InvalidOperationException(
                $"bicep {string.Join(' ', arguments)} ended with {bicep.ExitCode} and told no error. It printed: {await output}"
            );
    }

    /// <summary>The templates, in a folder that may be changed.</summary>
    public static DirectoryInfo CopyOfInfra()
    {
        var copy = Directory.CreateTempSubdirectory("infra-");
        foreach (var path in Repository.Files("*", "infra"))
        {
            var target = Path.Combine(copy.FullName, path["infra/".Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, Repository.Read(path));
        }
        return copy;
    }

    private static string Find()
    {
        var facts = typeof(Bicep)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .ToDictionary(a => a.Key, a => a.Value);
        if (facts["BicepFolder"] is not { Length: > 0 } folder)
            throw new PlatformNotSupportedException(
                $"There is no Bicep compiler for {facts["BicepPlatform"]}, so nobody can say whether the templates compile. "
                    + "Run the tests on linux, osx or win, x64 or arm64."
            );
        var compiler = Path.Combine(folder, OperatingSystem.IsWindows() ? "bicep.exe" : "bicep");
        return File.Exists(compiler)
            ? compiler
            : throw new FileNotFoundException(
                $"The Bicep compiler is not at {compiler}. Run 'dotnet restore' and build again."
            );
    }
}
