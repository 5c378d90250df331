namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>How long keys and addresses are good for.</summary>
internal static class AccessRules
{
    /// <summary>A key that nobody renews ends after a year.</summary>
    public static readonly TimeSpan KeyLife = TimeSpan.FromDays(365);

    /// <summary>For so long an affiliate may go on with the key before, once it has a new one.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    /// <summary>For so long an upload may begin. One that has begun goes on.</summary>
    public static readonly TimeSpan AddressLife = TimeSpan.FromMinutes(15);

    /// <summary>So many addresses a key gets in an hour: a file a minute and half as many again for those that fail.
    /// Beyond it somebody else may have the key, or a script runs in circles.</summary>
    public const int AddressesPerHour = 90;

    /// <summary>So many scorecards a key gets in an hour, each counted from the facts of half a year: all weeks that it
    /// shows, three times over.</summary>
    public const int ScorecardsPerHour = 30;

    /// <summary>One more address for the key, counted in the hour of the clock; null where it has had them
    /// all.</summary>
    public static Access? Counted(Access access, DateTimeOffset now)
    {
        var hour = HourOf(now);
        var had = access.AddressHour == hour ? access.Addresses : 0;
        return had < AddressesPerHour ? access with { AddressHour = hour, Addresses = had + 1 } : null;
    }

    /// <summary>One more scorecard for the key, counted in the hour of the clock; null where it has had them
    /// all.</summary>
    public static Access? CountedScorecard(Access access, DateTimeOffset now)
    {
        var hour = HourOf(now);
        var had = access.ScorecardHour == hour ? access.Scorecards : 0;
        return had < ScorecardsPerHour ? access with { ScorecardHour = hour, Scorecards = had + 1 } : null;
    }

    /// <summary>The beginning of the hour after <paramref name="now"/>.</summary>
    public static DateTimeOffset NextHour(DateTimeOffset now) => HourOf(now).AddHours(1);

    /// <summary>Null where the key opens; otherwise why it does not.</summary>
    public static string? Problem(Access access, DateTimeOffset now) =>
        access switch
        {
            { RevokedAt: { } revoked } =>
                $"This key was taken back on {revoked:yyyy-MM-dd}. Ask whoever gave it to you for a new one.",
            _ when now >= access.EndsAt =>
                $"This key ended on {access.EndsAt:yyyy-MM-dd}. Ask whoever gave it to you for a new one.",
            _ => null,
        };

    /// <summary>The keys before a new one that now end with the grace: those that would last longer.</summary>
    public static IReadOnlyList<Access> Outdated(IEnumerable<Access> before, DateTimeOffset now) =>
        [
            .. before
                .Where(a => Problem(a, now) is null && a.EndsAt > now + Grace)
                .Select(a => a with { EndsAt = now + Grace }),
        ];

    /// <summary>All keys that still open, taken back at once.</summary>
    public static IReadOnlyList<Access> Revoked(
        IEnumerable<Access> before,
        DateTimeOffset now,
        string by,
        string why
    ) =>
        [
            .. before
                .Where(a => Problem(a, now) is null)
                .Select(a => a with { RevokedAt = now, RevokedBy = by, RevokedWhy = why }),
        ];

    private static DateTimeOffset HourOf(DateTimeOffset now) =>
        new(now.UtcDateTime.Date.AddHours(now.UtcDateTime.Hour), TimeSpan.Zero);
}
