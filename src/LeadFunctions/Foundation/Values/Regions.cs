using System.Collections.Frozen;

namespace LeadFunctions.Foundation.Values;

/// <summary>Groups of countries that campaigns are sold by, after the regions of UN M49. Each country is in exactly one
/// of EMEA, APAC and Americas; the Caucasus and Central Asia, Kazakhstan included, are in EMEA. Smaller regions lie
/// within these.</summary>
internal static class Regions
{
    private const string Dach = "DE AT CH";
    private const string Benelux = "BE NL LU";
    private const string Nordics = "DK FI IS NO SE FO AX";
    private const string UnitedStatesAndCanada = "US CA";
    private const string CentralAmerica = "BZ CR GT HN NI PA SV MX";
    private const string SouthAmerica = "AR BO BR CL CO EC FK GF GY PE PY SR UY VE";
    private const string Caribbean =
        "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI";
    private const string EuropeanUnion =
        "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE";
    private const string Europe =
        EuropeanUnion + " AD AL AX BA BY CH FO GB GG GI IM IS JE LI MC MD ME MK NO RS RU SJ SM UA VA XK";
    private const string Gulf = "AE BH KW OM QA SA";
    private const string MiddleEast = Gulf + " EG IL IQ IR JO LB PS SY TR YE";
    private const string NorthAfrica = "DZ EG EH LY MA SD TN";

    private const string Africa =
        NorthAfrica
        + " AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW IO KE KM LR LS MG ML MR MU MW MZ NA NE NG RE RW SC SH SL SN SO SS ST SZ TD TF TG TZ UG YT ZA ZM ZW";

    private const string Caucasus = "AM AZ GE";
    private const string CentralAsia = "KG KZ TJ TM UZ";
    private const string Asean = "BN ID KH LA MM MY PH SG TH TL VN";
    private const string EastAsia = "CN HK JP KP KR MN MO TW";
    private const string SouthAsia = "AF BD BT IN LK MV NP PK";
    private const string AustraliaAndNewZealand = "AU NZ";
    private const string Oceania =
        AustraliaAndNewZealand + " CC CX NF FJ NC PG SB VU FM GU KI MH MP NR PW AS CK NU PF PN TK TO TV WF WS HM";

    private static readonly (string Names, string Countries)[] All =
    [
        ("DACH", Dach),
        ("Benelux", Benelux),
        ("Nordics", Nordics),
        ("Scandinavia", "DK NO SE"),
        ("Baltics", "EE LV LT"),
        ("Iberia", "ES PT"),
        ("UKI|UK & Ireland", "GB IE"),
        ("EU|European Union|EU27", EuropeanUnion),
        ("EEA|European Economic Area", EuropeanUnion + " IS LI NO"),
        ("Europe", Europe),
        (
            "EMEA|Europe, Middle East and Africa|Europe, Middle East & Africa",
            $"{Europe} {MiddleEast} {Africa} {Caucasus} {CentralAsia}"
        ),
        ("Caucasus", Caucasus),
        ("Central Asia", CentralAsia),
        ("MEA|Middle East and Africa|Middle East & Africa", $"{MiddleEast} {Africa}"),
        ("MENA", $"{MiddleEast} {NorthAfrica}"),
        ("North Africa", NorthAfrica),
        ("GCC", Gulf),
        ("Middle East", MiddleEast),
        ("Africa", Africa),
        (
            "North America|Northern America|NAM|NORAM|NAMER|US & Canada|USA & Canada|United States & Canada|US and Canada|USA and Canada|United States and Canada",
            UnitedStatesAndCanada
        ),
        (
            "LATAM|Latin America|LAC|Latin America & Caribbean|Latin America and Caribbean|Latin America and the Caribbean",
            $"{CentralAmerica} {SouthAmerica} {Caribbean}"
        ),
        ("South America", SouthAmerica),
        ("Caribbean", Caribbean),
        ("Central America", CentralAmerica),
        ("Americas", $"{UnitedStatesAndCanada} {CentralAmerica} {SouthAmerica} {Caribbean} BM BV GL GS PM UM"),
        (
            "APAC|JAPAC|Asia Pacific|APJ|Asia Pacific and Japan|Asia Pacific & Japan",
            $"{Asean} {EastAsia} {SouthAsia} {Oceania} AQ"
        ),
        ("ASEAN", Asean),
        ("Southeast Asia|SEA", $"{Asean} TL"),
        ("South Asia", SouthAsia),
        ("East Asia", EastAsia),
        ("ANZ|Australia & New Zealand|Australia and New Zealand", AustraliaAndNewZealand),
        ("Oceania", Oceania),
    ];

    private static readonly FrozenDictionary<string, IReadOnlyList<string>> ByKey = All.SelectMany(region =>
            region.Names.Split('|').Select(name => (Key: Folded.Key(name), region.Countries))
        )
        .ToFrozenDictionary(r => r.Key, r => (IReadOnlyList<string>)[.. r.Countries.Split(' ').Distinct()]);

    /// <summary>All names of regions.</summary>
    public static IEnumerable<string> Names => All.SelectMany(region => region.Names.Split('|'));

    /// <summary>ISO 3166-1 alpha-2 codes of a region; null for a text that names none.</summary>
    public static IReadOnlyList<string>? Find(string text) => ByKey.GetValueOrDefault(Folded.Key(text));
}
