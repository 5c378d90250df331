using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Headers that export tools use for our fields. Case, accents, spaces and punctuation do not matter; <c>#</c>
/// counts as "number".</summary>
internal static partial class HeaderSynonyms
{
    private const int Last = int.MaxValue;
    private const int Others = int.MaxValue - 1;

    private static readonly FrozenSet<string> OfPerson = new[]
    {
        Field.Email,
        Field.FirstName,
        Field.LastName,
        Field.Company,
        Field.JobTitle,
        Field.Country,
        Field.State,
        Field.CompanySize,
        Field.Industry,
        Field.Phone,
    }.ToFrozenSet();

    private static readonly FrozenDictionary<string, (string Field, int Rank)> Fields = Field
        .All.Select(field => (Header: field, Field: field, Rank: 0))
        .Concat(
            HeaderName
                .All.GroupBy(name => (name.Kind, name.Language, name.Field))
                .OrderBy(group => group.Key.Kind)
                .SelectMany(group =>
                    group.Select((name, i) => (Header: name.Text, name.Field, Rank: Rank(name.Kind, i)))
                )
        )
        .DistinctBy(named => Fold(named.Header))
        .ToFrozenDictionary(named => Fold(named.Header), named => (named.Field, named.Rank));

    public static string? FieldOf(string header) => Find(header)?.Field;

    /// <summary>The field that a header names, and how exact the name is: 0 most, and more the vaguer it is.</summary>
    public static (string Field, int Rank)? Find(string header)
    {
        if (Named(header) is { } exact)
            return exact;
        var bare = Remark().Replace(header, "");
        return (bare.Length < header.Length ? Named(bare) : null) ?? Filled(bare) ?? Either(bare);
    }

    /// <summary>Whether a name of this rank means its field only where no other column does.</summary>
    public static bool IsAloneOnly(int rank) => rank == Last;

    /// <summary>Whether a name of this rank is that of somebody else's id, which counts only where it happens to be one
    /// of ours.</summary>
    public static bool IsOfOthers(int rank) => rank == Others;

    /// <summary>What of a header counts when it is looked up, with and without the remarks that forms add, such as
    /// <c>(required)</c>.</summary>
    public static IEnumerable<string> Folds(string header) => [Fold(header), Fold(Remark().Replace(header, ""))];

    /// <summary>What of a header counts when it is looked up.</summary>
    public static string Fold(string header) =>
        Folded.Key(CellText.Clean(header).Replace("#", "number", StringComparison.Ordinal));

    /// <summary>What of an affiliate's own header counts: its signs too, for <c>C++ users</c> are not <c>C
    /// users</c>.</summary>
    public static string Own(string header) =>
        Folded.Key(SameName.Words(CellText.Clean(header).Replace("#", "number", StringComparison.Ordinal)));

    // "Email (required)", "Q: Email", "Your email", "Business_Email__c", "properties.email",
    // "Company Size [employees]", "Person - Email - Work", "Attendee Email", "C_JobTitle1"
    [GeneratedRegex(
        @"[(\[]?\b(required|mandatory|optional|pflichtfeld|erforderlich|obligatoire|requis|obligatorio|requerido"
            + @"|obbligatorio|obrigatório|verplicht|wymagane)\b[)\]]?"
            + @"|\A\s*Q(uestion)?\s*[0-9]*\s*[:.]\s+|\A\s*((what is|what['’]s|please enter|enter) )?your\b"
            + @"|\A(properties|contact|lead|person)\."
            + @"|\A\s*(contact|lead|person|attendee|registrant|participant|invitee|respondent|delegate"
            + @"|visitor)\s*[:-]\s+|\A\s*(attendee|registrant|participant|invitee|respondent|delegate|visitor"
            + @"|prospect)('s)?[\s_]+|__c\s*\z|\AC_(?=\p{L})|(?<=\AC_\w+)1\s*\z|\s1\s*\z"
            + @"|\s*-\s*work\s*\z|[(\[](employees|total|us|utc|gmt|#|text|text only|raw|string|iso|iso code"
            + @"|person|work|yyyy-mm-dd|dd[/.-]mm[/.-]yyyy|mm[/.-]dd[/.-]yyyy"
            + @"|verified|validated|primary|business|professional|int|range"
            + @"|geschäftlich|dienstlich|beruflich|professionnel|profesional|aziendale|profissional|zakelijk|służbowy"
            + @"|(e\.g\.|z\. ?B\.|p\. ?ex\.|p\. ?ej\.|np\.|bijv\.)[^)\]]*)[)\]]",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Remark();

    // "Primary Work Email", "Contact Country/Region", "Employee Count Range"
    [GeneratedRegex(
        @"\A\s*((contact|person|lead|primary|official|verified|validated)[\s_]+)+|[\s_]+(range|band|bracket)\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Filling();

    private static (string Field, int Rank)? Named(string header) =>
        Fields.TryGetValue(Fold(header), out var known) ? known : null;

    // Words that add nothing to the name of a field of the person or the company; a vague name may be another's with
    // them.
    private static (string Field, int Rank)? Filled(string header) =>
        Filling().Replace(header, "") is var bare
        && bare.Length < header.Length
        && Named(bare) is { Rank: 0 } known
        && OfPerson.Contains(known.Field)
            ? known
            : null;

    // "Funktion / Position", "First name / Prénom"
    private static (string Field, int Rank)? Either(string header) =>
        header.Split('/') is { Length: > 1 } parts
        && parts.Select(Named).ToList() is [{ } first, ..] all
        && all.TrueForAll(one => one?.Field == first.Field && !IsOfOthers(one.Value.Rank))
            ? (first.Field, all.Min(one => one!.Value.Rank))
            : null;

    private static int Rank(HeaderKind kind, int place) =>
        kind switch
        {
            HeaderKind.Exact => 0,
            HeaderKind.Lesser => place + 1,
            HeaderKind.Alone => Last,
            _ => Others,
        };
}
