using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Counts what a key gets only so often in an hour: addresses and scorecards. A key that many use at once is
/// counted by one after the other; one that is taken back meanwhile gets none.</summary>
internal sealed partial class SpendKey(AccessStore store, TimeProvider clock, ILogger<SpendKey> logger)
{
    /// <summary>Null where the key may have one more address, which is then counted.</summary>
    public Task<Problem?> TakeAddressAsync(Access access, CancellationToken ct) =>
        TakeAsync(
            access,
            AccessRules.Counted,
            counted => counted.Addresses == AccessRules.AddressesPerHour,
            $"{AccessRules.AddressesPerHour} addresses",
            "or put several files into one .zip",
            ct
        );

    /// <summary>Null where the key may have one more scorecard, which is then counted.</summary>
    public Task<Problem?> TakeScorecardAsync(Access access, CancellationToken ct) =>
        TakeAsync(
            access,
            AccessRules.CountedScorecard,
            counted => counted.Scorecards == AccessRules.ScorecardsPerHour,
            $"{AccessRules.ScorecardsPerHour} scorecards",
            "or read the scorecard that comes by mail each Monday",
            ct
        );

    private async Task<Problem?> TakeAsync(
        Access access,
        Func<Access, DateTimeOffset, Access?> count,
        Func<Access, bool> isLast,
        string all,
        string instead,
        CancellationToken ct
    )
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            if (AccessRules.Problem(access, now) is { } closed)
                return Problem.Unauthorized(closed);
            if (count(access, now) is not { } counted)
                return TooMany(now, all, instead);
            if (await store.TryWriteAsync([counted], ct))
            {
                // Told once an hour, not for each that is refused: a flood must not fill the log.
                if (isLast(counted))
                    LogLast(counted.Affiliate, all, counted.KeyHash[..8]);
                return null;
            }
            access = await store.FindAsync(access.Affiliate, access.KeyHash, ct) ?? access with { RevokedAt = now };
        }
    }

    private static Problem TooMany(DateTimeOffset now, string all, string instead)
    {
        var next = AccessRules.NextHour(now);
        return Problem.TooMany(
            $"This key has had {all} in this hour, which is all that it gets. Go on at {next:HH:mm} UTC, {instead}.",
            next - now
        );
    }

    [LoggerMessage(932, LogLevel.Warning, "{Affiliate} has had all {All} that its key {Key} gets in an hour")]
    private partial void LogLast(AffiliateName affiliate, string all, string key);
}
