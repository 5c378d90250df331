namespace SendGrid.Helpers.Mail;

public class MailHelper
{
    public static SendGridMessage CreateSingleEmail(
        EmailAddress from, EmailAddress to, string subject, string plainTextContent, string htmlContent)
    {
        var message = Message(from, plainTextContent, htmlContent);
        message.SetSubject(subject);
        message.AddTo(to);
        return message;
    }

    /// <summary>One message, each recipient in an envelope of their own, so that none sees the others.</summary>
    public static SendGridMessage CreateSingleEmailToMultipleRecipients(
        EmailAddress from, List<EmailAddress> tos, string subject, string plainTextContent, string htmlContent) =>
        CreateSingleEmailToMultipleRecipients(from, tos, subject, plainTextContent, htmlContent, showAllRecipients: false);

    public static SendGridMessage CreateSingleEmailToMultipleRecipients(
        EmailAddress from,
        List<EmailAddress> tos,
        string subject,
        string plainTextContent,
        string htmlContent,
        bool showAllRecipients = false)
    {
        ArgumentNullException.ThrowIfNull(tos);
        var message = Message(from, plainTextContent, htmlContent);
        message.SetGlobalSubject(subject);
        if (showAllRecipients)
            message.AddTos(tos);
        else
            foreach (var (index, to) in tos.Index())
                message.AddTo(to, index);
        return message;
    }

    private static SendGridMessage Message(EmailAddress from, string plainTextContent, string htmlContent)
    {
        var message = new SendGridMessage { From = from };
        if (!string.IsNullOrEmpty(plainTextContent))
            message.AddContent(MimeType.Text, plainTextContent);
        if (!string.IsNullOrEmpty(htmlContent))
            message.AddContent(MimeType.Html, htmlContent);
        return message;
    }
}
