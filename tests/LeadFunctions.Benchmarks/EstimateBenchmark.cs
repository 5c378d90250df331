using System.Diagnostics;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.Estimating;

namespace LeadFunctions.Benchmarks;

/// <summary>The estimate of a change of a campaign with every kind of filter: both versions are replayed over facts on
/// disk.</summary>
internal static class EstimateBenchmark
{
    private const int Whole = 1_000_000;
    private const double MaxSeconds = 10;

    private static readonly EstimatePeriod Period = new(FactsBenchmark.FirstDay, EstimatePeriod.Most);

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
            var estimate = await EstimateAsync(files);
            var seconds = watch.Elapsed.TotalSeconds;
            var busy = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            var peak = await memory.StopAsync();
            // A smaller run is held to its part of the time.
            var bound = MaxSeconds * leads / Whole;
            return
            [
                new(
                    $"estimate of a change of a campaign over {leads:N0} facts in {files.Length:N0} files",
                    FormattableString.Invariant(
                        $"{seconds:F1} s, {busy:F1} s of processors, {estimate.Leads.Matches:N0} of {estimate.Leads.Leads:N0} leads match"
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

    private static async Task<EstimateView> EstimateAsync(string[] files)
    {
        var now = new DateTimeOffset(Period.To.AddDays(3), TimeOnly.MinValue, TimeSpan.Zero);
        var campaign = Campaign(now);
        var settings = new Configuration(
            [],
            [campaign],
            campaign.Categories.Select(id => new Category { Id = id, Name = id.Value })
        );
        var changed = campaign with { Geos = [] };
        IReadOnlyList<Replay> replays = [new(changed, settings, now), new(campaign, settings, now)];
        var rows = await ReplayFacts.RunAsync(
            files,
            // As the client of blobs has it: a file comes at once.
            async (path, ct) => new MemoryStream(await File.ReadAllBytesAsync(path, ct)),
            replays,
            settings.Titles.Dictionary,
            default
        );
        return EstimateMaking.Of(
            new EstimateSubject(
                changed,
                campaign,
                true,
                settings,
                Period,
                new CampaignRoom(campaign.LeadCode, null),
                [],
                now
            ),
            replays[0],
            rows[0],
            rows[1]
        );
    }

    private static Campaign Campaign(DateTimeOffset now)
    {
        CategoryId[] categories = [.. Enumerable.Range(0, 5).Select(i => CategoryId.Parse($"category-{i}"))];
        return new Campaign
        {
            LeadCode = LeadCode.Parse("INT-AAA-BBB-9"),
            Customer = "Northwind",
            Starts = DateOnly.FromDateTime(now.UtcDateTime).AddYears(-1),
            TimeZone = "America/New_York",
            Order = new Order { Categories = categories, Quantity = 50_000 },
            Categories = categories,
            Geos = [Geo.TryParse("US", out var us) ? us : throw new FormatException("US")],
            CompanySizes = [new CompanySize(201, 500), new CompanySize(501, 1_000)],
            Titles = new TitleRules { Approved = [.. Enumerable.Range(0, 200).Select(i => $"title {i}")] },
            SuppressedCompanies = new CompanyFilter
            {
                Domains = [.. Enumerable.Range(0, 1_000).Select(i => $"company{i}.example")],
                Companies = [.. Enumerable.Range(0, 1_000).Select(i => $"Company{i}")],
            },
            Caps = new Caps { Total = 50_000, Week = 2_000 },
            Schedule = new Schedule { Kind = SendKind.Immediate },
            Channels = [new Channel { Kind = ChannelKind.Csv }],
        };
    }
}
