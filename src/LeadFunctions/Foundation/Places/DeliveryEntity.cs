using Azure;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Places;

/// <summary>How a delivery was returned.</summary>
/// <param name="Source">The request or the row of a file that did it, so that a repeated run knows its own
/// return.</param>
internal sealed record DeliveryReturn(DateTimeOffset At, ReturnPolicy Policy, string Reason, string By, string Source);

/// <summary>A delivery as an entity of the table <c>Deliveries</c>.</summary>
internal static class DeliveryEntity
{
    public static TableTransactionAction Add(Delivery delivery)
    {
        var entity = new TableEntity(delivery.LeadCode.Value, Keys.Delivery(delivery.Person))
        {
            ["Lead"] = delivery.Lead.ToString(),
            ["Affiliate"] = delivery.Affiliate.Value,
            ["AcceptedAt"] = delivery.AcceptedAt,
            ["Counted"] = delivery.Counted.ToString(),
            // Empty, not absent: a filter cannot ask for what is not there.
            ["Run"] = delivery.Run?.Value ?? "",
        };
        if (delivery.By is { } by)
            entity["By"] = by.Value;
        if (delivery.Category is { } category)
            entity["Category"] = category.Value;
        if (delivery.Domain is { } domain)
            entity["Domain"] = domain;
        if (delivery.Country is { } country)
            entity["Country"] = country;
        if (delivery.CompanySize is { } size)
            entity["CompanySize"] = size;
        if (delivery.Replaces is { } replaced)
            entity["Replaces"] = replaced.ToString();
        if (delivery.AtCost)
            entity["AtCost"] = true;
        return Transactions.Add(entity);
    }

    public static Delivery Read(TableEntity entity) =>
        new(
            LeadCode.Parse(entity.PartitionKey),
            PersonId.Parse(entity.RowKey[2..]),
            LeadId.Parse(entity.GetString("Lead")),
            AffiliateName.Parse(entity.GetString("Affiliate")),
            entity.GetString("Category") is { } category ? CategoryId.Parse(category) : null,
            entity.GetString("Domain"),
            entity.GetDateTimeOffset("AcceptedAt") ?? default,
            Periods.Parse(entity.GetString("Counted")),
            entity.GetString("Run") is { Length: > 0 } run ? RunName.Parse(run) : null,
            entity.GetDateTimeOffset("SentAt"),
            entity.ETag
        )
        {
            By = entity.GetString("By") is { Length: > 0 } by ? RunName.Parse(by) : null,
            Country = entity.GetString("Country"),
            CompanySize = entity.GetString("CompanySize"),
            Replaces = entity.GetString("Replaces") is { } replaced ? LeadId.Parse(replaced) : null,
            AtCost = entity.GetBoolean("AtCost") == true,
            Return = ReturnEntity.Read(entity),
            Offer = OfferEntity.Read(entity),
            FinalAt = entity.GetDateTimeOffset("FinalAt"),
        };

    /// <summary>Touches nothing but the sending: whatever else became of the delivery stays.</summary>
    public static TableTransactionAction MergeSent(
        LeadCode leadCode,
        PersonId person,
        RunName run,
        DateTimeOffset sentAt
    ) =>
        new(
            TableTransactionActionType.UpdateMerge,
            new TableEntity(leadCode.Value, Keys.Delivery(person)) { ["Run"] = run.Value, ["SentAt"] = sentAt },
            ETag.All
        );

    public static TableTransactionAction MergeDefect(LeadCode leadCode, PersonId person) =>
        new(
            TableTransactionActionType.UpdateMerge,
            new TableEntity(leadCode.Value, Keys.Delivery(person)) { ["Defect"] = true },
            ETag.All
        );

    public static TableTransactionAction Lock(Delivery delivery, RunName run) =>
        new(
            TableTransactionActionType.UpdateMerge,
            new TableEntity(delivery.LeadCode.Value, Keys.Delivery(delivery.Person)) { ["Run"] = run.Value },
            delivery.ETag
        );

    /// <summary>Gives a place to another holder.</summary>
    public static TableEntity Held(Delivery delivery) =>
        new(delivery.LeadCode.Value, Keys.Delivery(delivery.Person))
        {
            ["Run"] = delivery.Run?.Value ?? "",
            ["By"] = delivery.By?.Value ?? "",
        };

    public static TableTransactionAction Delete(Delivery delivery) =>
        new(
            TableTransactionActionType.Delete,
            new TableEntity(delivery.LeadCode.Value, Keys.Delivery(delivery.Person)),
            delivery.ETag
        );
}
