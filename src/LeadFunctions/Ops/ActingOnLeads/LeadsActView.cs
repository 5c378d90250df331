using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>What was done with leads, or would be.</summary>
internal sealed record LeadsActView(
    LeadAction Action,
    [property: Description("Leads that were found.")] int Found,
    [property: Description("Leads with which it is done, or would be.")] int Changed,
    [property: Description("All others.")] int Refused,
    [property: Description("The first 20 of these.")] IReadOnlyList<RefusedLead> FirstRefused,
    [property: Description(
        "Leads for who wants to undo it: those with which it was done, also where some campaign had them already. At most 200; none where nothing undoes it, or it was only tried."
    )]
        IReadOnlyList<LeadId> Leads,
    [property: Description("What undoes it. Missing where nothing does.")] LeadAction? Undo,
    [property: Description("What is always taken for which answer from now on, or would be.")]
        IReadOnlyList<AlwaysTaken> Always,
    [property: Description("What happens now.")] string Next
);
