using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.LocalHost;

internal sealed class LocalHostOptions
{
    /// <summary>Every method with a [Function] attribute in it is run.</summary>
    public required Assembly FunctionsAssembly { get; init; }

    /// <summary>Leaves out classes, so that a test runs only its own functions.</summary>
    public Func<Type, bool> FunctionClasses { get; init; } = _ => true;

    /// <summary>Connection strings by the name that triggers give as Connection; AzureWebJobsStorage must be
    /// there.</summary>
    public required IConfiguration Configuration { get; init; }

    /// <summary>Adds what the function classes need. Logging, configuration and the clock are there already.</summary>
    public Action<IServiceCollection> ConfigureServices { get; init; } = _ => { };

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public HostJson HostJson { get; init; } = new();

    /// <summary>How long a fetched message is hidden from others; renewed while its function runs. Whole
    /// seconds.</summary>
    public TimeSpan MessageLock { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Rest between the tries of a failing blob function; null takes the queues' visibility
    /// time-out.</summary>
    public TimeSpan? BlobRetryDelay { get; init; }

    /// <summary>Null: no HTTP. 0: any free port.</summary>
    public int? HttpPort { get; init; }

    /// <summary>False runs timers only by <see cref="LocalFunctionsHost.RunTimerAsync"/>. Of several copies only one
    /// should run them.</summary>
    public bool RunTimers { get; init; } = true;

    /// <summary>False loses blob events, as Event Grid may. It can be switched while running. Of several copies only
    /// one should announce.</summary>
    public bool AnnounceBlobs { get; set; } = true;

    /// <summary>How long <see cref="LocalFunctionsHost.StopAsync"/> lets running functions finish.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where logs go; null is silence.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>
    /// The storage pipeline of the host, also registered as an HttpPipelinePolicy: clients of the app that take it
    /// are cut off by <see cref="LocalFunctionsHost.Kill"/> and wake queue listeners when they send.
    /// </summary>
    public StorageLine StorageLine { get; } = new();
}
