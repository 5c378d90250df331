using Azure;
using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>What a campaign's caps have taken, and the version of the counters that was read; none before the first claim.</summary>
internal sealed record CampaignRoom(LeadCode LeadCode, int Taken, ETag? ETag)
{
    /// <summary>The write that counts more places; it fails where another process counted meanwhile.</summary>
    public TableTransactionAction Taking(int places)
    {
        var entity = new TableEntity(LeadCode.Value, Keys.Room) { ["Total"] = Taken + places };
        return ETag is { } etag
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, entity, etag)
            : Transactions.Add(entity);
    }
}
