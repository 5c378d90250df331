using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>When a mail that was not taken is tried again.</summary>
internal static class MailBackoff
{
    /// <param name="tries">How often it was tried, 1 or more.</param>
    public static DateTimeOffset Next(MailAnswer answer, int tries, DateTimeOffset now, MailOptions options) =>
        answer switch
        {
            { Verdict: MailVerdict.NotAllowed } => now + options.Stop,
            { NotBefore: { } asked } => asked <= now ? now + options.FirstBackoff
            : asked < now + options.LongestBackoff ? asked
            : now + options.LongestBackoff,
            _ => now + Backoff.Doubled(options.FirstBackoff, options.LongestBackoff, tries),
        };
}
