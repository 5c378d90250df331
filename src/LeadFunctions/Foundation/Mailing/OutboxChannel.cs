using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Mailing;

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
