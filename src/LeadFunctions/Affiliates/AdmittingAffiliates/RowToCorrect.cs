using System.ComponentModel;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

internal sealed record RowToCorrect(
    [property: Description("Its place below the header, from 1.")] int Row, string Status, string Reasons, string Advice);
