using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>A row with what it is worth by its cells alone: before it is known who else claims the same.</summary>
internal static class ValidatedRow
{
    public static Lead Of(Lead lead, RowValidator validator, Configuration settings, PersonHash people)
    {
        var (data, email, reasons) = validator.Validate(lead.Cells);
        var person = email is null ? null : people.Of(email);
        var suppressed = email is not null && settings.IsNotToBeContacted(email);
        return lead with
        {
            Person = person,
            Data = data,
            Source = validator.SourceOf(lead.Cells),
            Intake =
                data is null ? Intake.Unusable
                : suppressed ? Intake.Omitted
                : Intake.Usable,
            Reasons = suppressed ? [.. reasons, new Reason(ReasonCode.DoNotContact)] : reasons,
        };
    }
}
