using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Places;

/// <summary>What becomes of a delivery after it was sent, as part of its entity.</summary>
internal static class ReturnEntity
{
    public static TableTransactionAction Merge(Delivery place, DeliveryReturn returned) =>
        Changed(
            place,
            new()
            {
                ["ReturnedAt"] = returned.At,
                ["ReturnPolicy"] = returned.Policy.ToString(),
                ["ReturnReason"] = returned.Reason,
                ["ReturnedBy"] = returned.By,
                ["ReturnSource"] = returned.Source,
            }
        );

    public static TableTransactionAction MergeFinal(Delivery place, DateTimeOffset at) =>
        Changed(place, new() { ["FinalAt"] = at });

    public static DeliveryReturn? Read(TableEntity entity) =>
        entity.GetDateTimeOffset("ReturnedAt") is { } at
            ? new DeliveryReturn(
                at,
                Enum.Parse<ReturnPolicy>(entity.GetString("ReturnPolicy")),
                entity.GetString("ReturnReason"),
                entity.GetString("ReturnedBy"),
                entity.GetString("ReturnSource")
            )
            : null;

    private static TableTransactionAction Changed(Delivery place, Dictionary<string, object> changes)
    {
        var entity = new TableEntity(place.LeadCode.Value, Keys.Delivery(place.Person));
        foreach (var (name, value) in changes)
            entity[name] = value;
        return new(TableTransactionActionType.UpdateMerge, entity, place.ETag);
    }
}
