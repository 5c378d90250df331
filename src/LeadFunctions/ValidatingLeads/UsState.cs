using System.Collections.Frozen;

namespace LeadFunctions.ValidatingLeads;

/// <summary>States, the federal district and territories of the USA by ISO 3166-2, as people write them: postal codes,
/// names, and the abbreviations that newspapers and older letters use.</summary>
internal static class UsState
{
    private const string Country = "US";

    private static readonly FrozenDictionary<string, string> Codes = Names().ToFrozenDictionary(s => s.Key, s => $"{Country}-{s.Code}");

    // Beside the state these say nothing more.
    private static readonly FrozenSet<string> Fillers = new[] { "us", "usa", "unitedstates", "unitedstatesofamerica" }.ToFrozenSet();

    private static readonly char[] Separators = ['-', '–', '—', ',', '/', '(', ')', '|', ':'];

    /// <param name="text">Such as <c>California</c>, <c>CA</c>, <c>Calif.</c>, <c>CA - California</c>, <c>US-CA</c>.</param>
    /// <param name="country">ISO code; any but US has no state here.</param>
    /// <returns>Such as <c>US-CA</c>; null where the text names none, or several.</returns>
    public static string? Read(string text, string country)
    {
        if (country != Country || text.Length is 0 or > 60)
            return null;
        return Codes.TryGetValue(Folded.Key(text), out var code) ? code : OfParts(text);
    }

    private static string? OfParts(string text)
    {
        var parts = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(Folded.Key).Where(part => part.Length > 0 && !Fillers.Contains(part));
        var codes = parts.Select(part => Codes.GetValueOrDefault(part)).Distinct().ToList();
        return codes is [var code] ? code : null;
    }

    private static IEnumerable<(string Key, string Code)> Names() =>
        from line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let code = line[..2]
        from name in line[3..].Split(',').Append(code)
        from form in code is "DC" ? [name] : new[] { name, $"{name} State", $"State of {name}" }
        select (Folded.Key(form), code) into entry
        group entry by entry into same
        select same.Key;

    private const string Table = """
        AL Alabama,Ala
        AK Alaska,Alas
        AZ Arizona,Ariz
        AR Arkansas,Ark
        CA California,Calif,Cal
        CO Colorado,Colo
        CT Connecticut,Conn
        DE Delaware,Del
        DC District of Columbia,D.C.,Washington DC,Washington D.C. Metro
        FL Florida,Fla
        GA Georgia
        HI Hawaii
        ID Idaho
        IL Illinois,Ill
        IN Indiana,Ind
        IA Iowa
        KS Kansas,Kans,Kan
        KY Kentucky,Commonwealth of Kentucky
        LA Louisiana
        ME Maine
        MD Maryland
        MA Massachusetts,Mass,Commonwealth of Massachusetts
        MI Michigan,Mich
        MN Minnesota,Minn
        MS Mississippi,Miss
        MO Missouri
        MT Montana,Mont
        NE Nebraska,Neb,Nebr
        NV Nevada,Nev
        NH New Hampshire,N Hampshire
        NJ New Jersey,N Jersey
        NM New Mexico,N Mexico,N Mex
        NY New York
        NC North Carolina,N Carolina,N Car
        ND North Dakota,N Dakota,N Dak
        OH Ohio
        OK Oklahoma,Okla
        OR Oregon,Ore,Oreg
        PA Pennsylvania,Penn,Penna,Commonwealth of Pennsylvania
        RI Rhode Island
        SC South Carolina,S Carolina,S Car
        SD South Dakota,S Dakota,S Dak
        TN Tennessee,Tenn
        TX Texas,Tex
        UT Utah
        VT Vermont
        VA Virginia,Commonwealth of Virginia
        WA Washington,Wash
        WV West Virginia,W Virginia,W Va
        WI Wisconsin,Wis,Wisc
        WY Wyoming,Wyo
        AS American Samoa
        GU Guam
        MP Northern Mariana Islands,Northern Marianas
        PR Puerto Rico,P.R.,Commonwealth of Puerto Rico
        UM U.S. Minor Outlying Islands,United States Minor Outlying Islands
        VI Virgin Islands,U.S. Virgin Islands,United States Virgin Islands
        """;
}
