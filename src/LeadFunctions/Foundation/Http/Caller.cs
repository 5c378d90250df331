namespace LeadFunctions.Foundation.Http;

/// <summary>Who asks, as far as it is known.</summary>
/// <param name="Id">Such as <c>the key reporting</c>. Never a name or an address of a person: it is logged.</param>
/// <param name="Person">How the history names whoever is signed in; null for a key, which says in the request who
/// acts.</param>
internal sealed record Caller(string Id, IReadOnlySet<OpsRole> Roles, string? Person = null)
{
    public bool May(OpsRole role) => Roles.Contains(role);
}
