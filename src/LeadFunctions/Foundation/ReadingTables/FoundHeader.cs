using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>The header of a table.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Above">Rows above it that are not blank.</param>
/// <param name="Below">Rows below it that were looked at already.</param>
internal sealed record FoundHeader(
    IReadOnlyList<Column> Columns,
    RawRow Row,
    IReadOnlyList<RawRow> Above,
    IReadOnlyList<RawRow> Below
);
