using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LeadFunctions.AzuriteTests.Emulator;

/// <summary>Azurite's table service on a free port, all in memory, gone with the test run.</summary>
internal sealed class AzuriteTableServer : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Process process;

    private AzuriteTableServer(Process process, int port)
    {
        this.process = process;
        ConnectionString = $"AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{port}/{Account};";
    }

    public string ConnectionString { get; }

    public static async Task<AzuriteTableServer> StartAsync()
    {
        var port = FreePort();
        var main = Path.Combine(RepositoryRoot(), "eng/azurite/node_modules/azurite/dist/src/table/main.js");
        string[] arguments =
            [main, "--tablePort", $"{port}", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent"];
        var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Contains("successfully started", StringComparison.Ordinal))
                return new AzuriteTableServer(process, port);

        throw new InvalidOperationException($"Azurite did not start; is it installed? (npm ci in eng/azurite) Tried {main}.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LeadFunctions.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds LeadFunctions.sln.");
        return folder.FullName;
    }
}
