using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>A value of rows that no rule matched.</summary>
internal sealed record UnmatchedLine(
    AffiliateName Affiliate,
    [property: Description("The field that a rule would name; affiliate for rows that say nothing.")] string Field,
    [property: Description("As it came.")] string Value,
    [property: Description("Rows with it.")] int Rows
);
