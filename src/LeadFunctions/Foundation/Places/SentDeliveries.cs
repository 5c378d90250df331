using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Places;

/// <summary>Deliveries by when they were sent, which no key tells: the service looks through those of a
/// campaign.</summary>
internal sealed class SentDeliveries(LeadStorage storage)
{
    /// <param name="affiliate">Null for those of all affiliates.</param>
    public IAsyncEnumerable<Delivery> OfAsync(LeadCode leadCode, SendDays days, AffiliateName? affiliate = null)
    {
        var filter =
            Keys.DeliveriesOf(leadCode)
            + TableClient.CreateQueryFilter($" and SentAt ge {days.Begin} and SentAt le {days.End}");
        if (affiliate is not null)
            filter += TableClient.CreateQueryFilter($" and Affiliate eq {affiliate.Value}");
        return storage.Table(Tables.Deliveries).QueryAsync<TableEntity>(filter).Select(DeliveryEntity.Read);
    }
}
