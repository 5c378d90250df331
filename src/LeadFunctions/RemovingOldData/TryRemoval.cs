using System.ComponentModel;
using LeadFunctions.Answering;
using LeadFunctions.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.RemovingOldData;

/// <summary>The body of <c>POST api/retention/try</c>.</summary>
internal sealed record TriedRetention
{
    [Description("How many days personal data would be kept, 31 to 3650; the setting RetentionDays where it is missing.")]
    public int? Days { get; init; }
}

/// <summary>A trial that was noted.</summary>
internal sealed record RemovalTrialView(
    [property: Description("How many days personal data would be kept.")] int Days,
    [property: Description("Rows that were uploaded before this day of UTC are old.")] DateOnly Before,
    [property: Description("Where the report will be, as .csv and .html.")] string Report,
    [property: Description("What happens now.")] string Next);

/// <summary>Shows beforehand what a retention period would remove: nothing is done, a report is written.</summary>
internal sealed class TryRemoval(RemoveOldData removal, RetentionOptions options, TimeProvider clock)
{
    public async Task<IActionResult> AnswerAsync(TriedRetention asked, CancellationToken ct)
    {
        var days = asked.Days ?? options.Days;
        if (days is < RetentionOptions.MinDays or > RetentionOptions.MaxDays)
            return Problem.BadRequest($"$.days: found {days}, expected {RetentionOptions.MinDays} to {RetentionOptions.MaxDays}.").ToAnswer();
        var now = clock.GetUtcNow();
        var trial = Removal.Begin(PeriodNames.RetentionTrial(now, days), days, now, isTrial: true);
        await removal.AskTrialAsync(trial, ct);
        return Answer.Accepted(new RemovalTrialView(
            days, trial.Before, $"{Containers.Reports}/{RemovalReport.PathOf(trial)}", "It is counted with the next runs of RemoveOldData, every ten minutes, and written when all is counted."));
    }
}
