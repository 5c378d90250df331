using System.ComponentModel;

namespace LeadFunctions.Privacy.ExportingPeople;

/// <summary>A place that names the person.</summary>
internal sealed record ExportedText(
    [property: Description("What kind of place it is, in words.")] string What,
    [property: Description("Container and path, queue, or the month and id of a mail.")] string Where,
    [property: Description("What it says of the person; of others nothing.")] IReadOnlyList<string> Says
);
