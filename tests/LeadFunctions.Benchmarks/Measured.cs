using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace LeadFunctions.Benchmarks;

/// <summary>Measures a part of the pipeline that needs no storage, by BenchmarkDotNet in this process, and prints its
/// table.</summary>
internal static class Measured
{
    private const int Iterations = 7;

    public static Summary Run<T>()
    {
        var config = ManualConfig
            .CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(Iterations))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
        var summary = BenchmarkRunner.Run<T>(config);
        if (summary.HasCriticalValidationErrors || summary.Reports.Any(r => !r.Success))
            throw new InvalidOperationException($"{typeof(T).Name} did not run to its end: see {summary.LogFilePath}.");
        MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Ascii);
        return summary;
    }

    /// <summary>Median of one operation, in seconds.</summary>
    /// <param name="parameters">As the table shows them; null where there are none.</param>
    public static double Seconds(this Summary summary, string method, string? parameters = null) =>
        summary
            .Reports.Single(r =>
                r.BenchmarkCase.Descriptor.WorkloadMethod.Name == method
                && (parameters is null || r.BenchmarkCase.Parameters.Items.Any(p => p.Value?.ToString() == parameters))
            )
            .ResultStatistics!.Median / 1e9;
}
