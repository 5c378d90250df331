using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Counts the addresses that a key gets. A key that many use at once is counted by one after the other; one
/// that is taken back meanwhile gets none.</summary>
internal sealed partial class SpendAddress(AccessStore store, TimeProvider clock, ILogger<SpendAddress> logger)
{
    /// <summary>Null where the key may have one more, which is then counted.</summary>
    public async Task<Problem?> TakeAsync(Access access, CancellationToken ct)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            if (AccessRules.Problem(access, now) is { } closed)
                return Problem.Unauthorized(closed);
            if (AccessRules.Counted(access, now) is not { } counted)
                return TooMany(now);
            if (await store.TryWriteAsync([counted], ct))
                return Taken(counted);
            access = await store.FindAsync(access.Affiliate, access.KeyHash, ct) ?? access with { RevokedAt = now };
        }
    }

    // Told once an hour, not for each that is refused: a flood must not fill the log.
    private Problem? Taken(Access counted)
    {
        if (counted.Addresses == AccessRules.AddressesPerHour)
            LogLast(counted.Affiliate, counted.KeyHash[..8]);
        return null;
    }

    private static Problem TooMany(DateTimeOffset now)
    {
        var next = AccessRules.NextHour(now);
        return Problem.TooMany(
            $"This key has had {AccessRules.AddressesPerHour} addresses in this hour, which is all that it gets. Go on at {next:HH:mm} UTC, or put several files into one .zip.",
            next - now
        );
    }

    [LoggerMessage(932, LogLevel.Warning, "{Affiliate} has had all addresses that its key {Key} gets in an hour")]
    private partial void LogLast(AffiliateName affiliate, string key);
}
