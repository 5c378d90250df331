using LeadFunctions.Foundation.Storage;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace LeadFunctions.Foundation.Mailing;

/// <param name="sandbox">SendGrid checks the mail and sends none. Where mails were sent before, they wait: nobody would
/// get what is only checked.</param>
internal sealed class SendGridChannel(ISendGridClient client, OutputFiles files, bool sandbox = false) : IMailChannel
{
    /// <summary>Where it is written down that mails of this account are sent. Without the file they may go to the
    /// outbox.</summary>
    public const string Used = "mails/sendgrid.json";

    private static readonly MailAnswer SandboxSet = new(
        MailVerdict.NotAllowed,
        "SendGridSandbox is true, and mails were sent before"
    );

    private volatile bool _isNoted;

    public async Task<MailAnswer> SendAsync(Envelope envelope, CancellationToken ct)
    {
        try
        {
            if (sandbox && await files.IsDecidedAsync(Used, ct))
                return SandboxSet;
            await NoteAsync(ct);
            var response = await client.SendEmailAsync(Message(envelope), ct);
            return MailAnswer.Of(
                (int)response.StatusCode,
                Header(response, "X-Message-Id"),
                Header(response, "X-RateLimit-Reset")
            );
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return MailAnswer.None;
        }
    }

    private async Task NoteAsync(CancellationToken ct)
    {
        if (!_isNoted && !sandbox)
            await files.DecideOnceAsync(Used, BinaryData.FromString("{}"), ct);
        _isNoted = true;
    }

    private SendGridMessage Message(Envelope envelope)
    {
        var mail = envelope.Mail;
        var message = MailHelper.CreateSingleEmailToMultipleRecipients(
            new EmailAddress(envelope.From),
            [.. envelope.To.Select(to => new EmailAddress(to))],
            mail.Subject,
            mail.Text,
            mail.Html,
            showAllRecipients: true
        );
        foreach (var file in envelope.Files)
            message.AddAttachment(file.Name, Convert.ToBase64String(file.Content), file.Kind, "attachment");
        if (sandbox)
            message.SetSandBoxMode(true);
        return message;
    }

    private static string? Header(Response response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
