using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Batches by their time of upload, both days included, in UTC; open where a day is missing. A batch id begins
/// with that time, so a range of keys finds them.</summary>
/// <param name="Since">Where an earlier page ended: this batch, and those after it.</param>
internal sealed record UploadRange(DateOnly? From = null, DateOnly? To = null, BatchId? Since = null)
{
    // Before and after everything that begins with a digit.
    private const string First = "0";
    private const string Last = "~";

    /// <summary>The rows of a partition whose keys are batch ids in the range.</summary>
    public string Filter(string partition)
    {
        var from = From is { } first ? Keys.BatchesFrom(first) : First;
        var since = Since?.Value is { } id && string.CompareOrdinal(id, from) > 0 ? id : from;
        var until = To is { } last ? Keys.BatchesUntil(last) : Last;
        return TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {since} and RowKey lt {until}"
        );
    }
}
