using System.ComponentModel;
using LeadFunctions.Leads;

namespace LeadFunctions.AdmittingAffiliates;

/// <summary>The body of <c>POST api/my/uploads</c>.</summary>
internal sealed record UploadQuestion
{
    [Description("The name of the file, with its ending and without folders.")]
    public required string File { get; init; }

    [Description("Its length, to be told at once when it is too large.")]
    public long? Bytes { get; init; }
}

/// <summary>Where a file may be put.</summary>
internal sealed record UploadPlaceView(
    [property: Description("Ask what became of the file by this id.")] UploadId Upload,
    string File,
    [property: Description("PUT the file here with the header x-ms-blob-type: BlockBlob. It works once.")] string Address,
    [property: Description("No upload may begin after that.")] DateTimeOffset EndsAt);

internal enum UploadState
{
    /// <summary>The file is there and not looked at yet.</summary>
    Waiting,

    /// <summary>Rows are read, checked or sent.</summary>
    AtWork,

    /// <summary>Every row has its outcome, and the receipt can be had.</summary>
    Done,
}

/// <summary>What became of an upload.</summary>
internal sealed record UploadView(
    UploadId Upload, string File, UploadState State,
    [property: Description("What this means and what to do.")] string Next,
    [property: Description("One, or one for each file of an archive.")] IReadOnlyList<UploadedFileView> Files);

/// <param name="Batch">Names the receipt.</param>
internal sealed record UploadedFileView(
    BatchId Batch, string File, BatchState State,
    [property: Description("Why the file could not be read.")] string? Problem,
    int Rows, int Taken, int ToCorrect, IReadOnlyDictionary<LeadStatus, int> Counts,
    [property: Description("The first rows that must be corrected.")] IReadOnlyList<RowToCorrect> FirstToCorrect);

internal sealed record RowToCorrect(
    [property: Description("Its place below the header, from 1.")] int Row, string Status, string Reasons, string Advice);
