namespace LeadFunctions.Foundation.Http;

/// <summary>In which order of upload a list is.</summary>
internal enum ListOrder
{
    Oldest,
    Newest,
}
