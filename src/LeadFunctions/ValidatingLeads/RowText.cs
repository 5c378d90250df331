using LeadFunctions.Leads;

namespace LeadFunctions.ValidatingLeads;

/// <summary>A row's cells by field, cleaned, with the affiliate's own values translated. Missing cells are empty.</summary>
internal sealed class RowText(IReadOnlyList<Column> columns, IReadOnlyList<string> cells, OwnValues own)
{
    public string this[string field]
    {
        get
        {
            for (var i = 0; i < columns.Count && i < cells.Count; i++)
                if (columns[i].Field == field)
                    return own.Translate(field, Bare(cells[i]));
            return "";
        }
    }

    /// <summary>Cells of columns that no field claims, by header in order, and answers by their question; they are kept with the lead.</summary>
    public IReadOnlyDictionary<string, string> Answers(IReadOnlyList<QuestionPair> pairs)
    {
        var known = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var asked = pairs.Where(pair => TryAnswer(pair, known)).SelectMany(pair => new[] { pair.Question, pair.Answer }).ToHashSet();
        for (var i = 0; i < columns.Count && i < cells.Count; i++)
            if (columns[i].Field is null && !asked.Contains(i) && Bare(cells[i]) is { Length: > 0 } text)
                known.TryAdd(columns[i].Header, text);
        return known;
    }

    private bool TryAnswer(QuestionPair pair, SortedDictionary<string, string> known) =>
        Cell(pair.Question) is { Length: > 0 } question && Cell(pair.Answer) is { Length: > 0 } answer && known.TryAdd(question, answer);

    private string Cell(int column) => column < cells.Count ? Bare(cells[column]) : "";

    // Without the apostrophe by which files that go out are made harmless: a receipt may come back as an upload.
    private static string Bare(string cell) =>
        CellText.Clean(cell) is var text && text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;
}
