using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.AzuriteTests.Pipeline;

/// <summary>Keeps every line that hosts and functions log, with its scopes and values; faults with their whole
/// text.</summary>
internal sealed class CapturedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    private readonly ConcurrentQueue<string> _details = new();

    /// <summary>Scopes, and what lines are made of: collectors keep these too.</summary>
    public IReadOnlyCollection<string> Details => _details;

    public ILogger CreateLogger(string categoryName) => new Logger(_lines, _details, categoryName);

    public void Dispose() { }

    private sealed class Logger(ConcurrentQueue<string> lines, ConcurrentQueue<string> details, string category)
        : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            details.Enqueue(Values(state));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
            details.Enqueue(Values(state));
        }

        private static string Values<TState>(TState state) =>
            state is IEnumerable<KeyValuePair<string, object?>> values
                ? string.Join(' ', values.Select(v => $"{v.Key}={v.Value}"))
                : $"{state}";
    }
}
