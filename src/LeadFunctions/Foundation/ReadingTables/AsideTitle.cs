using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>A title within a table that says of the rows below it that they are no leads to take: <c>Rejected</c>,
/// <c>Excluded leads:</c>. They are told, up to a title of other leads.</summary>
internal sealed partial class AsideTitle
{
    private string? _title;

    /// <param name="above">The row above the header; null where there is none.</param>
    public AsideTitle(RawRow? above)
    {
        if (above is not null)
            Told(above);
    }

    /// <summary>The row; told where it stands below such a title.</summary>
    public RawRow Told(RawRow row)
    {
        if (Array.FindAll(row.Cells, cell => !string.IsNullOrWhiteSpace(cell)) is [var only])
            _title =
                Aside().IsMatch(only) ? only.Trim()
                : Taken().IsMatch(only) ? null
                : _title;
        else if (_title is not null && row.Fault is null)
            return row with
            {
                Fault = new Reason(
                    ReasonCode.RowCannotBeRead,
                    null,
                    $"a row below '{_title}'",
                    "leads to take alone, those set aside in a file or sheet of their own"
                ),
            };
        return row;
    }

    private const string Things =
        @"\s*(leads?|rows?|records?|contacts?|datensätze|kontakte|prospects|contactos|registros|contatti|contatos)?"
        + @"\s*([(\[]?[0-9]+[)\]]?)?\s*:?\s*\z";

    [GeneratedRegex(
        @"\A\s*((leads|rows|contacts)\s+)?(rejected|rejects|rejections|excluded|exclusions|declined|disqualified|unqualified|invalid"
            + @"|duplicates?|do not (send|upload|contact)|not (accepted|qualified|valid)|abgelehnte?|ausgeschlossene?"
            + @"|ungültige?|dubletten|duplikate|rejetée?s|refusée?s|doublons|rechazad[oa]s|duplicad[oa]s|rifiutati"
            + @"|duplicati|rejeitad[oa]s|afgewezen|afgekeurde?|odrzucone)"
            + Things,
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Aside();

    [GeneratedRegex(
        @"\A\s*((new|all)\s+)?(accepted|approved|valid|qualified|delivered|good|akzeptierte?|gültige?|acceptée?s|aceptad[oa]s|accettati"
            + @"|aceit[oe]s|geaccepteerde?|zaakceptowane)?"
            + Things,
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Taken();
}
