using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>One phone for three people of two companies: that of one company is a switchboard.</summary>
internal static class SharedPhones
{
    private const int FewestDigits = 7;
    private const int FewestPeople = 3;
    private const int FewestCompanies = 2;
    private const double LeastShare = 0.01;

    public static FoundSignal? Of(IReadOnlyList<FlagRow> rows)
    {
        var shared = rows.Where(r => r.PhoneKey.Length >= FewestDigits)
            .GroupBy(r => r.PhoneKey)
            .Select(of => of.ToList())
            .Where(of => of.Count >= FewestPeople && Companies(of) >= FewestCompanies)
            .ToList();
        var found = shared.SelectMany(of => of).Select(r => r.Line).ToList();
        return Evidence.Over(
            FlagSignal.SharedPhone,
            found.Count,
            Math.Max(LeastShare * rows.Count, FewestPeople),
            $"{found.Count} rows share {shared.Count} phones with people of other companies",
            found
        );
    }

    // A company with two domains, or two spellings, is one.
    private static int Companies(List<FlagRow> rows) =>
        Math.Min(
            rows.Select(r => r.CompanyKey).Distinct().Count(),
            rows.Select(r => CompanyName.KeyOf(r.Data.Company)).Distinct().Count()
        );
}
