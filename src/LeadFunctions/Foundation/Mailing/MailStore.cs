using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>The outbox: one mail per cause.</summary>
internal sealed class MailStore(LeadStorage storage)
{
    // 64 KiB is the most that a property holds, as UTF-16.
    private const int MaxBody = 30_000;

    private const string Main = "main";

    private TableClient Table => storage.Table(Tables.Mails);

    /// <summary>Notes a mail, or finds the one that was noted for its cause before.</summary>
    public async Task<PlannedMail> PlanAsync(PlannedMail mail, CancellationToken ct) =>
        await Table.TryAddAsync(Entity(mail), ct) ? mail : await FindAsync(mail.Key, ct) ?? mail;

    public async Task<PlannedMail?> FindAsync(MailKey key, CancellationToken ct) =>
        await Table.FindAsync(key.Month, key.Cause, ct) is { } entity ? Read(entity) : null;

    /// <summary>Mails of some months that did not come to their end.</summary>
    public IAsyncEnumerable<PlannedMail> OpenAsync(string fromMonth) =>
        Table
            .QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter(
                    $"PartitionKey ge {fromMonth} and (State eq {nameof(MailState.Planned)} or State eq {nameof(MailState.Claimed)})"
                )
            )
            .Select(Read);

    /// <summary>Moves a mail on, with what is known of its tries; null where somebody else did meanwhile.</summary>
    public async Task<PlannedMail?> TryMoveAsync(
        PlannedMail mail,
        MailState state,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        await Table.TryUpdateAsync(Moved(mail, state, now), mail.ETag, TableUpdateMode.Merge, ct) is { } etag
            ? mail with
            {
                State = state,
                ETag = etag,
            }
            : null;

    private static TableEntity Entity(PlannedMail mail)
    {
        var entity = new TableEntity(mail.Key.Month, mail.Key.Cause)
        {
            ["State"] = mail.State.ToString(),
            ["Subject"] = mail.Subject,
            ["Text"] = mail.Text.Short(MaxBody),
            ["Html"] = mail.Html.Short(MaxBody),
        };
        foreach (
            var (name, value) in new[]
            {
                ("Affiliate", mail.To.Affiliate?.Value),
                ("Contact", mail.To.IsMain ? Main : null),
                ("Campaign", mail.To.Campaign?.Value),
                ("Reader", mail.To.Reader?.Value),
                ("Files", mail.Files.Count > 0 ? Json.Write(mail.Files) : null),
                ("Trace", mail.Trace),
            }
        )
            if (value is not null)
                entity[name] = value;
        return entity;
    }

    private static TableEntity Moved(PlannedMail mail, MailState state, DateTimeOffset now)
    {
        var entity = new TableEntity(mail.Key.Month, mail.Key.Cause)
        {
            ["State"] = state.ToString(),
            [$"{state}At"] = now,
            ["Tries"] = mail.Tries,
        };
        if (mail.NotBefore is { } notBefore)
            entity["NotBefore"] = notBefore;
        if (mail.UnknownSince is { } unknown)
            entity["UnknownSince"] = unknown;
        if (mail.MessageId is { } id)
            entity["MessageId"] = id;
        return entity;
    }

    public static PlannedMail Read(TableEntity entity) =>
        new(
            new MailKey(entity.PartitionKey, entity.RowKey),
            new Recipient(
                entity.GetString("Affiliate") is { } affiliate ? AffiliateName.Parse(affiliate) : null,
                entity.GetString("Campaign") is { } leadCode ? LeadCode.Parse(leadCode) : null,
                entity.GetString("Reader") is { } reader ? PersonId.Parse(reader) : null
            )
            {
                IsMain = entity.GetString("Contact") == Main,
            },
            entity.GetString("Subject"),
            entity.GetString("Text"),
            entity.GetString("Html")
        )
        {
            Files = entity.GetString("Files") is { } files ? Json.Read<List<MailFile>>(files) : [],
            State = Enum.Parse<MailState>(entity.GetString("State")),
            ClaimedAt = entity.GetDateTimeOffset("ClaimedAt"),
            Tries = entity.GetInt32("Tries") ?? 0,
            NotBefore = entity.GetDateTimeOffset("NotBefore"),
            UnknownSince = entity.GetDateTimeOffset("UnknownSince"),
            MessageId = entity.GetString("MessageId"),
            Trace = entity.GetString("Trace"),
            TouchedAt = entity.Timestamp,
            ETag = entity.ETag,
        };
}
