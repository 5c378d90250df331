using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What must hold of an affiliate's costs per lead: one price for each lead, whatever it is.</summary>
internal static class CplCheck
{
    private const int MaxName = 40;

    public static IEnumerable<string> Problems(Affiliate affiliate) =>
        [
            .. affiliate.Cpl.SelectMany(c => Money($"$.cpl['{c.Key}']", c.Value)),
            .. affiliate.CplRules.SelectMany(r => Rules($"$.cplRules['{r.Key}']", r.Key, r.Value, affiliate.Cpl)),
        ];

    private static IEnumerable<string> Rules(
        string place,
        LeadCode leadCode,
        CplRules? rules,
        IReadOnlyDictionary<LeadCode, decimal> cpl
    ) =>
        rules is null
            ? [$"{place}: found null, expected a value"]
            :
            [
                .. cpl.ContainsKey(leadCode)
                    ? []
                    : new[]
                    {
                        $"{place}: found rules without a cost per lead, expected $.cpl['{leadCode}'] for leads that no rule is for",
                    },
                .. Tiers($"{place}.tiers", rules.Tiers),
                .. rules.Bands.Index().SelectMany(b => Band($"{place}.bands[{b.Index}]", b.Item)),
                .. rules
                    .Bands.GroupBy(b => SignedText.Key(b.Name))
                    .Where(g => g.Count() > 1)
                    .Select(g =>
                        $"{place}.bands: found the name '{g.First().Name}' {g.Count()} times, expected each once"
                    ),
                .. Overlaps(place, rules.Bands),
            ];

    private static IEnumerable<string> Band(string place, CplBand band) =>
        [
            .. band.Name.Trim().Length is >= 1 and <= MaxName && !band.Name.Any(char.IsControl)
                ? []
                : new[] { $"{place}.name: found '{band.Name}', expected 1 to {MaxName} characters" },
            .. band.Countries.Count + band.CompanySizes.Count > 0
                ? []
                : new[] { $"{place}: found a band of everything, expected countries, companySizes or both" },
            .. band
                .Countries.Where(c => c.IsState)
                .Select(c => $"{place}.countries: found the state '{c}', expected a country or a region"),
            .. Money($"{place}.cpl", band.Cpl),
            .. Tiers($"{place}.tiers", band.Tiers),
        ];

    private static IEnumerable<string> Tiers(string place, IReadOnlyList<CplTier> tiers) =>
        [
            .. tiers.Index().SelectMany(t => Money($"{place}[{t.Index}].cpl", t.Item.Cpl)),
            .. tiers
                .Index()
                .Where(t => t.Item.From <= (t.Index == 0 ? 1 : tiers[t.Index - 1].From))
                .Select(t =>
                    $"{place}[{t.Index}].from: found {t.Item.From}, expected {(t.Index == 0 ? 2 : tiers[t.Index - 1].From + 1)} or more"
                ),
        ];

    private static IEnumerable<string> Overlaps(string place, IReadOnlyList<CplBand> bands) =>
        from a in bands.Index()
        from b in bands.Index()
        where a.Index < b.Index && Meet(a.Item, b.Item)
        select $"{place}.bands: found '{a.Item.Name}' and '{b.Item.Name}', which overlap; expected one band for each lead";

    // No countries, or no sizes, are all of them.
    private static bool Meet(CplBand a, CplBand b) =>
        (
            a.Countries.Count == 0
            || b.Countries.Count == 0
            || a.Countries.SelectMany(c => c.Countries).Intersect(b.Countries.SelectMany(c => c.Countries)).Any()
        )
        && (
            a.CompanySizes.Count == 0
            || b.CompanySizes.Count == 0
            || a.CompanySizes.Any(x => b.CompanySizes.Any(y => Meet(x, y)))
        );

    private static bool Meet(CompanySize a, CompanySize b) =>
        a.Min <= (b.Max ?? int.MaxValue) && b.Min <= (a.Max ?? int.MaxValue);

    private static IEnumerable<string> Money(string place, decimal cpl) =>
        cpl >= 0 ? [] : [$"{place}: found {cpl}, expected 0 or more"];
}
