using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using LeadFunctions.Alerting;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>Where a mail is: <c>Claimed</c> after a crash means that nobody knows whether it went out; <c>Withdrawn</c>, that
/// its reader's address was taken out of the configuration before.</summary>
internal enum MailState { Planned, Claimed, Sent, Withdrawn }

/// <summary>Finds a mail: month of its cause and a hash of the cause, which may hold hostile text.</summary>
internal sealed record MailKey(string Month, string Cause)
{
    public static MailKey Of(Mail mail) => new(
        Keys.Month(mail.At), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.Cause)).AsSpan(0, 16)));
}

/// <summary>A mail as it will be sent.</summary>
/// <param name="Attachment">A file of the container <c>deliveries</c>; null for none.</param>
internal sealed record PlannedMail(MailKey Key, Recipient To, string Subject, string Text, string Html, string? Attachment = null)
{
    public MailState State { get; init; }

    /// <summary>When it was claimed last.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    public ETag ETag { get; init; }
}

/// <summary>The outbox: one mail per cause.</summary>
internal sealed class MailStore(LeadStorage storage)
{
    // 64 KiB is the most that a property holds, as UTF-16.
    private const int MaxBody = 30_000;

    private TableClient Table => storage.Table(Tables.Mails);

    /// <summary>Notes a mail, or finds the one that was noted for its cause before.</summary>
    public async Task<PlannedMail> PlanAsync(PlannedMail mail, CancellationToken ct)
    {
        try
        {
            await Table.AddEntityAsync(Entity(mail), ct);
            return mail;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return await FindAsync(mail.Key, ct) ?? mail;
        }
    }

    public async Task<PlannedMail?> FindAsync(MailKey key, CancellationToken ct)
    {
        var found = await Table.GetEntityIfExistsAsync<TableEntity>(key.Month, key.Cause, cancellationToken: ct);
        return found.HasValue ? Read(found.Value!) : null;
    }

    /// <summary>Moves a mail on; null where somebody else did meanwhile.</summary>
    public async Task<PlannedMail?> TryMoveAsync(PlannedMail mail, MailState state, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            var entity = new TableEntity(mail.Key.Month, mail.Key.Cause) { ["State"] = state.ToString(), [$"{state}At"] = now };
            var answer = await Table.UpdateEntityAsync(entity, mail.ETag, TableUpdateMode.Merge, ct);
            return mail with { State = state, ETag = answer.Headers.ETag ?? default };
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return null;
        }
    }

    private static TableEntity Entity(PlannedMail mail)
    {
        var entity = new TableEntity(mail.Key.Month, mail.Key.Cause)
        {
            ["State"] = mail.State.ToString(),
            ["Subject"] = mail.Subject,
            ["Text"] = Cut(mail.Text),
            ["Html"] = Cut(mail.Html),
        };
        foreach (var (name, value) in new[]
        {
            ("Affiliate", mail.To.Affiliate?.Value), ("Campaign", mail.To.Campaign?.Value), ("Reader", mail.To.Reader?.Value),
            ("Attachment", mail.Attachment),
        })
            if (value is not null)
                entity[name] = value;
        return entity;
    }

    private static PlannedMail Read(TableEntity entity) => new(
        new MailKey(entity.PartitionKey, entity.RowKey),
        new Recipient(
            entity.GetString("Affiliate") is { } affiliate ? AffiliateName.Parse(affiliate) : null,
            entity.GetString("Campaign") is { } leadCode ? LeadCode.Parse(leadCode) : null,
            entity.GetString("Reader") is { } reader ? PersonId.Parse(reader) : null),
        entity.GetString("Subject"), entity.GetString("Text"), entity.GetString("Html"), entity.GetString("Attachment"))
    {
        State = Enum.Parse<MailState>(entity.GetString("State")),
        ClaimedAt = entity.GetDateTimeOffset("ClaimedAt"),
        ETag = entity.ETag,
    };

    private static string Cut(string text) => text.Length <= MaxBody ? text : text[..MaxBody] + "…";
}
