using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>First and last name of a row, from columns of their own or from one.</summary>
internal static class PersonName
{
    // In Hungary and Vietnam the family comes first in lists of their own, and last in those of others.
    private static readonly string[] EitherOrder = ["HU", "VN"];

    /// <param name="fullName">The header of the column with both; null where each has its own.</param>
    public static (string First, string Last) Read(RowText row, string? fullName, List<Reason> faults) =>
        fullName is not null
        || (row[Field.FirstName].Length == 0 && row[Field.LastName].Length == 0 && row[Field.FullName].Length > 0)
            ? Whole(row, fullName ?? "", faults)
            : (Part(row, Field.FirstName, faults), Part(row, Field.LastName, faults));

    private static string Part(RowText row, string field, List<Reason> faults) =>
        Real(RequiredText.Read(row, field, faults), field, faults);

    private static (string First, string Last) Whole(RowText row, string header, List<Reason> faults)
    {
        var full = RequiredText.Read(row, Field.FullName, faults);
        var (first, last) = FullName.IsLastFirst(header) ? FullName.SplitLastFirst(full) : FullName.Split(full);
        if (
            !full.Contains(',', StringComparison.Ordinal)
            && Country.TryParse(row[Field.Country], out var country)
            && EitherOrder.Contains(country.Code)
        )
            (first, last) = FullName.IsLastFirst(header) ? (first, last) : (first, null);
        if (full.Length > 0 && (first is null || last is null))
            faults.Add(
                new Reason(
                    ReasonCode.RequiredFieldMissing,
                    first is null ? Field.FirstName : Field.LastName,
                    full,
                    "first and last name, each in a column of its own"
                )
            );
        return (Real(first ?? "", Field.FirstName, faults), Real(last ?? "", Field.LastName, faults));
    }

    private static string Real(string text, string field, List<Reason> faults)
    {
        if (text.Length > 0 && (Placeholders.IsPlaceholder(text) || text.Contains('@', StringComparison.Ordinal)))
            faults.Add(new Reason(ReasonCode.PlaceholderName, field, text, "a person's name"));
        return text;
    }
}
