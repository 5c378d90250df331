namespace LeadFunctions.Foundation.Leads;

/// <summary>A score in one letter, the best first.</summary>
internal enum Grade
{
    A,
    B,
    C,
    D,
}
