using System.Globalization;

namespace LeadFunctions.Foundation.Mailing;

/// <param name="Said">The answer in a few words, for the log.</param>
/// <param name="MessageId">What the service calls a mail that it took.</param>
/// <param name="NotBefore">When the service wants to be asked again; null where it did not say.</param>
internal sealed record MailAnswer(
    MailVerdict Verdict,
    string Said,
    string? MessageId = null,
    DateTimeOffset? NotBefore = null
)
{
    public static MailAnswer None { get; } = new(MailVerdict.Later, "no answer");

    /// <summary>Reads an answer of SendGrid.</summary>
    /// <param name="reset">Header <c>X-RateLimit-Reset</c>: seconds since 1970.</param>
    public static MailAnswer Of(int status, string? messageId, string? reset) =>
        status switch
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
