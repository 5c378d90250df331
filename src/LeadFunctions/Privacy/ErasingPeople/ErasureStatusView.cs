using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>How far an erasure is.</summary>
internal sealed record ErasureStatusView(
    PersonId Person,
    [property: Description("Open, or Through: nothing more of the person is there but the keyed hash.")]
        ErasureState State,
    [property: Description("Everybody who asked for it, when and why.")] IReadOnlyList<AskedErasure> Asked,
    DateTimeOffset? ThroughAt,
    [property: Description("What has to happen first.")] IReadOnlyList<string> WaitsFor,
    [property: Description("How much was cleaned or removed, by table, container or queue.")]
        IReadOnlyDictionary<string, int> Removed
);
