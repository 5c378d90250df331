using System.ComponentModel;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

internal sealed record RowToCorrect(
    [property: Description("Its number as a spreadsheet shows it, and the sheet where rows of several were read.")]
        string Row,
    [property: Description("Name, company and address, as far as the row has them.")] string Who,
    string Status,
    string Reasons,
    string Advice
);
