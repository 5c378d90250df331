using Azure.Data.Tables;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Places;

/// <summary>The offer for a delivery, as part of its entity.</summary>
internal static class OfferEntity
{
    public static TableTransactionAction Merge(Delivery place, DeliveryOffer offer)
    {
        var entity = new TableEntity(place.LeadCode.Value, Keys.Delivery(place.Person))
        {
            ["OfferedAt"] = offer.At,
            ["Offer"] = offer.State.ToString(),
        };
        if (offer is { DecidedAt: { } decidedAt, By: { } by, Why: { } why })
            (entity["OfferDecidedAt"], entity["OfferDecidedBy"], entity["OfferWhy"]) = (decidedAt, by, why);
        return new(TableTransactionActionType.UpdateMerge, entity, place.ETag);
    }

    public static DeliveryOffer? Read(TableEntity entity) =>
        entity.GetDateTimeOffset("OfferedAt") is { } at
            ? new DeliveryOffer(at, Enum.Parse<OfferState>(entity.GetString("Offer")))
            {
                DecidedAt = entity.GetDateTimeOffset("OfferDecidedAt"),
                By = entity.GetString("OfferDecidedBy"),
                Why = entity.GetString("OfferWhy"),
            }
            : null;
}
