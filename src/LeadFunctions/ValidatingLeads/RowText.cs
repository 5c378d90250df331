namespace LeadFunctions.ValidatingLeads;

/// <summary>A row's cells by field, cleaned, with the affiliate's own values translated. Missing cells are empty.</summary>
internal sealed class RowText(ColumnPlaces columns, IReadOnlyList<string> cells, OwnValues own)
{
    public string this[string field] =>
        columns.Of(field) is var column && column < cells.Count ? own.Translate(field, Bare(cells[column])) : "";

    /// <summary>Cells of columns that no field claims, by header in order, and answers by their question; they are kept with the lead.</summary>
    public IReadOnlyDictionary<string, string> Answers()
    {
        var known = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var asked = columns.Questions.Count == 0 ? [] : columns.Questions.Where(pair => TryAnswer(pair, known)).ToList();
        foreach (var (column, header) in columns.Unclaimed)
            if (!asked.Exists(pair => pair.Question == column || pair.Answer == column) && Cell(column) is { Length: > 0 } text)
                known.TryAdd(header, text);
        return known;
    }

    private bool TryAnswer(QuestionPair pair, SortedDictionary<string, string> known) =>
        Cell(pair.Question) is { Length: > 0 } question && Cell(pair.Answer) is { Length: > 0 } answer && known.TryAdd(question, answer);

    private string Cell(int column) => column < cells.Count ? Bare(cells[column]) : "";

    // Without the apostrophe by which files that go out are made harmless: a receipt may come back as an upload.
    private static string Bare(string cell) =>
        CellText.Clean(cell) is var text && text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;
}
