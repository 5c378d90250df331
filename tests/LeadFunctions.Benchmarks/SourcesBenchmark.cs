using System.Diagnostics;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Targeting.ReportingSources;

namespace LeadFunctions.Benchmarks;

/// <summary>The report of sources over facts on disk: people with three touches each, a third of the leads
/// sent.</summary>
internal static class SourcesBenchmark
{
    private const int Whole = 1_000_000;
    private const int Touches = 3;
    private const double MaxSeconds = 10;

    private static readonly SourcePeriod Period = new(FactsBenchmark.FirstDay, FactsBenchmark.FirstDay.AddDays(90));
    private static readonly SourceKind[] Kinds = Enum.GetValues<SourceKind>();

    public static async Task<IReadOnlyList<Result>> RunAsync(int leads)
    {
        var folder = Directory.CreateTempSubdirectory("facts-").FullName;
        try
        {
            await FactsBenchmark.WriteAsync(folder, leads, (fact, random) => With(fact, random, leads));
            string[] files = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
            GC.Collect();
            var memory = new PeakMemory();
            var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var (tally, touches) = await SourceFacts.ReadAsync(
                files,
                // As the client of blobs has it: a file comes at once.
                async (path, ct) => new MemoryStream(await File.ReadAllBytesAsync(path, ct)),
                Period,
                default
            );
            var report = SourceReportMaking.Of(Period, CreditModel.Position, null, tally, touches);
            var seconds = watch.Elapsed.TotalSeconds;
            var busy = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            var peak = await memory.StopAsync();
            // A smaller run is held to its part of the time.
            var bound = MaxSeconds * leads / Whole;
            return
            [
                new(
                    $"report of sources over {leads:N0} facts in {files.Length:N0} files",
                    FormattableString.Invariant(
                        $"{seconds:F1} s, {busy:F1} s of processors, {report.Sent:N0} leads sent to {report.Sources.Count:N0} sources"
                    ),
                    FormattableString.Invariant($"at most {bound:F1} s"),
                    seconds <= bound
                ),
                new("memory meanwhile", FormattableString.Invariant($"{peak >> 20:N0} MB")),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static LeadFact With(LeadFact fact, Random random, int leads)
    {
        var kind = Kinds[random.Next(Kinds.Length)];
        var isSent = random.Next(Touches) == 0;
        return fact with
        {
            Person = $"{random.Next(leads / Touches):x32}",
            SubSource = $"publisher {random.Next(200)}",
            SourceKind = kind,
            SourceVehicle = SourceVehicle.AffiliateFile,
            SourceRule = kind == SourceKind.Unknown ? null : $"{kind}",
            HasEvidence = true,
            Origin = [new OriginFact(Field.UtmSource, $"source {random.Next(500)}")],
            Campaigns =
            [
                fact.Campaigns[0] with
                {
                    SentAt = isSent ? fact.UploadedAt.AddHours(1) : null,
                },
                .. fact.Campaigns.Skip(1),
            ],
        };
    }
}
