using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Asks to try again all leads that wait for a campaign or a category.</summary>
/// <param name="For">Keys of the table <c>Waiting</c>, see <see cref="Keys.WaitingFor(LeadCode)"/>.</param>
/// <param name="Night">The night whose look it is, see <see cref="Jobs.Recycling"/>; null where something
/// changed.</param>
/// <param name="IsNewDay">Whether nothing changed but the day, and with it the room that there is.</param>
internal sealed record WaitingToRoute(
    IReadOnlyList<string> For,
    string? Night = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsNewDay = false
)
{
    /// <summary>Leads with this lead code, and those without one of these categories.</summary>
    public static WaitingToRoute Of(LeadCode? leadCode, IEnumerable<CategoryId> categories) =>
        new([
            .. leadCode is null ? Array.Empty<string>() : [Keys.WaitingFor(leadCode)],
            .. categories.Distinct().Select(Keys.WaitingFor),
        ]);

    public static WaitingToRoute Of(IEnumerable<WaitingToRoute> all) => new([.. all.SelectMany(w => w.For).Distinct()]);
}
