using LeadFunctions.Leads;

namespace LeadFunctions.ValidatingLeads;

/// <summary>First and last name of a row, from columns of their own or from one.</summary>
internal static class PersonName
{
    public static (string First, string Last) Read(RowText row, bool inOneColumn, List<Reason> faults) =>
        inOneColumn && row[Field.FirstName].Length == 0 && row[Field.LastName].Length == 0 && row[Field.FullName].Length > 0
            ? Whole(row, faults)
            : (Part(row, Field.FirstName, faults), Part(row, Field.LastName, faults));

    private static string Part(RowText row, string field, List<Reason> faults) => Real(RequiredText.Read(row, field, faults), field, faults);

    private static (string First, string Last) Whole(RowText row, List<Reason> faults)
    {
        var full = RequiredText.Read(row, Field.FullName, faults);
        var (first, last) = FullName.Split(full);
        if (full.Length > 0 && (first is null || last is null))
            faults.Add(new Reason(ReasonCode.RequiredFieldMissing, first is null ? Field.FirstName : Field.LastName, full, "first and last name, each in a column of its own"));
        return (Real(first ?? "", Field.FirstName, faults), Real(last ?? "", Field.LastName, faults));
    }

    private static string Real(string text, string field, List<Reason> faults)
    {
        if (text.Length > 0 && (Placeholders.IsPlaceholder(text) || text.Contains('@', StringComparison.Ordinal)))
            faults.Add(new Reason(ReasonCode.PlaceholderName, field, text, "a person's name"));
        return text;
    }
}
