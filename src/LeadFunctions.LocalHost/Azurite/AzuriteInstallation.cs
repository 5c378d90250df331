using System.ComponentModel;
using System.Diagnostics;

namespace LeadFunctions.LocalHost.Azurite;

/// <summary>Finds Azurite in the repository's eng/azurite, and installs it there the first time.</summary>
internal static class AzuriteInstallation
{
    public static async Task<string> FolderAsync(string npmCommand, CancellationToken cancellation)
    {
        var root =
            Repository.Root
            ?? throw new AzuriteException(
                "The repository was not found above the program or the current folder. Run it from a clone of the repository, "
                    + "or start Azurite yourself and give its connection string."
            );
        var folder = Path.Combine(root, "eng", "azurite");
        if (IsInstalled(folder))
            return folder;
        using var _ = await LockAsync(Path.Combine(root, "artifacts"), cancellation);
        if (!IsInstalled(folder))
            await InstallAsync(folder, npmCommand, cancellation);
        return folder;
    }

    // npm writes this file last.
    private static bool IsInstalled(string folder) =>
        File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json"));

    private static async Task<FileStream> LockAsync(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        while (true)
        {
            try
            {
                return new FileStream(
                    Path.Combine(folder, "azurite-install.lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException)
            {
                await Task.Delay(200, cancellation);
            }
        }
    }

    private static async Task InstallAsync(string folder, string npmCommand, CancellationToken cancellation)
    {
        using var npm = StartNpm(folder, npmCommand);
        var output = npm.StandardOutput.ReadToEndAsync(cancellation);
        var errors = await npm.StandardError.ReadToEndAsync(cancellation);
        await output;
        await npm.WaitForExitAsync(cancellation);
        if (npm.ExitCode != 0)
            throw new AzuriteException(
                $"'npm ci' could not install Azurite in {folder}. Check the network and the registry that npm is set to, "
                    + $"then run it there yourself. What npm said:{Environment.NewLine}{Gist(errors)}"
            );
    }

    // The first lines name the error; a stack trace follows.
    private static string Gist(string errors) =>
        string.Join(
            Environment.NewLine,
            errors.Split('\n').Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Take(4)
        );

    private static Process StartNpm(string folder, string npmCommand)
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo(npmCommand, ["ci", "--no-audit", "--no-fund"])
                {
                    WorkingDirectory = folder,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
        }
        catch (Win32Exception e)
        {
            throw new AzuriteException(
                $"Azurite must be installed once with npm, but '{npmCommand}' was not found. Install Node.js 20 or later, then try again.",
                e
            );
        }
    }
}
