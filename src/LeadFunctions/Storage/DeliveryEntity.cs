using Azure;
using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>A delivery as an entity of the table <c>Deliveries</c>.</summary>
internal static class DeliveryEntity
{
    public static TableTransactionAction Add(Delivery delivery) => Transactions.Add(
        new TableEntity(delivery.LeadCode.Value, Keys.Delivery(delivery.Person))
        {
            ["Lead"] = delivery.Lead.ToString(),
            ["Affiliate"] = delivery.Affiliate.Value,
            ["AcceptedAt"] = delivery.AcceptedAt,
            // Empty, not absent: a filter cannot ask for what is not there.
            ["Run"] = delivery.Run ?? "",
        });

    public static Delivery Read(TableEntity entity) => new(
        LeadCode.Parse(entity.PartitionKey),
        PersonId.Parse(entity.RowKey[2..]),
        LeadId.Parse(entity.GetString("Lead")),
        AffiliateName.Parse(entity.GetString("Affiliate")),
        entity.GetDateTimeOffset("AcceptedAt") ?? default,
        entity.GetString("Run") is { Length: > 0 } run ? run : null,
        entity.GetDateTimeOffset("SentAt"),
        entity.ETag);

    /// <summary>Touches nothing but the sending: whatever else became of the delivery stays.</summary>
    public static TableTransactionAction MergeSent(LeadCode leadCode, PersonId person, string run, DateTimeOffset sentAt) => new(
        TableTransactionActionType.UpdateMerge,
        new TableEntity(leadCode.Value, Keys.Delivery(person)) { ["Run"] = run, ["SentAt"] = sentAt },
        ETag.All);
}
