using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Tests.Docs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Tests.Foundation.Telemetry;

/// <summary>The Functions host names blobs in its own lines: why a function runs, what set it off, what its clients ask
/// for.</summary>
public sealed class HostLevelsTests
{
    [Theory]
    // Executing 'Functions.ReceiveUpload' (Reason='New blob detected: uploads/…'), and Trigger Details with BlobName.
    [InlineData("Function.ReceiveUpload")]
    // The same reason, as a value beside the line.
    [InlineData("Host.Results")]
    // Every request of the host's storage clients with its address, and every answer.
    [InlineData("Azure.Core")]
    [InlineData("Azure.Storage.Blobs")]
    [InlineData("Microsoft.Azure.WebJobs.Extensions.Storage.Blobs.Listeners.BlobListener")]
    [InlineData("Microsoft.Azure.WebJobs.Extensions.Storage.Common.Listeners.QueueListener")]
    [InlineData("Host.Triggers.Blobs")]
    [InlineData("Host.Executor")]
    // Addresses with their query, such as upload addresses with their signature.
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("Microsoft.Azure.WebJobs.Script.WebHost.Middleware.SystemTraceMiddleware")]
    [InlineData("System.Net.Http.HttpClient.Default.ClientHandler")]
    // What nobody has thought of yet.
    [InlineData("Something.New")]
    public void What_may_name_a_file_is_not_told_at_information(string category) =>
        Assert.All(Loggers(category), log => Assert.False(log.IsEnabled(LogLevel.Information)));

    [Theory]
    [InlineData("LeadFunctions.ReceivingUploads.ReceiveFile")]
    // The same line, as the Functions host gets it from the worker.
    [InlineData("Function.ReceiveUpload.User")]
    [InlineData("Host.Startup")]
    public void What_the_app_tells_of_itself_is(string category) =>
        Assert.All(Loggers(category), log => Assert.True(log.IsEnabled(LogLevel.Information)));

    [Theory]
    [InlineData("Function.ReceiveUpload", LogLevel.Error)]
    [InlineData("Microsoft.Azure.WebJobs.Hosting.OptionsLoggingService", LogLevel.Warning)]
    [InlineData("Azure.Core", LogLevel.Error)]
    [InlineData("Azure.Identity", LogLevel.Warning)]
    public void Faults_are_told(string category, LogLevel level) =>
        Assert.All(Loggers(category), log => Assert.True(log.IsEnabled(level)));

    // Looking for what is not there (404) and adding what is (409) are how the stores work.
    [Fact]
    public void Answers_of_storage_that_the_stores_expect_fill_no_log() =>
        Assert.All(Loggers("Azure.Core"), log => Assert.False(log.IsEnabled(LogLevel.Warning)));

    /// <summary>As the Functions host reads the file, and as the app's own services do.</summary>
    private static IEnumerable<ILogger> Loggers(string category)
    {
        var file = Path.Combine(Repository.Root, "host.json");
        var host = new ServiceCollection().AddLogging(logging =>
            logging.AddConfiguration(new ConfigurationBuilder().AddJsonFile(file).Build().GetSection("logging"))
        );
        foreach (
            var services in new[] { host, new ServiceCollection().AddTelemetry(new ConfigurationBuilder().Build()) }
        )
            yield return services
                .AddSingleton<ILoggerProvider, Listening>()
                .BuildServiceProvider()
                .GetRequiredService<ILoggerFactory>()
                .CreateLogger(category);
    }

    private sealed class Listening : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new All();

        public void Dispose() { }

        private sealed class All : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter
            ) { }
        }
    }
}
