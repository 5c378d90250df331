using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>A row's cells by field, cleaned, with the affiliate's own values translated. Missing cells are
/// empty.</summary>
internal sealed class RowText(ColumnPlaces columns, IReadOnlyList<string> cells, OwnValues own)
{
    /// <summary>The field's own cell, or where that is empty or says that there is no value the next that may hold it.
    /// Where none does, what was found is told, but for fields that may be empty.</summary>
    public string this[string field]
    {
        get
        {
            var places = columns.Of(field);
            var nothing = "";
            for (var i = 0; i < places.Length; i++)
                if (Value(field, places[i]) is { Length: > 0 } text)
                {
                    if (!NoCell.Is(field, text) && !(IsNoSize(field, nothing) && columns.IsVague(places[i])))
                        return text;
                    nothing = nothing.Length == 0 ? text : nothing;
                }
            return NoCell.MayBeEmpty(field, nothing) ? "" : nothing;
        }
    }

    // The employees of one site are no company beside 0 in all.
    private static bool IsNoSize(string field, string nothing) => field == Field.CompanySize && NoCell.IsZero(nothing);

    /// <summary>What a column that merely stands in says, where somebody can read it; for texts that are nothing unless
    /// they are known, such as lead codes.</summary>
    public T? StandIn<T>(string field, Func<string, T?> read)
        where T : class
    {
        foreach (var place in columns.Of(field)[(columns.HasOwn(field) ? 1 : 0)..])
            if (read(Value(field, place)) is { } known)
                return known;
        return null;
    }

    /// <summary>The field's own cell, whatever stands in for it.</summary>
    public string Own(string field) =>
        columns.HasOwn(field) && columns.Of(field) is [var first, ..] ? Value(field, first) : "";

    /// <summary>What belongs before the last name and has a column of its own, such as <c>van der</c>; mostly
    /// empty.</summary>
    public string LastNamePrefix => columns.LastNamePrefix < 0 ? "" : Cell(columns.LastNamePrefix);

    /// <summary>What stands in place of a job title and is none, such as <c>Mr.</c>; null where nothing does.</summary>
    public string? NoJobTitle
    {
        get
        {
            foreach (var place in columns.Of(Field.JobTitle))
                if (Said(Field.JobTitle, place) is { Length: > 0 } text)
                    return text;
            return null;
        }
    }

    /// <summary>Cells of columns that no field claims, by header in order, and answers by their question; they are kept
    /// with the lead.</summary>
    public IReadOnlyDictionary<string, string> Answers()
    {
        var known = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var asked =
            columns.Questions.Count == 0 ? [] : columns.Questions.Where(pair => TryAnswer(pair, known)).ToList();
        foreach (var (column, header) in columns.Unclaimed)
            if (
                !asked.Exists(pair => pair.Question == column || pair.Answer == column)
                && Cell(column) is { Length: > 0 } text
            )
                known.TryAdd(header, text);
        return known;
    }

    /// <summary>What the row says of where it comes from, by field; null where it says nothing.</summary>
    public IReadOnlyDictionary<string, string>? Origin()
    {
        var said = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in Field.OfSource)
            if (this[field] is { Length: > 0 } text)
                said.Add(field, text);
        return said.Count > 0 ? said : null;
    }

    private bool TryAnswer(QuestionPair pair, SortedDictionary<string, string> known) =>
        Cell(pair.Question) is { Length: > 0 } question
        && Cell(pair.Answer) is { Length: > 0 } answer
        && known.TryAdd(question, answer);

    private string Value(string field, int column) =>
        Said(field, column) is var text && field == Field.JobTitle && FormOfAddress.Is(text) ? "" : text;

    private string Said(string field, int column) =>
        column < cells.Count && Leftovers.Unwrap(field, cells[column]) is { Length: > 0 } text
            ? own.Translate(field, text)
            : "";

    private string Cell(int column) => column < cells.Count ? Leftovers.Unwrap(null, cells[column]) : "";
}
