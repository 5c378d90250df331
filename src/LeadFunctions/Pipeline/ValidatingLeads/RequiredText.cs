using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>A cell that a lead cannot do without, or one that it can.</summary>
internal static class RequiredText
{
    private const int MaxLength = 255;

    public static string Read(RowText row, string field, List<Reason> faults)
    {
        if (ReadIfAny(row, field, faults) is { } text)
            return text;
        faults.Add(new Reason(ReasonCode.RequiredFieldMissing, field));
        return "";
    }

    /// <returns>Null where the row has none.</returns>
    public static string? ReadIfAny(RowText row, string field, List<Reason> faults)
    {
        var text = row[field];
        if (text.Length > MaxLength)
            faults.Add(
                new Reason(ReasonCode.FieldTooLong, field, $"{text.Length:N0} characters", $"at most {MaxLength}")
            );
        return text.Length == 0 ? null : text;
    }
}
