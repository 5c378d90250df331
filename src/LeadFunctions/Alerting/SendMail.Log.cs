using LeadFunctions.Storage;
using LeadFunctions.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Alerting;

internal sealed partial class SendMail
{
    private void Log(PlannedMail mail, MailAnswer? answer)
    {
        Measures.Mailed(OutcomeOf(answer));
        if (answer is null)
            LogWithdrawn(mail.Subject);
        else if (answer.Verdict == MailVerdict.Taken)
            LogSent(mail.Subject);
        else if (answer.Verdict == MailVerdict.Later)
            LogLater(mail.Subject, answer.Said, mail.Tries);
        else if (answer.Verdict == MailVerdict.NotAllowed)
            LogNotAllowed(answer.Said, options.Stop);
        else
            LogRefused(mail.Subject, answer.Said, mail.Key);
    }

    private static string OutcomeOf(MailAnswer? answer) => answer is null ? nameof(MailState.Withdrawn) : $"{answer.Verdict}";

    [LoggerMessage(100, LogLevel.Information, "Mail sent: {Subject}")]
    private partial void LogSent(string subject);

    [LoggerMessage(102, LogLevel.Warning, "Mail not sent: {Subject}. Its campaign does not name the address any more")]
    private partial void LogWithdrawn(string subject);

    [LoggerMessage(104, LogLevel.Warning, "Nobody knows whether this mail went out at {ClaimedAt}: {Subject}. It goes out again, so it may come twice")]
    private partial void LogUnknown(string subject, DateTimeOffset? claimedAt);

    [LoggerMessage(105, LogLevel.Warning, "Mail waits: {Subject}. SendGrid said {Answer} to try {Try}; it is tried again")]
    private partial void LogLater(string subject, string answer, int @try);

    [LoggerMessage(112, LogLevel.Critical, "SendGrid refused a mail for good with {Answer}: {Subject}. Check its address; then put {Key} into the queue 'mails' again")]
    private partial void LogRefused(string subject, string answer, MailKey key);

    [LoggerMessage(113, LogLevel.Critical, "SendGrid takes no mail from us ({Answer}). Check the setting SENDGRID_API_KEY and the sender's verification. No mail is tried for {Stop}")]
    private partial void LogNotAllowed(string answer, TimeSpan stop);
}
