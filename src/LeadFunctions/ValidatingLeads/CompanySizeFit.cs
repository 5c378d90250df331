namespace LeadFunctions.ValidatingLeads;

internal enum CompanySizeFit
{
    Contained,
    Partly,
    Outside,
}
