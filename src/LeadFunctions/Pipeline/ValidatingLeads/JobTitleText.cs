using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>The job title of a row. A form of address is none.</summary>
internal static class JobTitleText
{
    private const string Expected = "the person's job title";

    public static string Read(RowText row, List<Reason> faults)
    {
        if (row[Field.JobTitle].Length > 0 || row.NoJobTitle is not { } said)
            return RealText.Read(row, Field.JobTitle, Expected, faults);
        faults.Add(
            new Reason(ReasonCode.RequiredFieldMissing, Field.JobTitle, said, $"{Expected}, not a form of address")
        );
        return "";
    }
}
