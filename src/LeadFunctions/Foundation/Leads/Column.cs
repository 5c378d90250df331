namespace LeadFunctions.Foundation.Leads;

/// <summary>A column of an upload.</summary>
/// <param name="Header">As the file names it.</param>
/// <param name="Field">The field that it holds, one of <see cref="Leads.Field"/>; null for a column that nobody knows,
/// and for one whose field another column holds.</param>
internal sealed record Column(string Header, string? Field)
{
    /// <summary>Set where another column has the field: this one counts in rows where that is empty.</summary>
    public StandIn? StandsIn { get; init; }
}
