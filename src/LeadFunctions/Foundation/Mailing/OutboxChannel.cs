using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>Writes mails to the container <c>outbox</c>, for machines without a SendGrid key. Where mails were sent
/// before, the key is missing by mistake: they wait for it, since nobody would get what is written here.</summary>
internal sealed class OutboxChannel(OutputFiles files) : IMailChannel
{
    private static readonly MailAnswer KeyMissing = new(
        MailVerdict.NotAllowed,
        "no key, and mails were sent with one before"
    );

    public async Task<MailAnswer> SendAsync(Envelope envelope, CancellationToken ct)
    {
        if (await files.IsDecidedAsync(SendGridChannel.Used, ct))
            return KeyMissing;
        var mail = envelope.Mail;
        var path = $"{mail.Key.Month}/{mail.Key.Cause}";
        var header = $"From: {envelope.From}\nTo: {string.Join(", ", envelope.To)}\nSubject: {mail.Subject}\n";
        foreach (var file in envelope.Files)
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
