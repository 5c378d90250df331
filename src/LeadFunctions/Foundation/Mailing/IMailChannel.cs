namespace LeadFunctions.Foundation.Mailing;

/// <summary>The way by which mails leave.</summary>
internal interface IMailChannel
{
    Task<MailAnswer> SendAsync(Envelope envelope, CancellationToken ct);
}
