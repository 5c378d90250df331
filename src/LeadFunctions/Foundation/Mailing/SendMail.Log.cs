using LeadFunctions.Foundation.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Foundation.Mailing;

// A subject may hold the name of a file, and that the name of a person: the log has the key, the table Mails the
// subject.
internal sealed partial class SendMail
{
    private void Log(PlannedMail mail, MailAnswer? answer)
    {
        Measures.Mailed(OutcomeOf(answer));
        if (answer is null)
            LogWithdrawn(mail.Key);
        else if (answer.Verdict == MailVerdict.Taken)
            LogSent(mail.Key);
        else if (answer.Verdict == MailVerdict.Later)
            LogLater(mail.Key, answer.Said, mail.Tries);
        else if (answer.Verdict == MailVerdict.NotAllowed)
            LogNotAllowed(answer.Said, options.Stop);
        else
            LogRefused(answer.Said, mail.Key);
    }

    private static string OutcomeOf(MailAnswer? answer) =>
        answer is null ? nameof(MailState.Withdrawn) : $"{answer.Verdict}";

    [LoggerMessage(100, LogLevel.Information, "Mail sent: {Key}")]
    private partial void LogSent(MailKey key);

    [LoggerMessage(102, LogLevel.Warning, "Mail not sent: {Key}. Its campaign does not name the address any more")]
    private partial void LogWithdrawn(MailKey key);

    [LoggerMessage(
        104,
        LogLevel.Warning,
        "Nobody knows whether this mail went out at {ClaimedAt:u}: {Key}. It goes out again, so it may come twice"
    )]
    private partial void LogUnknown(MailKey key, DateTimeOffset? claimedAt);

    [LoggerMessage(105, LogLevel.Warning, "Mail waits: {Key}. SendGrid said {Answer} to try {Try}; it is tried again")]
    private partial void LogLater(MailKey key, string answer, int @try);

    [LoggerMessage(
        112,
        LogLevel.Critical,
        "SendGrid refused a mail for good with {Answer}: {Key}. Ops are told where it was not theirs"
    )]
    private partial void LogRefused(string answer, MailKey key);

    [LoggerMessage(
        113,
        LogLevel.Critical,
        "SendGrid takes no mail from us ({Answer}). Check the settings SENDGRID_API_KEY and SendGridEndpoint and the sender's verification. No mail is tried for {Stop}"
    )]
    private partial void LogNotAllowed(string answer, TimeSpan stop);
}
