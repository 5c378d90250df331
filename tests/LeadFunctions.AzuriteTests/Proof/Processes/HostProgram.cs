using System.Reflection;
using LeadFunctions.AzuriteTests.Pipeline.SendingLeads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.LocalHost;
using LeadFunctions.LocalHost.Running;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.AzuriteTests.Proof.Processes;

/// <summary>All functions in a process of its own, as one instance has them. It says what begins and ends, a line each,
/// and listens for lines: <c>clock MS</c> puts its clock that far ahead of the machine's, <c>lose N</c> has it lose one
/// of N messages, <c>quiet?</c> is answered when nothing is left to do. It ends with whoever started it.</summary>
internal static class HostProgram
{
    /// <summary>Setting: how far the clock is ahead at first, in milliseconds.</summary>
    public const string Ahead = "ClockAhead";

    /// <summary>Setting: only one of several instances runs timers, as the Functions host does it.</summary>
    public const string RunsTimers = "RunsTimers";

    /// <summary>Setting: whether blobs are announced to this instance.</summary>
    public const string SeesBlobs = "SeesBlobs";

    /// <summary>Setting: one message of a queue at a time, so that others get some too.</summary>
    public const string TakesOneByOne = "TakesOneByOne";

    // One of so many messages is lost: taken from its queue, and nothing done. 0 for none.
    private static volatile int _loses;

    public static async Task<int> RunAsync()
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var clock = AdjustableClock.RunningFrom(ByAhead(settings[Ahead]!));
        await using var host = await LocalFunctionsHost.StartAsync(Options(settings, clock));
        Console.WriteLine(HostProcess.Ready);
        while (await Console.In.ReadLineAsync() is { } line)
            if (line == HostProcess.IsQuiet)
                _ = AnswerAsync(host);
            else if (line.Split(' ') is ["clock", var ahead])
                clock.AdvanceTo(ByAhead(ahead));
            else if (line.Split(' ') is ["lose", var oneIn])
                _loses = int.Parse(oneIn);
        return 0;
    }

    private static DateTimeOffset ByAhead(string milliseconds) =>
        TimeProvider.System.GetUtcNow() + TimeSpan.FromMilliseconds(long.Parse(milliseconds));

    private static async Task AnswerAsync(LocalFunctionsHost host)
    {
        await host.WhenQuietAsync();
        Console.WriteLine(HostProcess.Quiet);
    }

    private static LocalHostOptions Options(IConfiguration settings, AdjustableClock clock) =>
        new()
        {
            FunctionsAssembly = typeof(Capabilities).Assembly,
            Configuration = settings,
            ConfigureServices = services =>
            {
                AppComposition.AddServices(services, settings);
                WebhookConfig.With(WebhookConfig.Options)(services);
                services.AddSingleton<IFunctionsWorkerMiddleware, Announcer>();
                services.AddSingleton(
                    new MailOptions
                    {
                        SendGridApiKey = settings["SENDGRID_API_KEY"],
                        SendGridEndpoint = new(settings["SendGridEndpoint"]!),
                        ClaimLease = TimeSpan.FromSeconds(30),
                        LookAgain = TimeSpan.FromMilliseconds(500),
                    }
                );
            },
            LoggerFactory = LoggerFactory.Create(logging =>
                logging
                    .SetMinimumLevel(LogLevel.Warning)
                    .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            ),
            Clock = clock,
            HostJson = HostJson(settings),
            RunTimers = settings.GetValue(RunsTimers, true),
            AnnounceBlobs = settings.GetValue(SeesBlobs, true),
        };

    // Another process wakes nobody here, and several that ask all the time have the emulator do nothing else.
    private static HostJson HostJson(IConfiguration settings)
    {
        var patient = new HostJson
        {
            RoutePrefix = "",
            VisibilityTimeout = TimeSpan.FromMilliseconds(200),
            MaxPollingInterval = TimeSpan.FromMilliseconds(500),
        };
        return settings.GetValue(TakesOneByOne, false)
            ? patient with
            {
                BatchSize = 1,
                NewBatchThreshold = 0,
            }
            : patient;
    }

    private sealed class Announcer : IFunctionsWorkerMiddleware
    {
        private static readonly HashSet<string> OfQueues =
        [
            .. from type in typeof(Capabilities).Assembly.GetTypes()
            from method in type.GetMethods()
            where method.GetParameters().Any(p => p.IsDefined(typeof(QueueTriggerAttribute)))
            select method.GetCustomAttribute<FunctionAttribute>()!.Name,
        ];

        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            if (_loses > 0 && IsOfQueue(context) && Random.Shared.Next(_loses) == 0)
            {
                Console.WriteLine(HostProcess.Lost + context.FunctionDefinition.Name);
                return;
            }
            Console.WriteLine(HostProcess.Begun + context.FunctionDefinition.Name);
            try
            {
                await next(context);
            }
            finally
            {
                Console.WriteLine(HostProcess.Ended + context.FunctionDefinition.Name);
            }
        }

        private static bool IsOfQueue(FunctionContext context) => OfQueues.Contains(context.FunctionDefinition.Name);
    }
}
