using System.Collections.Frozen;

namespace LeadFunctions.Foundation.Values;

/// <summary>
/// What is written where there is no value: that it is not known, does not apply or is yet to come, or that it is as
/// above. Only the whole cell counts, and nothing is looked up above it.
/// </summary>
internal static class NoValue
{
    private const int LongestText = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = Set(
        // English
        "none nonegiven noneprovided nonespecified notavailable notapplicable notprovided notgiven notspecified",
        "notknown notdisclosed undisclosed notentered notstated notset unspecified unknown undefined withheld tbd tba",
        "tbc tobeconfirmed tobedetermined tobeannounced prefernottosay nodata noinformation noinfo noanswer noresponse",
        "idontknow dontknow sameasabove asabove seeabove dittoabove",
        // German
        "keineangabe keineangaben ohneangabe unbekannt nichtbekannt nichtangegeben nichtverfugbar nichtvorhanden",
        "entfallt nichtzutreffend trifftnichtzu wieoben sieheoben",
        // French
        "inconnu inconnue nonrenseigne nonrenseignee noncommunique noncommuniquee nonprecise nonspecifie nonspecifiee",
        "nondisponible nonapplicable nonindique nondefini sansobjet aucun aucune neant cidessus idemcidessus",
        "commecidessus voircidessus",
        // Spanish
        "desconocido desconocida noaplica noaplicable nodisponible noespecificado noproporcionado noinformado",
        "noindicado noconsta nodefinido sindatos sininformacion sinespecificar igualquearriba comoarriba verarriba",
        "lomismo",
        // Italian
        "sconosciuto sconosciuta nondisponibile nonapplicabile nonspecificato nonindicato nonfornito nonpervenuto",
        "nonnoto comesopra vedisopra idemcomesopra",
        // Dutch
        "onbekend nietbekend nietvantoepassing nietingevuld nietopgegeven nietbeschikbaar geengegevens geenopgave",
        "zieboven alsboven",
        // Polish
        "nieznany nieznana nieznane niedotyczy niepodano niepodany niepodana nieokreslono brakdanych brakinformacji",
        "jakwyzej",
        // Portuguese
        "desconhecido desconhecida naoinformado naoaplicavel naoseaplica naodisponivel naoespecificado semdados",
        "seminformacao comoacima igualacima idemacima veracima",
        // Swedish, Danish, Norwegian, Finnish
        "okand okant ejangivet ejangiven uppgiftsaknas saknas ukendt ikkeoplyst ikkeangivet ukjent ikkeoppgitt",
        "tuntematon eitiedossa eiilmoitettu eitietoa",
        // Czech, Slovak, Hungarian, Romanian, Turkish
        "neznamy neznama nezname neuvedeno neuvedene neuvedeny nenikdispozici niejekdispozicii nezadano nezadane",
        "ismeretlen nincsmegadva nincsadat necunoscut necunoscuta nespecificat nespecificata faradate nuestecazul",
        "bilinmiyor belirtilmemis belirtilmedi mevcutdegil",
        // Greek, Russian, Ukrainian
        "αγνωστο αγνωστη αγνωστος неизвестно неизвестен неуказано неуказана неуказан нетданных невідомо невказано немаєданих"
    );

    // Some person has such a name.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OutsideNames = Set(
        "na nan null nil nothing noone keine ninguno ninguna nessuno nessuna geen brak nenhum nenhuma zadny zadna ingen yok нет немає",
        "ditto dito idem same tosamo hetzelfde omesmo"
    );

    // k.A., n.v.t., b.d.: the signs tell them from words and from initials.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Short = Set(
        "ka nvt nd nc nr bd ni sd oa nb so dto jw"
    );

    /// <summary>Also where a name of a person belongs.</summary>
    public static bool Is(string text) => Is(text, isName: true);

    /// <summary>Where anything but a person's name belongs: <c>NA</c> and <c>Brak</c> are people, too.</summary>
    public static bool IsOutsideNames(string text) => Is(text, isName: false);

    /// <summary>Whether the text is the short form of ditto, <c>do.</c>; <c>DO</c> is a code and <c>Do</c> a
    /// name.</summary>
    public static bool IsShortDitto(string text) => text.Trim() is "do" or "do." or "Do.";

    private static bool Is(string text, bool isName)
    {
        if (text.Length is 0 or > LongestText)
            return false;
        Span<char> buffer = stackalloc char[4 * LongestText];
        var length = Folded.Key(text, buffer);
        if (length <= 0)
            return length == 0;
        var key = buffer[..length];
        return Words.Contains(key)
            || (Short.Contains(key) && HasMark(text))
            || (key is "na" && text.AsSpan().ContainsAny("./\\"))
            || (!isName && (OutsideNames.Contains(key) || IsShortDitto(text)));
    }

    private static bool HasMark(string text) =>
        text.Contains('/', StringComparison.Ordinal)
        || (text.Contains('.', StringComparison.Ordinal) && text.Any(char.IsLower));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] keys) =>
        keys.SelectMany(line => line.Split(' '))
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
