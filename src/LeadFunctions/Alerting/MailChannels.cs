using LeadFunctions.Storage;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace LeadFunctions.Alerting;

/// <summary>The way by which mails leave.</summary>
internal interface IMailChannel
{
    Task<MailAnswer> SendAsync(Envelope envelope, CancellationToken ct);
}

/// <summary>A mail on its way, with the addresses that the ledger does not keep.</summary>
internal sealed record Envelope(PlannedMail Mail, string From, string To, AttachedFile? File = null);

/// <param name="Name">As the reader sees it.</param>
internal sealed record AttachedFile(string Name, BinaryData Content)
{
    /// <summary>Folder and file name in one: a reader of several campaigns keeps the files apart.</summary>
    public static string NameOf(string path) => path.Replace('/', '_');
}

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

/// <summary>Writes mails to the container <c>outbox</c>, for machines without a SendGrid key.</summary>
internal sealed class OutboxChannel(OutputFiles files) : IMailChannel
{
    public async Task<MailAnswer> SendAsync(Envelope envelope, CancellationToken ct)
    {
        var mail = envelope.Mail;
        var path = $"{mail.Key.Month}/{mail.Key.Cause}";
        var header = $"From: {envelope.From}\nTo: {envelope.To}\nSubject: {mail.Subject}\n";
        if (envelope.File is { } file)
        {
            await WriteAsync($"{path}.{file.Name}", file.Content, ct);
            header += $"Attachment: {file.Name}\n";
        }
        await WriteAsync($"{path}.html", BinaryData.FromString(mail.Html), ct);
        await WriteAsync($"{path}.txt", BinaryData.FromString($"{header}\n{mail.Text}"), ct);
        return new MailAnswer(MailVerdict.Taken, "written");
    }

    private Task<bool> WriteAsync(string path, BinaryData content, CancellationToken ct) =>
        files.WriteAsync(Containers.Outbox, path, async stream => await stream.WriteAsync(content.ToMemory(), ct), ct);
}
