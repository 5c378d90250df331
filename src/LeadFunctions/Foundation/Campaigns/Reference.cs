namespace LeadFunctions.Foundation.Campaigns;

/// <summary>A document that another one names.</summary>
/// <param name="Place">Where it is named, as a JSON path.</param>
/// <param name="Path">The file in <c>config</c> that says it.</param>
/// <param name="Closest">The known name that was most likely meant; null where none is near.</param>
internal sealed record Reference(string Place, string Name, string Kind, string Path, string? Closest)
{
    public const string Categories = "categories.json";

    /// <summary>The problem that it is where nothing of that name is known.</summary>
    public string Problem =>
        $"{Place}: found the {Kind} '{Name}', which is not known"
        + (Closest is null ? $"; expected one that {Path} says" : $"; did you mean '{Closest}'?");
}
