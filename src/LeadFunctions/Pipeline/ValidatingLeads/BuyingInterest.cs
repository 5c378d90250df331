using System.Globalization;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>What a row says of the person's interest, in English, German, French and Spanish. What is not understood
/// counts for nothing, and is no fault.</summary>
internal static partial class BuyingInterest
{
    private const int MonthsAYear = 12;
    private const int Soon = 1;

    private static readonly HashSet<string> Yes =
    [
        .. "yes y true 1 x ja j wahr oui o vrai si s verdadero on checked requested".Split(' '),
        "please contact me",
        "please call me",
        "contact me",
    ];

    private static readonly string[] AtOnce =
    [
        "immediate",
        "now",
        "asap",
        "as soon as possible",
        "sofort",
        "umgehend",
        "sobald wie moglich",
        "immediat",
        "tout de suite",
        "des que possible",
        "inmediat",
        "lo antes posible",
        "cuanto antes",
        "this quarter",
    ];

    private static readonly string[] Later =
    [
        "more than",
        "over",
        "longer",
        "beyond",
        "after",
        "mehr als",
        "uber",
        "langer",
        "spater",
        "plus de",
        "apres",
        "mas de",
        "despues",
    ];

    private static readonly string[] NoTime =
    [
        "no plan",
        "not plan",
        "no time",
        "none",
        "not sure",
        "unknown",
        "never",
        "kein",
        "nicht",
        "aucun",
        "pas de",
        "ningun",
        "sin plan",
        "no se",
    ];

    /// <summary>Whether the cell says that the person asked to be contacted.</summary>
    public static bool AsksForContact(string cell) => cell.Length > 0 && Yes.Contains(Folded.Words(cell));

    /// <summary>Within how many months the person wants to buy: of a range its end. Null where the cell does not say,
    /// or says that there is no plan.</summary>
    public static int? Months(string cell)
    {
        if (cell.Length == 0)
            return null;
        var key = $" {Folded.Words(cell)} ";
        if (NoTime.Any(word => key.Contains($" {word}", StringComparison.Ordinal)))
            return null;
        if (AtOnce.Any(word => key.Contains($" {word}", StringComparison.Ordinal)))
            return Soon;
        var numbers = Number().Matches(key).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
        if (numbers.Count == 0 || UnitOf(key) is not { } unit)
            return null;
        var isOpen =
            cell.Contains('+', StringComparison.Ordinal)
            || cell.Contains('>', StringComparison.Ordinal)
            || Later.Any(word => key.Contains($" {word} ", StringComparison.Ordinal));
        var months = (int)Math.Ceiling(numbers[^1] * unit);
        return isOpen ? months + 1 : months;
    }

    private static double? UnitOf(string key) =>
        Month().IsMatch(key) ? 1
        : Year().IsMatch(key) ? MonthsAYear
        : Quarter().IsMatch(key) ? 3
        : Week().IsMatch(key) ? 7.0 / 30
        : Day().IsMatch(key) ? 1.0 / 30
        : null;

    [GeneratedRegex("[0-9]{1,3}")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![a-z])(months?|mos?|mths?|monate?n?|mois|mes(es)?)(?![a-z])")]
    private static partial Regex Month();

    [GeneratedRegex(@"(?<![a-z])(years?|yrs?|jahre?n?|ans?|annees?|anos?)(?![a-z])")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![a-z])(quarters?|quartale?|trimestres?)(?![a-z])")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"(?<![a-z])(weeks?|wks?|wochen?|semaines?|semanas?)(?![a-z])")]
    private static partial Regex Week();

    [GeneratedRegex(@"(?<![a-z])(days?|tagen?|jours?|dias?)(?![a-z])")]
    private static partial Regex Day();
}
