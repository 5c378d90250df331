namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>What a format gives before anybody looked for the table in it.</summary>
/// <param name="Format">What was detected, such as <c>CSV, semicolon, Windows-1252</c>.</param>
/// <param name="Rows">All rows in order, blank ones too. To be gone through once.</param>
internal sealed record RawTable(string Format, IAsyncEnumerable<RawRow> Rows)
{
    /// <summary>Lines with an address, counted apart from the rows; null where the format has no lines.</summary>
    public LineCount? Count { get; init; }

    /// <summary>What of the file is not read, in plain words.</summary>
    public IReadOnlyList<string> NotRead { get; init; } = [];

    /// <summary>Whether rows come from several sheets, so that each has to name its own.</summary>
    public bool NamesSheets { get; init; }
}
