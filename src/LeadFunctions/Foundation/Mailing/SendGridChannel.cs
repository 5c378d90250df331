using SendGrid;
using SendGrid.Helpers.Mail;

namespace LeadFunctions.Foundation.Mailing;

/// <param name="sandbox">SendGrid checks the mail and sends none.</param>
internal sealed class SendGridChannel(ISendGridClient client, bool sandbox = false) : IMailChannel
{
    public async Task<MailAnswer> SendAsync(Envelope envelope, CancellationToken ct)
    {
        try
        {
            var response = await client.SendEmailAsync(Message(envelope), ct);
            return MailAnswer.Of((int)response.StatusCode, Header(response, "X-Message-Id"), Header(response, "X-RateLimit-Reset"));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return MailAnswer.None;
        }
    }

    private SendGridMessage Message(Envelope envelope)
    {
        var mail = envelope.Mail;
        var message = MailHelper.CreateSingleEmail(new EmailAddress(envelope.From), new EmailAddress(envelope.To), mail.Subject, mail.Text, mail.Html);
        if (envelope.File is { } file)
            message.AddAttachment(file.Name, Convert.ToBase64String(file.Content), "text/csv", "attachment");
        if (sandbox)
            message.SetSandBoxMode(true);
        return message;
    }

    private static string? Header(Response response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
