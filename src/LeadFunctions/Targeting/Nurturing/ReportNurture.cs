using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>Answers who is on the nurture list and what is due in a week. It reads, and changes nothing.</summary>
internal sealed class ReportNurture(
    NurtureStore list,
    OutputFiles files,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    // Nobody is on the list for longer.
    private const int MostDaysAhead = 400;

    public async Task<IActionResult> AnswerAsync(NurtureAsked asked, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (asked.Format is not ("json" or "csv" or "html"))
            return Problem
                .BadRequest($"format: found '{asked.Format.Short(40)}', expected json, csv or html.")
                .ToAnswer();
        var week = NurtureWeek.Of(now);
        if (asked.Week is { } name && !NurtureWeek.TryParse(name, out week!))
            return Problem
                .BadRequest($"week: found '{name.Short(40)}', expected an ISO week such as {NurtureWeek.Of(now).Name}.")
                .ToAnswer();
        if (week.Monday > now.UtcDay.AddDays(MostDaysAhead))
            return Problem
                .BadRequest($"week: found {week.Name}, expected one that begins within {MostDaysAhead} days.")
                .ToAnswer();
        var isOver = week.Sunday < now.UtcDay;
        var isWritten = await files.ExistsAsync(Containers.Nurture, NurtureFile.PathOf(week), ct);
        if (isOver && !isWritten)
            return Problem
                .NotFound($"There is no nurture list of {week.Name}: none was written, or it is removed by now.")
                .ToAnswer();
        var (stays, lines) = await ReadAsync(week, ct);
        if (isOver)
            lines = NurtureFile.Read(await files.ReadAsync(Containers.Nurture, NurtureFile.PathOf(week), ct));
        return await Answer.InFormAsync(
            asked.Format,
            NurtureMaking.Of(
                week,
                stays,
                lines,
                isWritten,
                now,
                asked.Format == "csv" ? int.MaxValue : NurtureMaking.MostLines
            ),
            $"nurture list {week.Name}",
            view => NurtureFile.WriteAsync(view.Lines),
            NurtureMaking.Page
        );
    }

    private async Task<(IReadOnlyList<NurtureStay> Stays, IReadOnlyList<NurtureLine> Lines)> ReadAsync(
        NurtureWeek week,
        CancellationToken ct
    )
    {
        var settings = await configuration.GetAsync(ct);
        var (stays, due, ended) = (new List<NurtureStay>(), new List<NurtureLine>(), new List<NurtureLine>());
        await foreach (var entry in list.AllAsync(ct).Where(e => !settings.Erased.Contains(e.Person)))
        {
            if (entry.Stay is not { } stay)
                continue;
            stays.Add(stay.Bare());
            due.AddRange(NurtureLines.Due(entry, week, settings));
            // Only the list that comes next tells of them.
            if (week.Monday <= clock.GetUtcNow().UtcDay && NurtureLines.Ended(entry, week, settings) is { } line)
                ended.Add(line);
        }
        return (stays, [.. NurtureLines.InOrder(due), .. NurtureLines.InOrder(ended)]);
    }
}
