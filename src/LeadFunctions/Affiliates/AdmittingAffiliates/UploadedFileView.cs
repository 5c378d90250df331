using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <param name="Batch">Names the receipt.</param>
internal sealed record UploadedFileView(
    BatchId Batch, string File, BatchState State,
    [property: Description("Why the file could not be read.")] string? Problem,
    int Rows, int Taken, int ToCorrect, IReadOnlyDictionary<LeadStatus, int> Counts,
    [property: Description("The first rows that must be corrected.")] IReadOnlyList<RowToCorrect> FirstToCorrect);
