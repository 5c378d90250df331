using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>First and last name of a row, from columns of their own or from one.</summary>
internal static class PersonName
{
    // In Hungary and Vietnam the family comes first in lists of their own, and last in those of others.
    private static readonly string[] EitherOrder = ["HU", "VN"];

    /// <param name="fullName">The header of the column with both; null where each has its own.</param>
    public static (string First, string Last) Read(RowText row, string? fullName, List<Reason> faults)
    {
        var (first, last) =
            fullName is not null
            || (row[Field.FirstName].Length == 0 && row[Field.LastName].Length == 0 && row[Field.FullName].Length > 0)
                ? Whole(row, fullName ?? "", faults)
                : (
                    RequiredText.Read(row, Field.FirstName, faults),
                    WithPrefix(row.LastNamePrefix, RequiredText.Read(row, Field.LastName, faults))
                );
        if (IsNone(first, last))
            Tell(first, Field.FirstName, faults);
        if (IsNone(last, first))
            Tell(last, Field.LastName, faults);
        else if (Placeholders.IsNobody(first, last))
            Tell($"{first} {last}", Field.LastName, faults);
        return (first, last);
    }

    private static (string First, string Last) Whole(RowText row, string header, List<Reason> faults)
    {
        var full = RequiredText.Read(row, Field.FullName, faults);
        var (first, last) = FullName.IsLastFirst(header) ? FullName.SplitLastFirst(full) : FullName.Split(full);
        if (
            !full.Contains(',', StringComparison.Ordinal)
            && (
                FullName.IsEitherOrder(header, full)
                || (Country.TryParseCell(row[Field.Country], out var country) && EitherOrder.Contains(country.Code))
            )
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
        return (first ?? "", last ?? "");
    }

    private static string WithPrefix(string prefix, string last) =>
        prefix.Length == 0
        || last.Length == 0
        || last.StartsWith($"{prefix} ", StringComparison.OrdinalIgnoreCase)
        || NoValue.IsOutsideNames(prefix)
            ? last
            : $"{prefix} {last}";

    private static bool IsNone(string name, string other) =>
        Placeholders.IsPlaceholder(name)
        || Placeholders.IsPlaceholderBeside(name, other)
        || FullName.IsNoName(name)
        || name.Contains('@', StringComparison.Ordinal);

    private static void Tell(string found, string field, List<Reason> faults) =>
        faults.Add(new Reason(ReasonCode.PlaceholderName, field, found, "a person's name"));
}
