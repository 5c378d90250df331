using System.ComponentModel;
using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

[JsonConverter(typeof(WordJson<ReceiptForm>))]
internal enum ReceiptForm
{
    Csv,
    Xlsx,
}

/// <summary>The query of a receipt.</summary>
internal sealed record ReceiptQuery
{
    [Description("Without it: CSV, with the separator of the upload. As a workbook every cell is text.")]
    public ReceiptForm? Form { get; init; }
}
