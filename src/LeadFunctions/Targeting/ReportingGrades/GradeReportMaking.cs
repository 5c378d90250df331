using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.ReportingGrades;

/// <summary>Makes the report of grades: shares with the range in which chance leaves them, and where grades stand the
/// wrong way round.</summary>
internal static class GradeReportMaking
{
    public static GradeReportView Of(DateOnly from, DateOnly to, LeadCode? leadCode, IReadOnlyList<GradeCount> counts)
    {
        var (rated, onTarget) = (counts.Sum(c => c.Rated), counts.Sum(c => c.OnTarget));
        List<GradeLine> lines =
        [
            .. Enum.GetValues<Grade>()
                .Select(grade => counts.FirstOrDefault(c => c.Grade == grade) ?? new GradeCount(grade))
                .Concat(counts.Where(c => c.Grade is null))
                .Select(count => Line(count, OnTargetShare.Mean(onTarget, rated))),
        ];
        return new GradeReportView(
            from,
            to,
            leadCode,
            counts.Sum(c => c.Sent),
            lines,
            [.. Findings(lines)],
            [.. Notes(lines)]
        );
    }

    private static GradeLine Line(GradeCount count, double mean)
    {
        var closed = count.Final + count.Returned;
        return new GradeLine(
            count.Grade,
            count.Sent,
            count.Final,
            count.Returned,
            closed > 0 && Wilson.Of(count.Final, closed) is var final
                ? new ShareRange((double)count.Final / closed, final.Low, final.High)
                : null,
            count.Rated,
            count.OnTarget,
            count.Rated > 0 && OnTargetShare.Of(count.OnTarget, count.Rated, mean) is var target
                ? new ShareRange(target.Share, target.From, target.To)
                : null
        );
    }

    // Of neighbours: what is better than the grade above it, beyond what chance does.
    private static IEnumerable<string> Findings(IReadOnlyList<GradeLine> lines)
    {
        var graded = lines.Where(l => l.Grade is not null).ToList();
        foreach (var (higher, lower) in graded.Zip(graded.Skip(1)))
        {
            if (IsBetter(lower.FinalShare, higher.FinalShare))
                yield return Said(lower, higher, "final", lower.FinalShare!, higher.FinalShare!);
            if (IsBetter(lower.OnTargetShare, higher.OnTargetShare))
                yield return Said(lower, higher, "on target", lower.OnTargetShare!, higher.OnTargetShare!);
        }
    }

    private static bool IsBetter(ShareRange? lower, ShareRange? higher) =>
        lower is not null && higher is not null && lower.From > higher.To;

    private static string Said(
        GradeLine lower,
        GradeLine higher,
        string what,
        ShareRange ofLower,
        ShareRange ofHigher
    ) =>
        FormattableString.Invariant(
            $"{lower.Grade} is better than {higher.Grade}: {ofLower.Share:P0} of {lower.Grade} are {what} ({ofLower.From:P0} to {ofLower.To:P0}), and {ofHigher.Share:P0} of {higher.Grade} ({ofHigher.From:P0} to {ofHigher.To:P0})."
        );

    private static IEnumerable<string> Notes(IReadOnlyList<GradeLine> lines)
    {
        if (lines.Sum(l => l.Sent) == 0)
            yield return "Nothing was sent in these days.";
        if (lines.FirstOrDefault(l => l.Grade is null) is { Sent: var without })
            yield return $"{without:N0} were sent without a score: their campaign decided before there were scores.";
        if (
            lines.Sum(l => l.Sent) is > 0 and var sent
            && lines.Sum(l => l.Final + l.Returned) is var closed
            && closed < sent
        )
            yield return $"Of {sent - closed:N0} the window is still open: nothing is said of them yet.";
    }
}
