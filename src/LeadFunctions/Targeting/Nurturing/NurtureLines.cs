using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>The lines of a week's list that an entry makes.</summary>
internal static class NurtureLines
{
    /// <summary>A line for each touch that is due in the week; none for whom nothing is, or it ended.</summary>
    public static IReadOnlyList<NurtureLine> Due(NurtureEntry entry, NurtureWeek week, Configuration settings) =>
        entry.Stay is { EndedAt: null, Person: not null } stay
            ?
            [
                .. Cadence
                    .Of(stay)
                    .DueIn(week.Monday, stay.LastDay)
                    .Select(touch =>
                        Line(entry, stay, week, settings) with
                        {
                            LastTouch = touch.Last,
                            NextTouch = touch.On,
                            TouchNumber = touch.Number,
                        }
                    ),
            ]
            : [];

    /// <summary>The line that tells that it ended; null where nothing is to be told.</summary>
    public static NurtureLine? Ended(NurtureEntry entry, NurtureWeek week, Configuration settings) =>
        entry.Stay is { EndedAt: { } at, End: { } end, Person: not null } stay
            ? Line(entry, stay, week, settings) with
            {
                LastTouch = Cadence.Of(stay).Until(Earlier(at.UtcDay, stay.LastDay)).LastOrDefault()?.On,
                EndsOn = at.UtcDay,
                ReasonItEnds = NurtureWords.Of(end),
            }
            : null;

    /// <summary>By day, and for one day by address, so that the same entries make the same file.</summary>
    public static IEnumerable<NurtureLine> InOrder(IEnumerable<NurtureLine> lines) =>
        lines
            .OrderBy(l => l.NextTouch ?? l.EndsOn)
            .ThenBy(l => l.Email, StringComparer.Ordinal)
            .ThenBy(l => l.TouchNumber);

    private static NurtureLine Line(NurtureEntry entry, NurtureStay stay, NurtureWeek week, Configuration settings) =>
        new(
            stay.Person!.Email,
            stay.Person.FirstName,
            stay.Person.LastName,
            stay.Person.Company,
            stay.Person.JobTitle,
            stay.Person.Country,
            NurtureScore.With(stay.Score, entry.Touches, settings.Scoring.Interest.Touch)?.GradeOn(week.Monday),
            [.. stay.Categories.Select(id => settings.Categories.Find(id.Value)?.Name ?? id.Value)],
            stay.Assets,
            null,
            null,
            null,
            stay.LastDay,
            NurtureWords.Of(stay.EndsBy)
        );

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
