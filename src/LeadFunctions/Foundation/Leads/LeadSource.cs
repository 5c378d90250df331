namespace LeadFunctions.Foundation.Leads;

/// <summary>Where a row comes from, as the rules said that were in force when it was validated.</summary>
internal sealed record LeadSource(SourceKind Kind, SourceVehicle Vehicle)
{
    /// <summary>The rule that decided; null where none matched.</summary>
    public string? Rule { get; init; }

    /// <summary>The version of the file of rules; null for those that are built in.</summary>
    public string? Version { get; init; }

    /// <summary>What the rule names, else the publisher, list or channel that the affiliate names: its own words, which
    /// leave with the person's data.</summary>
    public string? SubSource { get; init; }
}
