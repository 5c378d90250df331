namespace LeadFunctions.Foundation.Values;

/// <summary>Postal codes, and the names and abbreviations of each.</summary>
internal static class UsStateNames
{
    public const string Table = """
        AL Alabama,Ala
        AK Alaska,Alas
        AZ Arizona,Ariz
        AR Arkansas,Ark
        CA California,Calif,Cal,Northern California,Southern California
        CO Colorado,Colo
        CT Connecticut,Conn
        DE Delaware,Del
        DC District of Columbia,Dist of Columbia,D.C.,Washington DC,Washington D.C. Metro
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
        NY New York,New York City,NYC,Upstate New York
        NC North Carolina,N Carolina,No Carolina,N Car
        ND North Dakota,N Dakota,No Dakota,N Dak
        OH Ohio
        OK Oklahoma,Okla
        OR Oregon,Ore,Oreg
        PA Pennsylvania,Penn,Penna,Commonwealth of Pennsylvania
        RI Rhode Island
        SC South Carolina,S Carolina,So Carolina,S Car
        SD South Dakota,S Dakota,So Dakota,S Dak
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
