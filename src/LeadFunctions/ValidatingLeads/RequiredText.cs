using LeadFunctions.Leads;

namespace LeadFunctions.ValidatingLeads;

/// <summary>A cell that a lead cannot do without.</summary>
internal static class RequiredText
{
    private const int MaxLength = 255;

    public static string Read(RowText row, string field, List<Reason> faults)
    {
        var text = row[field];
        if (text.Length == 0)
            faults.Add(new Reason(ReasonCode.RequiredFieldMissing, field));
        else if (text.Length > MaxLength)
            faults.Add(new Reason(ReasonCode.FieldTooLong, field, $"{text.Length:N0} characters", $"at most {MaxLength}"));
        return text;
    }
}
