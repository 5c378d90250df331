using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Targeting.Recycling;

/// <summary>A lead that had waited, and the campaign that took it.</summary>
internal sealed record Recycled(LeadId Lead, LeadCode LeadCode, DateTimeOffset At);

/// <summary>A night's look through all that waited.</summary>
internal sealed record Night(Run Run, IReadOnlyList<NightLook> Looks);
