using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Browsing;
using Microsoft.Playwright;

namespace LeadFunctions.Benchmarks;

/// <summary>The first page of lists by several filters, over very many leads; and the ops page on them, by the
/// browser's own performance entries.</summary>
internal static class PageBenchmark
{
    private const int ChunkRows = 1_000;
    private const int Rounds = 9;
    private static readonly TimeSpan MostFirstPage = TimeSpan.FromMilliseconds(500);
    private const double MostUsable = 1_000;
    private const double MostAnswer = 300;

    private static readonly (string What, string Query)[] Filters =
    [
        ("no filter", ""),
        ("an affiliate", "&affiliate=infuse-media"),
        ("sent ones", "&status=Sent"),
        ("a status that no row has", "&status=Returned"),
        ("a campaign", "&leadCode=INT-BEN-CHM-1003"),
        ("a category", "&category=erp"),
        ("a reason that no row has", "&reason=GeoMismatch"),
        ("a name that one in a thousand has", "&text=Lee777"),
        ("a name that nobody has", "&text=nobody"),
        ("a company", "&company=company5.example"),
    ];

    public static async Task<IReadOnlyList<Result>> RunAsync(int leads)
    {
        await using var pipeline = await BenchmarkedPipeline.StartAsync(isAsked: true);
        await pipeline.RateAsync(ChunkRows);
        var results = new List<Result>();
        // About as many as the demo has.
        results.AddRange(await InBrowserAsync(pipeline.Host.HttpAddress!, ChunkRows));
        var stored = await new CopiedLeads(pipeline.Connection).FillAsync(leads);
        Terminal.WriteLine($"{stored:N0} leads stored.");
        foreach (var (what, query) in Filters)
            results.Add(await FirstPageAsync(pipeline.Host.HttpAddress!, stored, what, query));
        results.AddRange(await InBrowserAsync(pipeline.Host.HttpAddress!, stored));
        return results;
    }

    // A page that is not full says how far it has looked, and goes on from there: that is an answer as well.
    private static async Task<Result> FirstPageAsync(Uri address, int stored, string what, string query)
    {
        using var client = new HttpClient
        {
            BaseAddress = address,
            DefaultRequestHeaders = { { "x-functions-key", BenchmarkedPipeline.FunctionKey } },
        };
        var path = new Uri($"api/leads?order=Newest&pageSize=100&from=2000-01-01{query}", UriKind.Relative);
        var times = new List<double>();
        JsonNode page = new JsonObject();
        for (var round = 0; round <= Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            page = (await client.GetFromJsonAsync<JsonNode>(path))!;
            // The first of all compiles.
            if (round > 0)
                times.Add(clock.Elapsed.TotalMilliseconds);
        }
        var found = page["items"]!.AsArray().Count;
        var rest =
            page["next"] is null ? "all looked through"
            : found < 100 ? "goes on"
            : "more";
        return new(
            FormattableString.Invariant($"first page of {stored:N0} leads: {what}"),
            FormattableString.Invariant($"{times.Median():N0} ms, {found} rows, {rest}"),
            "at most 500 ms",
            times.Median() <= MostFirstPage.TotalMilliseconds
        );
    }

    private static async Task<IReadOnlyList<Result>> InBrowserAsync(Uri address, int rows)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = InstalledChromium.Path, ChromiumSandbox = false }
        );
        var tab = await browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 1440, Height = 900 },
            }
        );
        await tab.AddInitScriptAsync(
            """
            sessionStorage.setItem('session', JSON.stringify({ key: 'KEY', by: 'Olga' }));
            window.shift = 0;
            new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.shift += e.value })
              .observe({ type: 'layout-shift', buffered: true });
            """.Replace("KEY", BenchmarkedPipeline.FunctionKey, StringComparison.Ordinal)
        );
        var (usable, answers) = (new List<double>(), new List<double>());
        var shift = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            await tab.GotoAsync($"{address}ops/leads?view=rows", new() { WaitUntil = WaitUntilState.Commit });
            await tab.Locator("[role=row] button").First.WaitForAsync();
            usable.Add(await tab.EvaluateAsync<double>("performance.now()"));
            await tab.EvaluateAsync("performance.clearResourceTimings()");
            var response = await tab.RunAndWaitForResponseAsync(
                async () =>
                {
                    await tab.GetByLabel("Text in a row").FillAsync($"Lee{round}7");
                    await tab.EvaluateAsync("performance.mark('key')");
                },
                r => r.Url.Contains("text=", StringComparison.Ordinal)
            );
            await response.FinishedAsync();
            answers.Add(
                await tab.EvaluateAsync<double>(
                    "Math.max(...performance.getEntriesByType('resource').filter(r => r.name.includes('text=')).map(r => r.responseEnd)) - performance.getEntriesByName('key')[0].startTime"
                )
            );
            shift = Math.Max(shift, await tab.EvaluateAsync<double>("window.shift"));
        }
        return
        [
            Of(
                FormattableString.Invariant($"the page on {rows:N0} leads, from its request to its first rows"),
                usable.Median(),
                MostUsable
            ),
            Of(
                FormattableString.Invariant($"a filter's answer of {rows:N0} leads, after the last key"),
                answers.Median(),
                // Of many, a name that few have is looked for part by part.
                rows == ChunkRows
                    ? MostAnswer
                    : null
            ),
            new("layout shift", FormattableString.Invariant($"{shift:0.000}"), "none", shift < 0.001),
        ];
    }

    private static Result Of(string what, double milliseconds, double? most) =>
        new(
            what,
            FormattableString.Invariant($"{milliseconds:N0} ms"),
            most is null ? "" : FormattableString.Invariant($"at most {most:N0} ms"),
            most is null || milliseconds <= most
        );
}
