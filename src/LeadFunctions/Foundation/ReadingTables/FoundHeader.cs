using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>The header of a table.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Above">Rows above the table that are not blank.</param>
/// <param name="Below">Rows of the table that were looked at already; it may begin above its header with a narrower
/// one.</param>
/// <param name="Begin">The line of the first header.</param>
internal sealed record FoundHeader(
    IReadOnlyList<Column> Columns,
    RawRow Row,
    IReadOnlyList<RawRow> Above,
    IReadOnlyList<RawRow> Below,
    int Begin
);
