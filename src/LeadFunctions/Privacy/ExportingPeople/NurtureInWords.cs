using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Privacy.ExportingPeople;

/// <summary>What the nurture list keeps of a person, in words that the person understands.</summary>
internal static class NurtureInWords
{
    public static ExportedText Of(NurtureEntry entry) =>
        new("the list of people who are written to", Tables.Nurture, [.. Stay(entry.Stay), .. Said(entry)]);

    private static IEnumerable<string> Stay(NurtureStay? stay)
    {
        if (stay is null)
            yield break;
        yield return $"On the list since {PeriodNames.Day(stay.JoinedAt.UtcDay)} ({NurtureWords.Of(stay.Cause)}).";
        yield return stay is { EndedAt: { } ended, End: { } end }
            ? $"It ended on {PeriodNames.Day(ended.UtcDay)} ({NurtureWords.Of(end)})."
            : $"It ends on {PeriodNames.Day(stay.LastDay)} at the latest ({NurtureWords.Of(stay.EndsBy)}).";
        if (stay.Person is { } person)
            yield return string.Join(
                "; ",
                new[]
                {
                    $"E-mail address: {person.Email}",
                    $"Name: {person.FirstName} {person.LastName}",
                    $"Company: {person.Company}",
                    $"Job title: {person.JobTitle}",
                    $"Country: {person.Country}",
                }
            );
        if (stay.Categories.Count > 0)
            yield return $"Interested in: {string.Join(", ", stay.Categories)}.";
        if (stay.Assets.Count > 0)
            yield return $"Asked for: {string.Join(", ", stay.Assets)}.";
    }

    private static IEnumerable<string> Said(NurtureEntry entry) =>
        entry.Engagements.Select(e => $"{PeriodNames.Day(e.Day)}: {EngagementWords.Of(e.Kind)}.");
}
