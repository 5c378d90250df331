using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Privacy.RemovingOldData;

/// <summary>Shows beforehand what a retention period would remove: nothing is done, a report is written.</summary>
internal sealed class TryRemoval(RemoveOldData removal, RetentionOptions options, TimeProvider clock)
{
    public async Task<IActionResult> AnswerAsync(TriedRetention asked, CancellationToken ct)
    {
        var days = asked.Days ?? options.Days;
        if (days is < RetentionOptions.MinDays or > RetentionOptions.MaxDays)
            return Problem
                .BadRequest($"$.days: found {days}, expected {RetentionOptions.MinDays} to {RetentionOptions.MaxDays}.")
                .ToAnswer();
        var now = clock.GetUtcNow();
        var trial = Removal.Begin(PeriodNames.RetentionTrial(now, days), days, now, isTrial: true);
        await removal.AskTrialAsync(trial, ct);
        return Answer.Accepted(
            new RemovalTrialView(
                days,
                trial.Before,
                $"{Containers.Reports}/{RemovalReport.PathOf(trial)}",
                "It is counted with the next runs of RemoveOldData, every ten minutes, and written when all is counted."
            )
        );
    }
}
