namespace LeadFunctions.Foundation.Leads;

/// <summary>What a customer gets for a lead that it returns.</summary>
internal enum ReturnPolicy
{
    Refund,
    Replacement,
}
