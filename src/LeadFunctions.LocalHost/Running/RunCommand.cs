using System.Reflection;
using Azure;
using LeadFunctions.LocalHost.Azurite;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.LocalHost.Running;

/// <summary>Runs the app until Ctrl-C.</summary>
internal static class RunCommand
{
    private const int Port = 7071;

    public static async Task<int> RunAsync(Action<IServiceCollection, IConfiguration> addServices)
    {
        var settings = LocalSettings.Load();
        using var logs = LoggerFactory.Create(logging =>
            logging
                .AddSimpleConsole(console => console.SingleLine = true)
                // What it says of a failed start is said in words below.
                .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
        );
        try
        {
            await using var azurite = await AzuriteProcess.StartIfNeededAsync(
                settings["AzureWebJobsStorage"]!,
                new() { Folder = Path.Combine("artifacts", "azurite") }
            );
            await using var host = await LocalFunctionsHost.StartAsync(Options(settings, addServices, logs));
            Console.WriteLine(
                $"{(azurite is null ? "Storage was there" : "Azurite started")}; HTTP at {host.HttpAddress}api. Ctrl-C ends."
            );
            await CtrlCAsync();
            return 0;
        }
        catch (Exception e) when (Plain(e) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 1;
        }
    }

    // What the user can mend is said in words; anything else is a fault of ours and shows its stack.
    private static string? Plain(Exception e) =>
        e switch
        {
            AzuriteException => e.Message,
            RequestFailedException refused => StartedAzurite.Refusal(refused),
            IOException { InnerException: AddressInUseException } =>
                $"Port {Port} is in use. End what uses it, most likely another local host, and start again.",
            InvalidOperationException { Source: nameof(LeadFunctions) } => e.Message,
            _ => null,
        };

    private static LocalHostOptions Options(
        IConfiguration settings,
        Action<IServiceCollection, IConfiguration> addServices,
        ILoggerFactory logs
    ) =>
        new()
        {
            FunctionsAssembly = Assembly.Load("LeadFunctions"),
            Configuration = settings,
            ConfigureServices = services => addServices(services, settings),
            HostJson = HostJson.Load(Path.Combine(AppContext.BaseDirectory, "host.json")),
            HttpPort = Port,
            LoggerFactory = logs,
        };

    private static async Task CtrlCAsync()
    {
        var pressed = new TaskCompletionSource();
        void OnPress(object? sender, ConsoleCancelEventArgs e)
        {
            e.Cancel = true;
            pressed.TrySetResult();
        }

        Console.CancelKeyPress += OnPress;
        await pressed.Task;
        Console.CancelKeyPress -= OnPress;
    }
}
