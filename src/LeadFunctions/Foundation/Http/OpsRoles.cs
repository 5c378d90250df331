namespace LeadFunctions.Foundation.Http;

/// <summary>How roles are written in keys and in Entra.</summary>
internal static class OpsRoles
{
    public static IReadOnlyDictionary<string, OpsRole> ByName { get; } =
        Enum.GetValues<OpsRole>().ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>Such as <c>ops.read</c>.</summary>
    public static string Name(this OpsRole role) => $"ops.{role.ToString().ToLowerInvariant()}";
}
