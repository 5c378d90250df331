namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Checks what was agreed with an affiliate.</summary>
internal static class TargetCheck
{
    private const int MostSent = 1_000_000;
    private const int MostDays = 3650;

    public static IEnumerable<string> Problems(AffiliateTargets? targets) =>
        targets is null
            ? []
            :
            [
                .. Share("usable", targets.Usable),
                .. Share("returned", targets.Returned),
                .. Share("onTarget", targets.OnTarget),
                .. Number("sentAWeek", targets.SentAWeek, 1, MostSent, "leads"),
                .. Number("ageDays", targets.AgeDays, 0, MostDays, "days"),
            ];

    private static IEnumerable<string> Share(string field, decimal? share) =>
        share is < 0 or > 1
            ? [$"$.targets.{field}: found {share}, expected a share from 0 to 1, such as 0.9 for 90 %"]
            : [];

    private static IEnumerable<string> Number(string field, int? number, int least, int most, string unit) =>
        number < least || number > most
            ? [$"$.targets.{field}: found {number}, expected {least:N0} to {most:N0} {unit}"]
            : [];
}
