using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Webhook batches and open runs as entities of the table <c>Webhooks</c>.</summary>
internal static class WebhookEntity
{
    public static TableEntity Of(WebhookBatch batch)
    {
        var entity = OfChanged(batch);
        entity["Key"] = batch.Key;
        entity["Body"] = batch.Body;
        entity["Leads"] = Json.Write(batch.Leads);
        return entity;
    }

    /// <summary>What changes of a batch while it is sent, to be merged into it.</summary>
    public static TableEntity OfChanged(WebhookBatch batch)
    {
        var entity = new TableEntity(batch.LeadCode.Value, Keys.WebhookBatch(batch.Run, batch.Number))
        {
            ["State"] = batch.State.ToString(),
            ["NotBefore"] = batch.NotBefore,
            ["Tries"] = batch.Tries,
            ["Refusals"] = batch.Refusals,
            ["Recorded"] = batch.IsRecorded,
        };
        if (batch.FirstTriedAt is { } first)
            entity["FirstTriedAt"] = first;
        if (batch.SettledAt is { } settled)
            entity["SettledAt"] = settled;
        if (batch.Said is { } said)
            entity["Said"] = said;
        return entity;
    }

    public static WebhookBatch Read(TableEntity entity)
    {
        var (run, number) = Split(entity.RowKey);
        return new WebhookBatch(
            LeadCode.Parse(entity.PartitionKey),
            RunName.Parse(run),
            int.Parse(number, null),
            entity.GetString("Key"),
            entity.GetString("Body"),
            Json.Read<List<PlannedDelivery>>(entity.GetString("Leads"))
        )
        {
            State = Enum.Parse<WebhookState>(entity.GetString("State")),
            NotBefore = entity.GetDateTimeOffset("NotBefore") ?? default,
            Tries = entity.GetInt32("Tries") ?? 0,
            Refusals = entity.GetInt32("Refusals") ?? 0,
            FirstTriedAt = entity.GetDateTimeOffset("FirstTriedAt"),
            SettledAt = entity.GetDateTimeOffset("SettledAt"),
            Said = entity.GetString("Said"),
            IsRecorded = entity.GetBoolean("Recorded") ?? false,
            ETag = entity.ETag,
        };
    }

    public static TableEntity Open(LeadCode leadCode, RunName run, AskedAgain? asked)
    {
        var entity = new TableEntity(Keys.OpenWebhooks, Keys.OpenWebhook(leadCode, run));
        if (asked is not null)
            entity["Asked"] = Json.Write(asked);
        return entity;
    }

    public static OpenWebhooks ReadOpen(TableEntity entity)
    {
        var (leadCode, run) = Split(entity.RowKey);
        return new OpenWebhooks(
            LeadCode.Parse(leadCode),
            RunName.Parse(run),
            entity.GetString("Asked") is { } asked ? Json.Read<AskedAgain>(asked) : null,
            entity.GetDateTimeOffset("NotBefore"),
            entity.ETag
        );
    }

    private static (string First, string Second) Split(string key) =>
        key.Split('|') is [var first, var second]
            ? (first, second)
            : throw new FormatException($"'{key}' has not two parts.");
}
