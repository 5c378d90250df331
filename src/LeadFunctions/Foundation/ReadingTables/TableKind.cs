using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>What a table is for: by it a header is told from other rows.</summary>
/// <param name="Name">Says which field each header holds.</param>
/// <param name="IsHeader">Whether these columns are enough for a header.</param>
/// <param name="Missing">What is missing where no row is one, such as <c>No column holds an e-mail address</c>.</param>
/// <param name="Expected">What would be one, such as <c>one named like 'Email'</c>.</param>
internal sealed record TableKind(
    Func<IReadOnlyList<string>, IReadOnlyList<Column>> Name,
    Func<IReadOnlyList<Column>, bool> IsHeader,
    string Missing,
    string Expected
)
{
    /// <summary>The names of sheets to read, as the affiliate has them; none where the file decides.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Whether a cell holds what is missing, so that a column can be pointed at; null where cells do not
    /// tell.</summary>
    public Func<string, bool>? IsMissing { get; init; }

    /// <summary>Leads of an affiliate.</summary>
    public static TableKind Leads(Affiliate affiliate) =>
        new(
            headers => ColumnMapping.Of(headers, affiliate),
            columns => columns.Any(c => c.Field == Field.Email),
            "No column holds an e-mail address",
            "one named like 'Email' or 'Work Email'"
        )
        {
            Sheets = affiliate.Sheets,
            IsMissing = cell => EmailAddress.TryParse(cell, out _),
        };

    /// <summary>How many fields of persons and companies columns know: the words for sources stand above tables,
    /// too.</summary>
    public static int Known(IReadOnlyList<Column> columns) =>
        columns.Select(c => c.Field).OfType<string>().Except([.. Field.OfSource, .. Field.OfInterest]).Count();
}
