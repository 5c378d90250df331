namespace LeadFunctions.Foundation.Mailing;

/// <summary>When a mail that was not taken is tried again.</summary>
internal static class MailBackoff
{
    private const int MostDoublings = 20;

    /// <param name="tries">How often it was tried, 1 or more.</param>
    public static DateTimeOffset Next(MailAnswer answer, int tries, DateTimeOffset now, MailOptions options) => answer switch
    {
        { Verdict: MailVerdict.NotAllowed } => now + options.Stop,
        { NotBefore: { } asked } => asked <= now ? now + options.FirstBackoff : asked < now + options.LongestBackoff ? asked : now + options.LongestBackoff,
        _ => now + Doubled(tries, options),
    };

    private static TimeSpan Doubled(int tries, MailOptions options)
    {
        var doubled = options.FirstBackoff * Math.Pow(2, Math.Clamp(tries - 1, 0, MostDoublings));
        return doubled < options.LongestBackoff ? doubled : options.LongestBackoff;
    }
}
