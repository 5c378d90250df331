using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>Values of a row that ops correct, as if it had been uploaded so.</summary>
internal sealed record Correction(IReadOnlyList<string> Cells, IReadOnlyList<CorrectedCell> Corrected)
{
    private const int MostCells = 20;
    private const int MostLetters = 1_000;

    // A longer text is no name.
    private const int LongestName = 200;

    /// <summary>Why a row cannot be corrected; null where it can.</summary>
    public static Problem? Against(Lead lead) =>
        lead switch
        {
            { IsErased: true } => Problem.Conflict($"The personal data of the lead {lead.Id} is removed."),
            { Status: null } => Problem.Conflict(
                $"The lead {lead.Id} is at work, expected one that has an outcome: look again in a minute."
            ),
            { Intake: Intake.Omitted } => Problem.Conflict(
                $"The lead {lead.Id} is Omitted: another row or a word of the person stands for it, and no value of its own would change that."
            ),
            _ when lead.Matches.Where(m => m.Accepted).Select(m => m.LeadCode).ToList() is { Count: > 0 } taken =>
                Problem.Conflict(
                    $"{string.Join(", ", taken)} {(taken.Count == 1 ? "has" : "have")} the lead {lead.Id}. What was sent stays as it is; one that waits for its send can be stopped first, corrected then, and tried again."
                ),
            _ => null,
        };

    public static OrProblem<Correction> Of(
        Lead lead,
        IReadOnlyList<Column> columns,
        IReadOnlyDictionary<string, string> values
    )
    {
        if (values.Count is 0 or > MostCells)
            return Wrong($"$.values: found {values.Count} values, expected 1 to {MostCells}.");
        List<string> cells = [.. lead.Cells];
        var corrected = new List<CorrectedCell>();
        foreach (var (name, text) in values)
        {
            if (Find(columns, name) is not { } at)
                return Wrong(
                    $"$.values: found '{name.Short(80)}', which is no column of the file; expected one of {string.Join(", ", columns.Select(c => c.Header))}."
                );
            if (text is not { Length: <= MostLetters } || text.Any(char.IsControl))
                return Wrong(
                    $"$.values['{name.Short(80)}']: found {text?.Length ?? 0:N0} characters or a control character, expected at most {MostLetters:N0} in one line."
                );
            // A ragged row ends before its last columns.
            while (cells.Count <= at)
                cells.Add("");
            if (cells[at] == text)
                return Wrong($"$.values['{name.Short(80)}']: the row says so already, expected another value.");
            corrected.Add(new(columns[at].Header, columns[at].Field, cells[at], text));
            cells[at] = text;
        }
        // As long as an uploaded one at most, so that it can be kept.
        return UploadRow.Of(lead.Id.Row, [.. cells]).Fault is { } fault
            ? Wrong($"$.values: found {fault.Found} with them, expected {fault.Expected}. Shorten what it says.")
            : new(new Correction(cells, corrected));
    }

    /// <summary>Why the row as it is then is no better; null where it is.</summary>
    /// <param name="validated">The row with the values, and what it is worth.</param>
    public Problem? Against(Lead lead, Lead validated)
    {
        if (lead.Person is { } person && validated.Person != person)
            return Problem.Unprocessable(
                "$.values: found another e-mail address, which is another person. Expected values of this one: have the row uploaded again with the right address."
            );
        if (validated.Intake != Intake.Unusable)
            return null;
        var faults = validated.Reasons.Where(r => !r.IsNote).ToList();
        var own = faults.Where(f => Corrected.Any(c => c.Field == f.Field)).ToList();
        return (own.Count > 0, lead.Intake == Intake.Unusable) switch
        {
            (true, _) => Problem.Unprocessable($"$.values: {Told(own)}"),
            (_, false) => Problem.Unprocessable($"$.values: the row would be unusable then. {Told(faults)}"),
            _ => null,
        };
    }

    /// <summary>The row with the new cells, as it was understood before. Answers that ops accepted stay, unless one of
    /// them is corrected; what rules were overruled by, goes.</summary>
    public Lead On(Lead lead) =>
        lead with
        {
            Cells = Cells,
            Through = [],
            Former = [.. lead.Former.Union(Replaced(lead))],
            Data =
                lead.Data is { } data && Corrected.Any(c => c.Field is null)
                    ? data with
                    {
                        Answers = new Dictionary<string, string>(),
                    }
                    : lead.Data,
        };

    // A full name stands in parts elsewhere.
    private IEnumerable<string> Replaced(Lead lead)
    {
        var naming = Corrected.Where(c => Field.IsNaming(c.Field)).Select(c => c.Was).ToList();
        return naming
            .Concat(naming.Count > 0 && lead.Data is { } data ? [data.FirstName, data.LastName] : Array.Empty<string>())
            .Where(name => name.Length is > 0 and <= LongestName);
    }

    /// <summary>What the history says of it: names and addresses go without what they were.</summary>
    public string Says =>
        "corrected "
        + string.Join(
            ", ",
            Corrected.Select(c =>
                c.Field is { } known && !Field.IsNaming(known)
                    ? $"{Field.Words(known)} from '{c.Was.Short(100)}' to '{c.Is.Short(100)}'"
                    : $"'{c.Header}'"
            )
        );

    private static int? Find(IReadOnlyList<Column> columns, string name) =>
        Find(columns, c => string.Equals(c.Field, name, StringComparison.OrdinalIgnoreCase))
        ?? Find(columns, c => string.Equals(c.Header.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase));

    private static int? Find(IReadOnlyList<Column> columns, Func<Column, bool> which) =>
        columns.Index().Where(c => which(c.Item)).Select(c => (int?)c.Index).FirstOrDefault();

    private static string Told(IEnumerable<Reason> faults) =>
        string.Join(' ', faults.Select(f => $"{Advice.Describe(f)}. {Advice.For(f)}"));

    private static OrProblem<Correction> Wrong(string detail) => new(Problem.Unprocessable(detail));
}
