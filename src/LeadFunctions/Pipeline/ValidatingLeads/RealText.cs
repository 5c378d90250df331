using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>A cell that a lead cannot do without, and that has to say something.</summary>
internal static class RealText
{
    /// <param name="expected">What belongs there, such as <c>the company's name</c>.</param>
    public static string Read(RowText row, string field, string expected, List<Reason> faults)
    {
        var text = RequiredText.Read(row, field, faults);
        if (EmptyTexts.Has(text))
            faults.Add(new Reason(ReasonCode.PlaceholderName, field, text, expected));
        return text;
    }
}
