using System.ComponentModel;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

internal enum ReceiptForm { Csv, Xlsx }

/// <summary>The query of a receipt.</summary>
internal sealed record ReceiptQuery
{
    [Description("Without it: CSV, with the separator of the upload. As a workbook every cell is text.")]
    public ReceiptForm? Form { get; init; }
}
