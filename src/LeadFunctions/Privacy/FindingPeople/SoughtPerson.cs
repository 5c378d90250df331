using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Privacy.FindingPeople;

/// <summary>Somebody who is looked for outside of the rows.</summary>
/// <param name="Addresses">The address, and as their rows spell it.</param>
/// <param name="LeadCodes">Campaigns that their rows were tried with.</param>
/// <param name="Batches">Batches that hold rows of theirs.</param>
internal sealed record SoughtPerson(
    PersonId Person,
    IReadOnlyList<string> Addresses,
    IReadOnlySet<LeadCode> LeadCodes,
    IReadOnlySet<BatchId> Batches
)
{
    /// <summary>The last place that was looked through before; null where none was.</summary>
    public string? After { get; init; }
}
