using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.CollectingFeedback;

/// <summary>What a row says, or why nothing of it is taken.</summary>
/// <param name="Said">Null where there are faults; empty where the row says nothing yet.</param>
internal sealed record ReadRow(Feedback? Said, IReadOnlyList<string> Faults)
{
    public bool IsEmpty => Said is { OnTarget: null, Stage: null, Reason: null };

    /// <param name="at">When the file or the list came in.</param>
    /// <param name="first">When the same came in first, where it came before: it was said then.</param>
    public static ReadRow Of(FeedbackRow row, DateTimeOffset at, DateTimeOffset? first = null)
    {
        var saidAt = first ?? at;
        var onTarget = FeedbackVocabulary.OnTarget.Read(row.OnTarget, "on target", out var noTarget);
        var stage = FeedbackVocabulary.Stage.Read(row.Stage, "stage", out var noStage);
        var reason = FeedbackVocabulary.Reason.Read(row.Reason, "reason", out var noReason);
        var day = Day(row.Date, at, saidAt.UtcDay, out var noDay);
        string[] faults = [.. new[] { noTarget, noStage, noReason, noDay }.OfType<string>()];
        return faults.Length > 0 ? new(null, faults) : new(new Feedback(Word(onTarget), Word(stage), Word(reason)), []);

        Said<T>? Word<T>(T? value)
            where T : struct => value is { } said ? new Said<T>(said, day, saidAt, row.Line) : null;
    }

    private static DateOnly Day(string text, DateTimeOffset at, DateOnly undated, out string? why)
    {
        why = null;
        if (text.Length == 0)
            return undated;
        var day = Dates.Read(text, null) ?? SerialDates.Read(text);
        why =
            day is null ? "date: not recognised, expected a date such as 2026-11-21"
            // A day ahead of UTC is still today east of it.
            : day > at.UtcDay.AddDays(1) ? "date: lies in the future"
            : null;
        return day ?? default;
    }
}
