using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>What becomes of a person's entry when something comes back.</summary>
internal static class Engaging
{
    /// <summary>What is older has less than an eighth of its points left.</summary>
    public const int Days = 90;

    private const int Most = 100;

    /// <summary>The entry with what the person did. The same twice is as once, by whichever file it came.</summary>
    public static NurtureEntry With(NurtureEntry entry, Engagement said, DateTimeOffset now)
    {
        if (Same(entry, said) is not null || (said.Kind.Ends() is null && !IsFresh(said, now)))
            return entry;
        var stay = entry.Stay is { EndedAt: null } on ? StayWith(on, said, now) : entry.Stay;
        var kept = Fresh(entry.Engagements.Append(said), now);
        return stay == entry.Stay && kept.SequenceEqual(entry.Engagements)
            ? entry
            : entry with
            {
                Stay = stay,
                Engagements = kept,
            };
    }

    /// <summary>The entry without what is too old to count.</summary>
    public static NurtureEntry Pruned(NurtureEntry entry, DateTimeOffset now) =>
        entry.Engagements.All(e => IsFresh(e, now))
            ? entry
            : entry with
            {
                Engagements = Fresh(entry.Engagements, now),
            };

    /// <summary>What was said before of the same day; null where nothing was.</summary>
    public static Engagement? Same(NurtureEntry entry, Engagement said) =>
        entry.Engagements.FirstOrDefault(e => (e.Day, e.Kind) == (said.Day, said.Kind));

    public static bool IsFresh(Engagement said, DateTimeOffset now) => said.Day >= now.UtcDay.AddDays(-Days);

    private static NurtureStay StayWith(NurtureStay stay, Engagement said, DateTimeOffset now)
    {
        if (said.Kind.Ends() is { } end)
            return stay.Ended(end, now);
        // What a person did before it joined is no answer to the list.
        if (!said.Kind.IsTouch() || said.Day < stay.JoinedAt.UtcDay)
            return stay;
        var again = Cadence.Of(stay).StartedAgain(now.UtcDay).Again;
        return again.Count == stay.StartedAgain.Count ? stay : stay with { StartedAgain = again };
    }

    private static IReadOnlyList<Engagement> Fresh(IEnumerable<Engagement> said, DateTimeOffset now) =>
        [.. said.Where(e => IsFresh(e, now)).OrderByDescending(e => e.Day).ThenBy(e => e.Kind).Take(Most)];
}
