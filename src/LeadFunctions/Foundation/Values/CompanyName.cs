using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>Company names as lists compare them: without legal forms, case, accents, punctuation and <c>the</c>, with
/// <c>&amp;</c> and <c>and</c> of every language as one. <c>The Contoso Corp.</c>, <c>Contoso GmbH &amp; Co. KG</c> and
/// <c>CONTOSO</c> have one key.</summary>
internal static partial class CompanyName
{
    private static readonly FrozenSet<string> Ands = new[]
    {
        "and",
        "und",
        "et",
        "y",
        "e",
        "en",
        "og",
        "och",
        "ja",
        "i",
        "oraz",
        "n",
        "si",
        "es",
        "ve",
        "a",
    }.ToFrozenSet();

    // What a name does not end with: "Bank of India" is no national company of "Bank of".
    private static readonly FrozenSet<string> Joints = new[]
    {
        "of",
        "de",
        "the",
        "in",
        "from",
        "for",
        "du",
        "della",
        "do",
        "da",
        "von",
        "and",
        "air",
        "bank",
        "telecom",
    }.ToFrozenSet();

    // IBM do Brasil, Oracle de México
    private static readonly FrozenSet<string> Ofs = new[] { "de", "del", "do" }.ToFrozenSet();

    // With a country they are a name of their own: Banco do Brasil, Électricité de France.
    private static readonly FrozenSet<string> Common = new[]
    {
        "aceros",
        "agencia",
        "asociacion",
        "banca",
        "banco",
        "banque",
        "bolsa",
        "caixa",
        "camara",
        "cementos",
        "cerveceria",
        "compania",
        "correos",
        "correios",
        "credit",
        "electricite",
        "empresa",
        "ferrocarriles",
        "gas",
        "gaz",
        "instituto",
        "petroleos",
        "radio",
        "seguros",
        "telefonos",
        "universidad",
        "universidade",
    }.ToFrozenSet();

    // What a national company may do for its parent: Contoso Ireland Operations.
    private static readonly FrozenSet<string> Tasks = new[]
    {
        "operations",
        "sales",
        "services",
        "branch",
        "office",
        "succursale",
        "vertriebs",
    }.ToFrozenSet();

    // Contoso Niederlassung Deutschland
    private static readonly FrozenSet<string> Branches = new[]
    {
        "branch",
        "niederlassung",
        "zweigniederlassung",
        "sucursal",
        "succursale",
        "filial",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Groups = new[]
    {
        "group",
        "gruppe",
        "groupe",
        "gruppo",
        "grupo",
        "groep",
        "grupa",
        "holding",
        "holdings",
        "集团",
        "hq",
        "headquarters",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> GroupsBefore = new[]
    {
        "groupe",
        "grupo",
        "gruppo",
        "grupa",
        "societe",
    }.ToFrozenSet();

    private static readonly FrozenDictionary<char, string> Umlauts = new Dictionary<char, string>
    {
        ['ä'] = "ae",
        ['ö'] = "oe",
        ['ü'] = "ue",
        ['Ä'] = "Ae",
        ['Ö'] = "Oe",
        ['Ü'] = "Ue",
        ['ø'] = "oe",
        ['Ø'] = "Oe",
        ['å'] = "aa",
        ['Å'] = "Aa",
    }.ToFrozenDictionary();

    /// <summary>Letters and digits of the name in lower case; empty where it has none. A name that is nothing but a
    /// legal form keeps it: <c>SE</c> and <c>The Company</c> are companies too.</summary>
    public static string KeyOf(string name) => KeyOf(WordsOf(name));

    /// <summary>All that an entry of a list is found by: its key, that with umlauts written out (<c>Mueller</c>), and
    /// those of a group without that word (<c>Zenco Group</c>) and of a name without its top level
    /// (<c>zenco.com</c>).</summary>
    public static IReadOnlyList<string> KeysOf(string name) =>
        Keys([
            .. Spellings(name),
            .. Spellings(name).Select(WithoutGroup).OfType<string>(),
            .. Spellings(name).Select(spelling => Address().Replace(spelling, "")),
        ]);

    /// <summary>All that a company may be listed as: its own keys; those without a remark in brackets; what it was or
    /// is called besides (<c>formerly Zenco</c>, <c>dba Zenco</c>); and, of a national company (<c>IBM UK Ltd</c>),
    /// those without the country.</summary>
    public static IReadOnlyList<string> KeysOfLead(string name)
    {
        var names = Names(name).SelectMany(Spellings).ToList();
        names.AddRange([.. names.Select(WithoutGroup).OfType<string>()]);
        return Keys([.. names, .. names.Select(WithoutCountry).OfType<string>()]);
    }

    private static List<string> Keys(IEnumerable<string> names) =>
        [.. names.Select(KeyOf).Where(key => key.Length > 0).Distinct()];

    private static string KeyOf(string[] words)
    {
        var (first, end) = (words is ["the", _, ..] ? 1 : 0, words.Length);
        if (words[first..end] is [.., _, "the"])
            end--;
        while (end > first + 1 && Dropped(words, first, end) is > 0 and var dropped)
            end -= dropped;
        if (LegalForms.WordsAtStart(words.AsSpan(first..end)) is > 0 and var before && before < end - first)
            first += before;
        return SameName.DigitsApart(
            words[first..end].Select((word, i) => i > 0 && i < end - first - 1 && Ands.Contains(word) ? "and" : word)
        );
    }

    // "and" goes where a legal form behind it went as well: GmbH & Co. KG, not "Black and Decker".
    private static int Dropped(string[] words, int first, int end)
    {
        if (end < words.Length && words[end - 1] is "and" or "und" or "et" or "y" or "og" or "och" or "en" or "oraz")
            return 1;
        var form = LegalForms.WordsAtEnd(words.AsSpan(first..end));
        return form < end - first ? form : LegalForms.WordsAtEnd(words.AsSpan((first + 1)..end));
    }

    private static string[] WordsOf(string name)
    {
        if (!Ascii.IsValid(name))
            foreach (var form in LegalForms.Attached)
                if (name.Length > form.Length)
                    name = name.Replace('（', '(').Replace('）', ')').Replace(form, " ", StringComparison.Ordinal);
        name = Marks().Replace(name, " ");
        return SameName
            .Words(Apostrophe().Replace(InnerDots().Replace(name, ""), ""))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<string> Spellings(string name)
    {
        yield return name;
        var whole = Ascii.IsValid(name) || !IsWellFormed(name) ? name : name.Normalize(NormalizationForm.FormC);
        if (whole.Any(Umlauts.ContainsKey))
            yield return string.Concat(
                whole.Select(c => Umlauts.TryGetValue(c, out var written) ? written : c.ToString())
            );
    }

    private static IEnumerable<string> Names(string name)
    {
        yield return name;
        foreach (Match other in OtherName().Matches(name))
            yield return other.Groups["name"].Value;
        foreach (Match owner in Owner().Matches(name))
            yield return owner.Groups["name"].Value;
        foreach (Match remark in Remark().Matches(name))
            yield return remark.Value[1..^1];
        if (Sides().Split(name) is [_, _, ..] sides)
            foreach (var side in sides)
                yield return side;
        if (
            Address().Replace(Scheme().Replace(name, ""), "") is var bareOfAddress
            && bareOfAddress.Length < name.Length
        )
            yield return bareOfAddress;
        if (
            Remark().Replace(Owner().Replace(OtherName().Replace(name, " "), " "), " ") is var bare
            && bare.Length < name.Length
        )
            yield return bare;
    }

    private static string? WithoutGroup(string name)
    {
        var words = WithoutForm(name);
        var end = words.Length;
        while (end > 1 && Groups.Contains(words[end - 1]) && !Joints.Contains(words[end - 2]))
            end--;
        if (end < words.Length)
            return string.Join(' ', words[..end]);
        return words is [var first, _, ..] && GroupsBefore.Contains(first) ? string.Join(' ', words[1..]) : null;
    }

    private static string[] WithoutForm(string name)
    {
        var words = WordsOf(name);
        var end = words.Length;
        while (end > 1 && Dropped(words, 0, end) is > 0 and var dropped)
            end -= dropped;
        return words[(words is ["the", _, _, ..] ? 1 : 0)..end];
    }

    private static string? WithoutCountry(string name)
    {
        var words = WithoutForm(name);
        return WithoutCountry(words)
            ?? (words is [.. var before, var last] && Tasks.Contains(last) ? WithoutCountry(before) : null);
    }

    private static string? WithoutCountry(string[] words)
    {
        var end = words.Length;
        for (var count = Math.Min(3, end - 1); count > 0; count--)
            if (IsPlace(string.Join(' ', words[(end - count)..end])))
            {
                var name = words[..(end - count)];
                if (name is [.., _, var joint] && Ofs.Contains(joint))
                    name = name[..^1] is var owner && !Common.Contains(owner[^1]) ? owner : name;
                if (name is [.. { Length: > 0 } parent, var branch] && Branches.Contains(branch))
                    name = parent;
                if (!Joints.Contains(name[^1]))
                    return string.Join(' ', name);
            }
        return null;
    }

    // Codes are words too often: Contoso IT, Contoso AI.
    private static bool IsPlace(string words) =>
        words
            is "international"
                or "global"
                or "worldwide"
                or "uk"
                or "us"
                or "usa"
                or "uae"
                or "america"
                or "asia"
                or "iberica"
                or "iberia"
                or "anz"
                or "gcc"
                or "gulf"
                or "uki"
                or "eu"
                or "gb"
                or "nordic"
                or "baltic"
                or "belux"
                or "scandinavia"
                or "skandinavien"
                or "svenska"
                or "turk"
                or "rus"
                or "eurasia"
                or "andina"
                or "central america"
                or "centroamerica"
                or "central europe"
                or "eastern europe"
        || (
            words.Length > 3
            && (
                Country.TryParse(words, out _)
                || CountryNames.IsAmbiguous(words)
                || Regions.Find(words.Replace(" and ", " ", StringComparison.Ordinal)) is not null
            )
        );

    private static bool IsWellFormed(string text) =>
        !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\uFFFE');

    // S.A. and L.L.C. are words; the dot of Amazon.com is between two.
    [GeneratedRegex(@"(?<=\b\p{L})\.(?=\p{L}\b|\s|$)")]
    private static partial Regex InnerDots();

    // McDonald's is McDonalds.
    [GeneratedRegex(@"(?<=\p{L})['’`´](?=s\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Apostrophe();

    // Acme, a Contoso company
    [GeneratedRegex(
        @"(\s*[,(–—]|\s-)\s*an?\s+(?<name>[^,()]+?)\s+(group\s+)?(company|business|brand|subsidiary)\s*\)?\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Owner();

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）")]
    private static partial Regex Remark();

    // Trade marks are no letters, and M/s. of India is "Messrs"; ME of Brazil is no "me", as which it is only written
    // behind small letters or a dash.
    [GeneratedRegex(@"[™®©℠]|\A\s*(?i:M/s)\b\.?|(?<=\p{Ll}.*\s|\S\s+[-–—]\s*)ME\s*\z")]
    private static partial Regex Marks();

    // Contoso | Fabrikam, Contoso/Fabrikam; not A/S, 24/7
    [GeneratedRegex(@"\s[/|]\s|(?<=\S)\||(?<=\p{L}{3})/(?=\p{L}{3})")]
    private static partial Regex Sides();

    [GeneratedRegex(@"\A\s*(https?://)?(www\.)?(?=\S+\.\S)", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    // Contoso of Contoso.com
    [GeneratedRegex(
        @"(?<=\w)\.(com|net|org|io|ai|co\.uk|eu|de|fr|nl|es|it|ch|at|pl|in)(?=\W|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Address();

    [GeneratedRegex(
        @"[\s,(\[\-–—]+(formerly known as|formerly|previously|also known as|doing business as|trading as"
            + @"|operating as|f[/.]?k[/.]?a\.?|a[/.]?k[/.]?a\.?|d[/.]?b[/.]?a\.?|t/a|(?<=[(\[,–—-]\s*)ex"
            + @"|((now )?(an? )?(part|subsidiary|division|member|unit|brand) of|(acquired|owned) by|merged with)( the)?"
            + @"|vormals|vorm\.|anciennement|ehemals|früher|voorheen|antes|già|(une )?filiale (de|du|d'|von|der)"
            + @"|(eine? )?(marke|tochter|unternehmen|tochtergesellschaft|gesellschaft) (der|von)|now)[\s:.-]+(?<name>[^()\[\]]+)[)\]]?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OtherName();
}
