namespace LeadFunctions.Foundation.Http;

/// <summary>Where functions are asked. What is no part of the interface, such as the ops page, lies beside
/// it.</summary>
internal static class ApiRoute
{
    /// <summary>Begins every route of the interface: the host puts nothing in front of routes, see host.json.</summary>
    public const string Prefix = "api/";
}
