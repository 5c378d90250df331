using System.Net;
using Azure;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>Where a mail is: <c>Claimed</c> after a crash means that nobody knows whether it went out;
/// <c>Withdrawn</c>, that its reader's address was taken out of the configuration before; <c>Refused</c>, that the
/// service will never take it so.</summary>
internal enum MailState
{
    Planned,
    Claimed,
    Sent,
    Withdrawn,
    Refused,
}

/// <summary>A mail as it will be sent.</summary>
internal sealed record PlannedMail(MailKey Key, Recipient To, string Subject, string Text, string Html)
{
    public IReadOnlyList<MailFile> Files { get; init; } = [];

    public MailState State { get; init; }

    /// <summary>The span that asked for it, as W3C writes it; null while nobody collects spans.</summary>
    public string? Trace { get; init; }

    /// <summary>When it was claimed last.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; init; }

    /// <summary>When it may be tried again; null at any time.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>When a try last ended without an answer: the mail may have gone out then. Null where all had
    /// one.</summary>
    public DateTimeOffset? UnknownSince { get; init; }

    /// <summary>What the mail service calls it.</summary>
    public string? MessageId { get; init; }

    /// <summary>When storage last saw a change, by its own clock; null for a mail that was not read from
    /// there.</summary>
    public DateTimeOffset? TouchedAt { get; init; }

    public ETag ETag { get; init; }

    /// <summary>The mail without one of its files, which it says.</summary>
    public PlannedMail Without(MailFile file)
    {
        var said =
            $"{file.Name} is not attached: it has more than {AttachedFile.MostBytes / 1_000_000} MB, or is not there any more.";
        return this with
        {
            Text = $"{said}\n\n{Text}",
            Html = Html.Replace("</h1>", $"</h1>\n<p>{WebUtility.HtmlEncode(said)}</p>", StringComparison.Ordinal),
        };
    }
}
