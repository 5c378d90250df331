namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>A quarter of a year, and what was found at its end.</summary>
internal sealed record YearQuarter(int Number, IReadOnlyList<YearCheck> Checks, YearBooks Books)
{
    public bool Holds => Checks.All(c => c.Holds);
}

/// <summary>Plays quarters on what those before have left.</summary>
/// <param name="tell">Gets a line for each week.</param>
internal sealed class YearStory(YearStage stage, YearFigures figures, Action<string> tell)
{
    private readonly Timetable _table = new(stage, figures.Plan);
    private (long Timers, long Failures, int Posts, int Mails) _told;

    public async Task<YearQuarter> PlayQuarterAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        var first = figures.Quarters * figures.Plan.WeeksAQuarter;
        for (var week = first; week < first + figures.Plan.WeeksAQuarter; week++)
        {
            await _table.PlayAsync(week, new YearWeek(stage, figures, week).Events);
            tell(
                $"  week {week + 1, 2}, to {stage.Now:ddd d MMM yyyy}: {figures.Uploads.Sum(u => u.Rows ?? 0):N0} rows in {figures.Uploads.Count:N0} files, {TimeProvider.System.GetElapsedTime(began).TotalMinutes:N1} minutes"
            );
        }
        var (checks, books) = await new YearChecks(stage, figures).MakeAsync();
        figures.Quarters++;
        figures.Now = stage.Now;
        Count();
        figures.Took += TimeProvider.System.GetElapsedTime(began);
        return new(figures.Quarters, checks, books);
    }

    // A stage may play several quarters.
    private void Count()
    {
        var mails = stage.Mails.Mails.Skip(_told.Mails).ToList();
        figures.TimersRun += stage.TimersRun - _told.Timers;
        figures.Failures += stage.Failures - _told.Failures;
        figures.Posts += stage.Posts - _told.Posts;
        figures.Mails += mails.Count;
        figures.NightsWithFindings += mails.Count(m => m.Subject.StartsWith("[Admin] Audit", StringComparison.Ordinal));
        _told = (stage.TimersRun, stage.Failures, stage.Posts, _told.Mails + mails.Count);
    }
}
