using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace LeadFunctions.LocalHost.Azurite;

internal static class AzuriteCommand
{
    public static Process Start(string folder, AzuriteOptions options, AzuritePorts ports)
    {
        var start = new ProcessStartInfo(options.NodeCommand, Arguments(folder, options, ports))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', options.Accounts.Select(a => $"{a.Key}:{a.Value}"));
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new AzuriteException(
                $"Azurite needs Node.js, but '{options.NodeCommand}' was not found. Install Node.js 20 or later, "
                    + "or start Azurite elsewhere and give its connection string.",
                e
            );
        }
    }

    public static IReadOnlyList<string> Arguments(string folder, AzuriteOptions options, AzuritePorts ports)
    {
        string[] Hook(string file) => ["--require", Path.Combine(folder, file)];
        List<string> arguments =
        [
            // Megabytes for new objects. With the usual 16 a tenth of its time went into collecting them.
            "--max-semi-space-size=128",
            .. options.Memory is { } most ? new[] { $"--max-old-space-size={Text(most)}" } : [],
            .. Hook("end-with-parent.cjs"),
            .. Hook("every-blob.cjs"),
            .. Hook("sweep-at-once.cjs"),
            .. options.HasKeyIndex ? Hook("key-index.cjs") : [],
            .. options.HasKeyIndex ? Hook("short-lived-bodies.cjs") : [],
            .. options.HasAdjustableClock ? Hook("clock.cjs") : [],
            .. options.SavesWhenTold ? Hook("save-when-told.cjs") : [],
            Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js"),
            .. options.RefusesNewerClients ? [] : new[] { "--skipApiVersionCheck" },
            "--disableTelemetry",
            "--disableProductStyleUrl",
            "--silent",
            "--blobPort",
            Text(ports.Blob),
            "--queuePort",
            Text(ports.Queue),
            "--tablePort",
            Text(ports.Table),
        ];
        // Longer than clients keep connections: otherwise Azurite closes one just as a request is sent.
        foreach (var service in new[] { "blob", "queue", "table" })
            arguments.AddRange([$"--{service}KeepAliveTimeout", "600"]);
        arguments.AddRange(
            options.Folder is null ? ["--inMemoryPersistence"] : ["--location", Path.GetFullPath(options.Folder)]
        );
        return arguments;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
