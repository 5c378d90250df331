using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.Auditing;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>What holds at the end of each quarter.</summary>
internal sealed class YearChecks(YearStage stage, YearFigures figures)
{
    private YearPlan Plan => figures.Plan;

    /// <returns>The checks, and what they were made of.</returns>
    public async Task<(IReadOnlyList<YearCheck> Checks, YearBooks Books)> MakeAsync()
    {
        // Beginning with the day, which closes windows and writes statements and facts of all that came before.
        var midnight = new DateTimeOffset(stage.Now.UtcDateTime.Date, TimeSpan.Zero).AddDays(1);
        await stage.GoToAsync(midnight);
        var table = new Timetable(stage, Plan);
        for (var hour = 0; hour < 4; hour++)
            await table.RunTimersAsync(midnight.AddHours(hour));
        var books = await YearBooks.ReadAsync(stage, Plan);
        IReadOnlyList<YearCheck> checks =
        [
            await RowsAsync(books),
            await DeliveredAsync(books),
            Exclusive(books),
            CapCheck.Of(Plan, books, stage.Now),
            RecyclingCheck.Of(books),
            await new StatementCheck(stage, Plan).MakeAsync(books),
            await FactsCheck.OfAsync(stage, books),
            await PoisonAsync(),
            await AuditAsync(),
        ];
        return (checks, books);
    }

    // By the file that was dropped: the batches of one path are its versions, in their order.
    public async Task<YearCheck> RowsAsync(YearBooks books)
    {
        var found = new List<string>();
        var versions = books.Batches.GroupBy(b => b.Path).ToDictionary(g => g.Key, g => g.OrderBy(b => b.Id).ToList());
        var kept = await KeepsAsync();
        foreach (var file in figures.Uploads.GroupBy(u => u.Path))
        {
            var batches = versions.GetValueOrDefault(file.Key) ?? [];
            if (batches.Count != file.Count())
            {
                if (batches.Count > file.Count() || !kept.Contains(file.Key.Split('/')[0]))
                    found.Add($"{file.Key} was dropped {file.Count()} times, and has {batches.Count} batches.");
                continue;
            }
            foreach (var (dropped, batch) in file.Zip(batches))
                if (Fault(dropped, batch) is { } fault)
                    found.Add(fault);
        }
        found.AddRange(books.WithoutOutcome.Select(lead => $"{lead} has no outcome."));
        var rows = figures.Uploads.Sum(u => u.Rows ?? 0);
        return new(
            "every row of every file has an outcome",
            $"{rows:N0} rows in {figures.Uploads.Count:N0} files, {books.Rows.Values.Sum():N0} outcomes",
            found
        );
    }

    private static string? Fault(DroppedUpload dropped, Batch batch) =>
        (dropped.Rows, batch.State) switch
        {
            (null, BatchState.Rejected) => null,
            ({ } rows, BatchState.Completed) when batch.Rows == rows && batch.Counts.Values.Sum() == rows => null,
            _ =>
                $"{dropped.Path} had {dropped.Rows?.ToString() ?? "no"} rows; its batch {batch.Id} is {batch.State}, has {batch.Rows} and counts {batch.Counts.Values.Sum()}.",
        };

    // Files of an affiliate in breach of a standard wait in their folder.
    private async Task<HashSet<string>> KeepsAsync() =>
        [
            .. (await stage.Get<StandingStore>().AllAsync(default))
                .Where(s => s.State is StandingState.Paused or StandingState.Probation)
                .Select(s => s.Affiliate.Value),
        ];

    public async Task<YearCheck> DeliveredAsync(YearBooks books) => Once(await FilesAsync(), books);

    // People by campaign and run in all delivery files.
    private async Task<IReadOnlyDictionary<(string LeadCode, string Run), List<string>>> FilesAsync()
    {
        var files = new Dictionary<(string, string), List<string>>();
        var container = stage.Storage.Container(Containers.Deliveries);
        await foreach (var blob in container.GetBlobsAsync())
            if (blob.Name.Split('/') is [var leadCode, var file] && file.EndsWith(".csv", StringComparison.Ordinal))
                files[(leadCode, file[..^4])] =
                [
                    .. YearCustomers.Emails((await stage.ReadAsync(Containers.Deliveries, blob.Name))!),
                ];
        return files;
    }

    private static YearCheck Once(
        IReadOnlyDictionary<(string LeadCode, string Run), List<string>> files,
        YearBooks books
    )
    {
        var found = files
            .GroupBy(f => f.Key.LeadCode, f => f.Value)
            .SelectMany(campaign =>
                campaign
                    .SelectMany(emails => emails)
                    .GroupBy(email => email)
                    .Where(person => person.Key.Length > 0 && person.Count() > 1)
                    .Select(person => $"{campaign.Key} was sent a person {person.Count()} times.")
            )
            .ToList();
        var sent = books
            .Deliveries.Where(d => d.SentAt is not null)
            .GroupBy(d => (d.LeadCode.Value, Run: d.Run!.Value))
            .ToDictionary(g => g.Key, g => g.Count());
        foreach (var run in sent.Keys.Union(files.Keys))
            // An erased person is in no file any more, and still has a place.
            if (sent.GetValueOrDefault(run) - (files.GetValueOrDefault(run)?.Count ?? 0) is < 0 or > 1)
                found.Add(
                    $"{run} has {sent.GetValueOrDefault(run)} places that were sent, and {files.GetValueOrDefault(run)?.Count ?? 0} rows in its file."
                );
        return new(
            "no person is sent twice to a campaign, and what was sent is in its file",
            $"{files.Values.Sum(f => f.Count):N0} rows in {files.Count:N0} delivery files, {sent.Values.Sum():N0} places that were sent",
            found
        );
    }

    private static YearCheck Exclusive(YearBooks books) =>
        new(
            "no exclusive lead is sold twice, and no customer buys one twice",
            $"{books.Taken.Values.Sum():N0} sales",
            books.SoldTwice
        );

    private async Task<YearCheck> PoisonAsync()
    {
        var found = new List<string>();
        var names = Queues.All.Select(q => q + Queues.PoisonSuffix).Append(Queues.PoisonBlobs).ToList();
        foreach (var queue in names.Select(stage.Storage.Queue))
            if (
                await queue.ExistsAsync()
                && (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount is var left and > 0
            )
                found.Add($"{queue.Name} holds {left} messages: {(await queue.PeekMessageAsync()).Value.Body}");
        return new("nothing is left in poison queues", $"{names.Count} queues", found);
    }

    private async Task<YearCheck> AuditAsync()
    {
        // What the last hour changed may be at work still, and is not compared.
        await stage.GoToAsync(stage.Now.AddHours(2));
        var view = await stage.Get<Audit>().AskAsync(default);
        return new(
            "the audit finds nothing",
            $"{view.Rows:N0} rows in {view.Reads:N0} reads",
            [.. view.Findings.Select(f => $"{f}")]
        );
    }
}
