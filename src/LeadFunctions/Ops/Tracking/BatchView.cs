using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>How far a batch is.</summary>
internal sealed record BatchView(
    BatchId Batch,
    AffiliateName Affiliate,
    string File,
    string Format,
    DateTimeOffset UploadedAt,
    BatchState State,
    string? Problem,
    int Rows,
    int ReceivedChunks,
    int FinishedChunks,
    IReadOnlyDictionary<LeadStatus, int> Counts,
    [property: Description("The same rows as their affiliate is told of them.")]
        IReadOnlyDictionary<RowOutcome, int> Outcomes,
    DateTimeOffset? CompletedAt
)
{
    public static BatchView Of(Batch batch) =>
        new(
            batch.Id,
            batch.Affiliate,
            batch.Path,
            batch.Format,
            batch.Id.UploadedAt,
            batch.State,
            batch.Problem,
            batch.Rows,
            batch.ReceivedChunks,
            batch.Finished.Count,
            batch.Counts,
            batch.Outcomes,
            batch.CompletedAt
        );
}
