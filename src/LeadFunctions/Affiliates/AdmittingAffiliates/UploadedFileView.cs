using System.ComponentModel;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <param name="Batch">Names the receipt.</param>
internal sealed record UploadedFileView(
    BatchId Batch,
    string File,
    BatchState State,
    [property: Description("Why the file could not be read.")] string? Problem,
    int Rows,
    [property: Description("Sent, or waiting for their send.")] int OnTheirWay,
    int ToCorrect,
    [property: Description("Rows by what became of them.")] IReadOnlyDictionary<RowOutcome, int> Outcomes,
    [property: Description("The same in words.")] string Told,
    [property: Description(
        "Columns whose headers are nearly the symbol of a question, and were not read as its answers."
    )]
        IReadOnlyList<NearMiss> NearMisses,
    [property: Description("What of the file was not read, and why.")] IReadOnlyList<string> NotRead,
    [property: Description("Whether the receipt can also be had as a workbook, by ?form=xlsx.")] bool Workbook,
    [property: Description("The first rows that must be corrected.")] IReadOnlyList<RowToCorrect> FirstToCorrect
);
