using Microsoft.Extensions.Logging;

namespace LeadFunctions.Demo;

/// <summary>Keeps errors and warnings, such as runs that failed and are tried again, in a file: a live display has no
/// room for them.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    private readonly Lock _turn = new();
    private readonly string _path;

    public ErrorLog(string path)
    {
        _path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (!IsEnabled(logLevel))
            return;
        lock (_turn)
            File.AppendAllText(
                _path,
                $"{formatter(state, exception)}{Environment.NewLine}{exception}{Environment.NewLine}"
            );
    }

    public void Dispose() { }
}
