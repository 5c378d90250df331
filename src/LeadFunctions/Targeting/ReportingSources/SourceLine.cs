using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>What one source of an affiliate brought.</summary>
internal sealed record SourceLine(
    AffiliateName Affiliate,
    [property: Description("What made the persons known.")] SourceKind Kind,
    [property: Description("How their leads came.")] SourceVehicle Vehicle,
    [property: Description("Publisher, list or channel of the affiliate, or what a rule calls it; missing in a sum.")]
        string? SubSource,
    [property: Description("Rows that were uploaded in the period.")] int Rows,
    [property: Description("Those of them that are leads.")] int Usable,
    [property: Description("Leads of its rows that were sent in the period, once for each campaign.")] int Sent,
    [property: Description("Those of them that are billable.")] int Final,
    [property: Description("Those of them that came back.")] int Returned,
    [property: Description("Its part of all leads that were sent in the period, by the model that was asked for.")]
        double Credit
);
