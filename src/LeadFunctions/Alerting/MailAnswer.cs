using System.Globalization;

namespace LeadFunctions.Alerting;

/// <summary>What became of a try to send a mail.</summary>
internal enum MailVerdict
{
    Taken,

    /// <summary>The service is busy, limits us, or did not answer: the same mail may do later.</summary>
    Later,

    /// <summary>The service will never take this mail as it is, such as one to a bad address.</summary>
    Refused,

    /// <summary>The service takes no mail at all from us: the key, the sender or the address of the service is wrong.</summary>
    NotAllowed,
}

/// <param name="Said">The answer in a few words, for the log.</param>
/// <param name="MessageId">What the service calls a mail that it took.</param>
/// <param name="NotBefore">When the service wants to be asked again; null where it did not say.</param>
internal sealed record MailAnswer(MailVerdict Verdict, string Said, string? MessageId = null, DateTimeOffset? NotBefore = null)
{
    public static MailAnswer None { get; } = new(MailVerdict.Later, "no answer");

    /// <summary>Reads an answer of SendGrid.</summary>
    /// <param name="reset">Header <c>X-RateLimit-Reset</c>: seconds since 1970.</param>
    public static MailAnswer Of(int status, string? messageId, string? reset) => status switch
    {
        >= 200 and < 300 => new(MailVerdict.Taken, $"{status}", messageId),
        429 => new(MailVerdict.Later, "429, its limit is reached", NotBefore: Time(reset)),
        408 or >= 500 => new(MailVerdict.Later, $"{status}"),
        >= 300 and < 400 or 401 or 403 or 404 or 405 => new(MailVerdict.NotAllowed, $"{status}"),
        _ => new(MailVerdict.Refused, $"{status}"),
    };

    private static DateTimeOffset? Time(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var time)
            && time <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(time)
            : null;
}

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
