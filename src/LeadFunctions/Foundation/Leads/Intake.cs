namespace LeadFunctions.Foundation.Leads;

/// <summary>What a row is worth as it came in. Held: a smarter answer is invalid, so it goes nowhere until that is
/// fixed.</summary>
internal enum Intake
{
    Usable,
    Unusable,
    Omitted,
    Held,
}
