using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;

namespace LeadFunctions.ValidatingLeads;

/// <summary>A row's cells by field, trimmed, with the affiliate's own values translated. Missing cells are empty.</summary>
internal sealed class RowText(IReadOnlyList<Column> columns, IReadOnlyList<string> cells, Affiliate affiliate)
{
    public string this[string field]
    {
        get
        {
            for (var i = 0; i < columns.Count && i < cells.Count; i++)
                if (columns[i].Field == field)
                    return Translated(field, Bare(cells[i]));
            return "";
        }
    }

    /// <summary>Cells of columns that no field claims, by header in order; they are kept with the lead.</summary>
    public IReadOnlyDictionary<string, string> Unknown()
    {
        var known = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count && i < cells.Count; i++)
            if (columns[i].Field is null && Bare(cells[i]) is { Length: > 0 } text)
                known.TryAdd(columns[i].Header, text);
        return known;
    }

    // Without the apostrophe by which files that go out are made harmless: a receipt may come back as an upload.
    private static string Bare(string cell) =>
        cell.Trim() is ['\'', '=' or '+' or '-' or '@', ..] harmless ? harmless[1..] : cell.Trim();

    private string Translated(string field, string text) =>
        affiliate.Values.TryGetValue(field, out var own)
        && own.FirstOrDefault(v => v.Key.Equals(text, StringComparison.OrdinalIgnoreCase)).Value is { } ours
            ? ours
            : text;
}
