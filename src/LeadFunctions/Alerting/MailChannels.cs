using LeadFunctions.Storage;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace LeadFunctions.Alerting;

/// <summary>The way by which mails leave.</summary>
internal interface IMailChannel
{
    /// <exception cref="MailRefusedException">The service did not take the mail.</exception>
    Task SendAsync(PlannedMail mail, string from, string to, CancellationToken ct);
}

internal sealed class SendGridChannel(ISendGridClient client) : IMailChannel
{
    public async Task SendAsync(PlannedMail mail, string from, string to, CancellationToken ct)
    {
        var message = MailHelper.CreateSingleEmail(new EmailAddress(from), new EmailAddress(to), mail.Subject, mail.Text, mail.Html);
        var response = await client.SendEmailAsync(message, ct);
        if (!response.IsSuccessStatusCode)
            throw new MailRefusedException(
                $"SendGrid answered {(int)response.StatusCode} to the mail '{mail.Subject}'. Check the setting SENDGRID_API_KEY and the sender's verification.");
    }
}

/// <summary>Writes mails to the container <c>outbox</c>, for machines without a SendGrid key.</summary>
internal sealed class OutboxChannel(OutputFiles files) : IMailChannel
{
    public async Task SendAsync(PlannedMail mail, string from, string to, CancellationToken ct)
    {
        var path = $"{mail.Key.Month}/{mail.Key.Cause}";
        await files.WriteAsync(Containers.Outbox, $"{path}.html", stream => WriteAsync(stream, mail.Html, ct), ct);
        await files.WriteAsync(
            Containers.Outbox, $"{path}.txt",
            stream => WriteAsync(stream, $"From: {from}\nTo: {to}\nSubject: {mail.Subject}\n\n{mail.Text}", ct), ct);
    }

    private static async Task WriteAsync(Stream stream, string text, CancellationToken ct) =>
        await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), ct);
}

/// <summary>The mail service refused a mail; the message is tried again, then given to ops as poison.</summary>
internal sealed class MailRefusedException(string message) : Exception(message);
