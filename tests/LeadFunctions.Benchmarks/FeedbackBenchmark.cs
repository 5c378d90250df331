using System.Diagnostics;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Targeting.ReportingFeedback;

namespace LeadFunctions.Benchmarks;

/// <summary>The report of what a customer says, over facts on disk of which each is of the campaign: nothing can be
/// skipped.</summary>
internal static class FeedbackBenchmark
{
    private const int Whole = 1_000_000;
    private const double MaxSeconds = 5;

    private static readonly SendDays Days = new(FactsBenchmark.FirstDay, FactsBenchmark.FirstDay.AddDays(91));

    public static async Task<IReadOnlyList<Result>> RunAsync(int leads)
    {
        var folder = Directory.CreateTempSubdirectory("facts-").FullName;
        try
        {
            await FactsBenchmark.WriteAsync(folder, leads);
            string[] files = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
            GC.Collect();
            var memory = new PeakMemory();
            var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var report = await ReportAsync(files);
            var seconds = watch.Elapsed.TotalSeconds;
            var busy = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            var peak = await memory.StopAsync();
            // A smaller run is held to its part of the time.
            var bound = MaxSeconds * leads / Whole;
            return
            [
                new(
                    $"feedback of a campaign over {leads:N0} facts in {files.Length:N0} files",
                    FormattableString.Invariant(
                        $"{seconds:F1} s, {busy:F1} s of processors, {report.Rated:N0} of {report.Sent:N0} are rated"
                    ),
                    FormattableString.Invariant($"at most {bound:F1} s"),
                    seconds <= bound && report.Sent == leads
                ),
                new("memory meanwhile", FormattableString.Invariant($"{peak >> 20:N0} MB")),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<FeedbackView> ReportAsync(string[] files)
    {
        var campaign = new Campaign
        {
            LeadCode = FactsBenchmark.Sent,
            Customer = "Northwind",
            Starts = Days.From,
            TimeZone = "America/New_York",
            Order = new Order { Categories = [CategoryId.Parse("category-1")], Quantity = Whole },
            Categories = [CategoryId.Parse("category-1")],
            Caps = new Caps { Total = Whole },
            Schedule = new Schedule { Kind = SendKind.Immediate },
            Channels = [new Channel { Kind = ChannelKind.Csv }],
        };
        var leads = await RatedFacts.ReadAsync(
            files,
            // As the client of blobs has it: a file comes at once.
            async (path, ct) => new MemoryStream(await File.ReadAllBytesAsync(path, ct)),
            campaign.LeadCode,
            Days,
            default
        );
        return FeedbackMaking.Of(campaign, new Configuration([], [campaign], []), Days, leads, leads.Count);
    }
}
