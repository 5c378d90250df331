namespace LeadFunctions.Foundation.Values;

internal enum CompanySizeFit
{
    Contained,
    Partly,
    Outside,
}
