using System.Runtime.InteropServices;
using LeadFunctions.LocalHost.Azurite;
using Spectre.Console;

namespace LeadFunctions.Demo;

/// <summary>The command line of the demo: arguments in, exit code out, Ctrl-C at any time.</summary>
internal static class DemoCommand
{
    private const int Misused = 2;
    private const int Interrupted = 130;
    private const int PlainWidth = 100;

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var (arguments, problem) = DemoArguments.Parse(args);
        if (problem is not null)
            return Fail($"{problem}{Environment.NewLine}{Environment.NewLine}{DemoArguments.Usage}", Misused);
        if (arguments.Help)
        {
            Console.WriteLine(DemoArguments.Usage);
            return 0;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        return await PlayAsync(arguments, stop.Token);
    }

    private static async Task<int> PlayAsync(DemoArguments arguments, CancellationToken ct)
    {
        try
        {
            return (
                await DemoRun.PlayAsync(OpenConsole(), DemoPlan.Of(arguments, SampleFiles.OfRepository()), ct)
            ).ExitCode;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return Fail("Stopped; everything that was started has ended.", Interrupted);
        }
        catch (Exception e) when (e is DemoException or AzuriteException or IOException or UnauthorizedAccessException)
        {
            return Fail(e.Message, 1);
        }
    }

    private static IAnsiConsole OpenConsole()
    {
        var plain = Console.IsOutputRedirected;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect }
        );
        if (plain)
            console.Profile.Width = PlainWidth;
        return console;
    }

    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
    }

    private static int Fail(string message, int exitCode)
    {
        Console.Error.WriteLine(message);
        return exitCode;
    }
}
