using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Knows totals and pivots below a table. Only what is certainly one: a row that merely looks odd may be a
/// lead.</summary>
internal static partial class TotalRows
{
    private const int LongestLabel = 60;
    private const int LongestCount = 9;

    private const string Things =
        "(leads?|rows?|records?|contacts?|entries|lines|datensatze|zeilen|eintrage|kontakte|lignes|enregistrements"
        + "|prospects|registros|filas|contactos|righe|contatti|rijen|regels|contacten|linhas|contatos|wierszy"
        + "|rekordow|leadow|kontaktow)";

    private const string Of = "( (of|der|von|de|des|d|di|dei|del|van|do|dos|das))?";

    // Nobody is called so.
    private const string Sums =
        "(grand |sub)?totals?|total (general|geral)|totale( generale)?|totale complessivo|totali|totaal|totaux|(eind|sub)totaal|subtotale"
        + "|sous total|sum|summe|gesamt|gesamtergebnis|insgesamt|(gesamt|end|zwischen)summe|somme|suma|razem|ogolem|lacznie"
        + "|totalt|sammanlagt|i alt|yhteensa|celkem|spolu|osszesen|(genel )?toplam|συνολο|итого|всего|усього|всього|разом"
        + "|合計|合计|总计|總計|합계";

    private const string Counts =
        "count|(row|record|lead) count|number|anzahl|gesamt(zahl|anzahl)|nombre|numero|cantidad|recuento|aantal|liczba"
        + "|conteggio|contagem|quantidade|somma|soma";

    /// <param name="email">Which column holds the e-mail address.</param>
    public static bool IsTotal(string[] row, int email)
    {
        // Nearly every row ends here.
        if (row.Length == 0 || (email < row.Length && row[email].Contains('@')))
            return false;
        var first = Array.FindIndex(row, cell => !string.IsNullOrWhiteSpace(cell));
        if (first < 0 || row[first].Length > LongestLabel)
            return false;
        var beside = row.Skip(first + 1).Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList();
        var label = Folded.Words(row[first]);
        var isCounted = beside.Count > 0 || Number().IsMatch(label);
        // Further on stands a company, as much: there the count alone is beside it.
        return beside.TrueForAll(IsCount)
            && (first == 0 || (isCounted && beside.Count < 2 && beside.TrueForAll(c => c.Length <= LongestCount)))
            && (Sum().IsMatch(label) || (isCounted && Count().IsMatch(label)));
    }

    /// <summary>Whether a pivot begins: <c>Row Labels</c>, and what is counted.</summary>
    public static bool IsPivot(string[] row) =>
        Array.Find(row, cell => !string.IsNullOrWhiteSpace(cell)) is { Length: <= LongestLabel } first
        && Pivot().IsMatch(Folded.Words(first))
        && !Array.Exists(row, cell => cell.Contains('@', StringComparison.Ordinal));

    /// <summary>Whether a row of a pivot has nothing but a label and counts.</summary>
    public static bool IsOfPivot(string[] row)
    {
        var cells = Array.FindAll(row, cell => !string.IsNullOrWhiteSpace(cell));
        return cells.Length > 1 && !cells[0].Contains('@', StringComparison.Ordinal) && cells.Skip(1).All(IsCount);
    }

    private static bool IsCount(string cell) =>
        cell.Any(char.IsAsciiDigit) && cell.All(c => !char.IsLetter(c) && c != '@');

    // Total: 3
    [GeneratedRegex(@"(\A| )[0-9][0-9 ]*(\z| )", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(
        $@"\A({Sums})(({Of} {Things})?( [0-9]+)*)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Sum();

    // Number of leads: 3, Leads: 3, and 3 leads
    [GeneratedRegex(
        $@"\A((({Counts})({Of} {Things})?|{Things}( total)?)( [0-9]+)*|[0-9]+( [0-9]+)* {Things}( (total|gesamt|insgesamt))?)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Count();

    // As Excel names it in its languages.
    [GeneratedRegex(
        @"\A(row labels|zeilenbeschriftungen|etiquettes de lignes|etiquetas de fila|etichette di riga|rijlabels"
            + @"|rotulos de linha|etykiety wierszy)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pivot();
}
