namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>Goes through time, from one due timer to the next. A year has three million runs of timers, most of them of
/// finders that look every few minutes for what an event had lost. So days stop at some hours only, at those in which
/// something is played; there each timer runs once, at its minute. What is skipped is skipped
/// by a host that was asleep as well: each job begins from its ledger and not from the tick, so that the next run does
/// what all that were missed would have done.</summary>
internal sealed class Timetable(YearStage stage, YearPlan plan)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Plays a week: what happens in it, at its hours, and all timers between.</summary>
    /// <param name="events">By their time, on full hours.</param>
    public async Task PlayAsync(int week, IReadOnlyList<(DateTimeOffset At, Func<Task> Play)> events)
    {
        foreach (var hour in Hours(week, events.Select(e => e.At)))
        {
            await stage.GoToAsync(hour);
            foreach (var (_, play) in events.Where(e => e.At == hour))
                await play();
            if (stage.IsUp)
                await RunTimersAsync(hour);
        }
    }

    /// <summary>Runs all timers of an hour.</summary>
    public async Task RunTimersAsync(DateTimeOffset hour)
    {
        foreach (var (name, at) in stage.TimersAfter(hour.AddTicks(-1)).TakeWhile(t => t.At < hour + Hour))
        {
            await stage.GoToAsync(at);
            await stage.RunTimerAsync(name);
        }
    }

    private IEnumerable<DateTimeOffset> Hours(int week, IEnumerable<DateTimeOffset> events)
    {
        var days = Enumerable.Range(0, 7).Select(day => YearPlan.Week(week).AddDays(day));
        return days.SelectMany(day => plan.HoursOfADay.Select(hour => day.AddHours(hour)))
            .Concat(events)
            .Where(at => at < YearPlan.Week(week + 1))
            .Distinct()
            .Order();
    }
}
