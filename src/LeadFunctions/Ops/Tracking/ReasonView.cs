using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>A reason with what to do about it.</summary>
internal sealed record ReasonView(
    ReasonCode Code,
    string? Field,
    string? Found,
    string? Expected,
    string? Hint,
    string Description,
    string Advice
)
{
    public static ReasonView Of(Reason reason) =>
        new(
            reason.Code,
            reason.Field,
            reason.Found,
            reason.Expected,
            reason.Hint,
            Foundation.Leads.Advice.Describe(reason),
            Foundation.Leads.Advice.For(reason)
        );
}
