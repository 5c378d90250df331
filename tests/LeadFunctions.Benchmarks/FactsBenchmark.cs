using System.Diagnostics;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Benchmarks;

/// <summary>Reading the facts of many batches, the columns that filters ask for: files on disk, two at a
/// time.</summary>
internal static class FactsBenchmark
{
    private const int RowsAFile = 1_000;
    private const int Whole = 1_000_000;
    private const double MaxSeconds = 5;
    private const long MaxBytes = 200L << 20;

    public static async Task<IReadOnlyList<Result>> RunAsync(int leads)
    {
        var folder = Directory.CreateTempSubdirectory("facts-").FullName;
        try
        {
            await WriteAsync(folder, leads);
            var files = Directory.GetFiles(folder);
            var bytes = files.Sum(f => new FileInfo(f).Length);
            GC.Collect();
            var memory = new PeakMemory();
            var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var read = (
                await Task.WhenAll(files.Chunk((files.Length + 1) / 2).Select(half => Task.Run(() => ReadAsync(half))))
            ).Sum();
            var seconds = watch.Elapsed.TotalSeconds;
            var busy = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            var peak = await memory.StopAsync();
            // A smaller run is held to its part of the time.
            var bound = MaxSeconds * leads / Whole;
            return
            [
                new(
                    $"facts of {leads:N0} leads in {files.Length:N0} files ({bytes / 1024 / 1024:N0} MB), 8 columns",
                    FormattableString.Invariant($"{seconds:F1} s, {busy:F1} s of processors, {read:N0} matches"),
                    FormattableString.Invariant($"at most {bound:F1} s"),
                    seconds <= bound
                ),
                new(
                    "memory meanwhile",
                    FormattableString.Invariant($"{peak >> 20:N0} MB"),
                    "at most 200 MB",
                    peak <= MaxBytes
                ),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<long> ReadAsync(IReadOnlyList<string> files)
    {
        var (found, texts) = (0L, new FactTexts());
        foreach (var path in files)
        {
            await using var file = File.OpenRead(path);
            await foreach (var group in FactTable<LeadFact>.ReadAsync(file, texts, default))
            {
                var countries = await LeadColumns.Country.ReadAsync(group, default);
                var sizes = await LeadColumns.Size.ReadAsync(group, default);
                var titles = await LeadColumns.Title.ReadAsync(group, default);
                var categories = await LeadColumns.Category.ReadAsync(group, default);
                var people = await LeadColumns.Person.ReadAsync(group, default);
                var statuses = await LeadColumns.Status.ReadAsync(group, default);
                var codes = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignLeadCode, default);
                var accepted = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignAccepted, default);
                for (var i = 0; i < group.Rows; i++)
                    if (
                        countries[i] == "US"
                        && sizes[i] is not null
                        && titles[i] is not null
                        && categories[i] is not null
                        && people[i] is not null
                        && statuses[i] is not null
                        && codes.Of(i).Length == accepted.Of(i).Length
                    )
                        found++;
            }
        }
        return found;
    }

    /// <summary>A Monday; eleven files a day, so that 1,000,000 leads are those of 13 weeks.</summary>
    public static readonly DateOnly FirstDay = new(2026, 8, 17);

    /// <summary>The campaign that each lead was sent to; a customer says something of two in three.</summary>
    public static readonly LeadCode Sent = LeadCode.Parse("INT-AAA-BBB-1");

    /// <summary>Writes facts into files whose names are in the order of their days.</summary>
    /// <param name="change">What else the facts say.</param>
    public static async Task WriteAsync(string folder, int leads, Func<LeadFact, Random, LeadFact>? change = null)
    {
        change ??= (fact, _) => fact;
        var random = new Random(1);
        for (var file = 0; file < leads / RowsAFile; file++)
        {
            await using var stream = File.Create(Path.Combine(folder, $"{file:D5}.parquet"));
            IReadOnlyList<LeadFact> rows =
            [
                .. Enumerable.Range(1, RowsAFile).Select(row => change(Fact(file, row, random), random)),
            ];
            await LeadColumns.Table.WriteAsync(stream, new[] { rows }.ToAsyncEnumerable(), default);
        }
    }

    private static LeadFact Fact(int file, int row, Random random) =>
        new()
        {
            UploadedAt = new DateTimeOffset(FirstDay.AddDays(file / 11), TimeOnly.MinValue, TimeSpan.Zero),
            Affiliate = $"affiliate-{file % 5}",
            Batch = $"20261118T090000-{file:x12}",
            Row = row,
            Person = $"{random.NextInt64():x16}{random.NextInt64():x16}",
            Category = $"category-{random.Next(20)}",
            Country = random.Next(3) > 0 ? "US" : "DE",
            Size = random.Next(2) > 0 ? "201-500" : "1,001-5,000",
            Title = $"title {random.Next(3_000)}",
            TitleKey = new TitleKey($"title {random.Next(800)}"),
            CompanyKey = $"company{random.Next(20_000)}",
            Domain = $"company{random.Next(20_000)}.example",
            IsFreeMail = false,
            Status = LeadStatus.Sent,
            Campaigns =
            [
                .. Enumerable
                    .Range(0, 1 + random.Next(4))
                    .Select(i => new CampaignFact(
                        LeadCode.Parse($"INT-AAA-BBB-{i + 1}"),
                        i == 0 ? LeadStatus.Sent : LeadStatus.Unsent
                    )
                    {
                        IsAccepted = i == 0,
                        Reasons = i == 0 ? [] : [ReasonCode.GeoMismatch],
                        Version = "0x8DE2",
                        SentAt =
                            i == 0
                                ? new DateTimeOffset(FirstDay.AddDays(file / 11), TimeOnly.MinValue, TimeSpan.Zero)
                                : null,
                        OnTarget = i == 0 && row % 3 > 0 ? row % 5 > 1 : null,
                        Stage = i == 0 && row % 3 > 0 ? (FeedbackStage)(row % 7) : null,
                        FeedbackReason = i == 0 && row % 3 == 1 ? (FeedbackReason)(row % 12) : null,
                    }),
            ],
        };
}
