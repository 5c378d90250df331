namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>Plays the quarters of a year that are asked for, and says what was found.</summary>
internal static class YearCommand
{
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (YearArguments.Read(arguments) is not { } asked)
        {
            await Console.Error.WriteLineAsync(YearArguments.Usage);
            return 2;
        }
        var folder = YearFolder.Usual;
        var quarters = asked.Quarters.Count > 0 || asked.InMemory ? asked.Quarters : Left(folder);
        if (asked.InMemory)
            return await PlayInMemoryAsync(New(asked), folder);
        if (quarters.Count == 0)
            Console.WriteLine("All quarters were played. Remove artifacts/year to begin anew.");
        var holds = true;
        foreach (var quarter in quarters)
        {
            if (quarter > 1 && !folder.Has(quarter - 1))
                return await RefuseAsync(
                    $"Quarter {quarter} goes on where quarter {quarter - 1} ended, which was not played."
                );
            var figures = quarter == 1 ? New(asked) : folder.Read(quarter - 1);
            if (!Agrees(asked, figures.Plan))
                return await RefuseAsync(
                    $"The quarters before have {figures.Plan.WeeksAQuarter} weeks, {figures.Plan.LeadsAWeek:N0} leads a week and seed {figures.Plan.Seed}. Leave the options out, or begin with quarter 1."
                );
            holds &= await PlayKeptAsync(quarter, figures, folder);
        }
        return holds ? 0 : 1;
    }

    private static YearFigures New(YearArguments asked)
    {
        var plan = new YearPlan();
        return new()
        {
            Plan = plan with
            {
                LeadsAWeek = asked.LeadsAWeek ?? plan.LeadsAWeek,
                WeeksAQuarter = asked.Weeks ?? plan.WeeksAQuarter,
                Seed = asked.Seed ?? plan.Seed,
            },
        };
    }

    private static bool Agrees(YearArguments asked, YearPlan plan) =>
        (asked.LeadsAWeek ?? plan.LeadsAWeek) == plan.LeadsAWeek
        && (asked.Weeks ?? plan.WeeksAQuarter) == plan.WeeksAQuarter
        && (asked.Seed ?? plan.Seed) == plan.Seed;

    private static IReadOnlyList<int> Left(YearFolder folder) =>
        [.. Enumerable.Range(1, YearPlan.Quarters).SkipWhile(folder.Has)];

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 2;
    }

    private static async Task<bool> PlayKeptAsync(int quarter, YearFigures figures, YearFolder folder)
    {
        await using var stage = await YearStage.OpenAsync(folder.Prepare(quarter), figures.Now, folder.Errors);
        var holds = await PlayAsync(new YearStory(stage, figures, Console.WriteLine), figures);
        await stage.SaveAsync();
        folder.Keep(quarter, figures);
        return holds;
    }

    private static async Task<int> PlayInMemoryAsync(YearFigures figures, YearFolder folder)
    {
        await using var stage = await YearStage.OpenAsync(null, figures.Now, folder.Errors);
        var (holds, story) = (true, new YearStory(stage, figures, Console.WriteLine));
        while (figures.Quarters < YearPlan.Quarters)
            holds &= await PlayAsync(story, figures);
        return holds ? 0 : 1;
    }

    private static async Task<bool> PlayAsync(YearStory story, YearFigures figures)
    {
        Console.WriteLine(
            $"Quarter {figures.Quarters + 1}: {figures.Plan.Affiliates} affiliates, {figures.Plan.Campaigns} campaigns, {figures.Plan.LeadsAWeek:N0} leads a week for {figures.Plan.WeeksAQuarter} weeks, seed {figures.Plan.Seed}"
        );
        var quarter = await story.PlayQuarterAsync();
        foreach (var line in Summary(figures, quarter))
            Console.WriteLine(line);
        return quarter.Holds;
    }

    private static IEnumerable<string> Summary(YearFigures figures, YearQuarter quarter)
    {
        var books = quarter.Books;
        yield return $"At the end of quarter {quarter.Number}, {figures.Now:d MMM yyyy}:";
        yield return $"  {figures.Uploads.Sum(u => u.Rows ?? 0):N0} rows in {figures.Uploads.Count:N0} files; {string.Join(", ", books.Rows.GroupBy(r => r.Key.Status).OrderBy(g => g.Key).Select(g => $"{g.Sum(r => r.Value):N0} {g.Key}"))}";
        yield return $"  {books.Taken.Values.Sum():N0} sales, {Sum(books, t => t.IsReturned):N0} returned of {figures.ReturnsAsked:N0} asked, {Sum(books, t => t.IsFinal):N0} final, {RecyclingCheck.Recycled(books):N0} leads recycled";
        yield return $"  refused most: {string.Join(", ", books.Reasons.OrderByDescending(r => r.Value).Take(8).Select(r => $"{r.Value:N0} {r.Key}"))}";
        yield return $"  {figures.Kills} kills, {figures.Restarts} restarts, {figures.OutagesOfReceivers} outages of receivers, {figures.Configurations:N0} files of configuration, {figures.Erased} people erased, {figures.NotToContact} not to be contacted, {figures.OffersAccepted} offers accepted, {figures.FeedbackSaid:N0} leads rated";
        yield return $"  {figures.Mails:N0} mails, {figures.Posts:N0} webhooks taken, {figures.TimersRun:N0} runs of timers, {figures.Failures:N0} failures that were tried again, {figures.NightsWithFindings} nights in which the audit found something; {figures.Took.TotalMinutes:N1} minutes";
        foreach (var line in quarter.Checks.SelectMany(c => c.Lines))
            yield return line;
        yield return $"{quarter.Checks.Count(c => c.Holds)} of {quarter.Checks.Count} checks hold.";
    }

    private static int Sum(YearBooks books, Func<TakenBy, bool> which) =>
        books.Taken.Where(t => which(t.Key)).Sum(t => t.Value);
}
