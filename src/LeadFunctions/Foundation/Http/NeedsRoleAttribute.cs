namespace LeadFunctions.Foundation.Http;

/// <summary>Opens an HTTP function to whoever has this role, by a function key or signed in. A function with none of
/// these attributes is open to nobody.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsRoleAttribute(OpsRole role) : Attribute
{
    public OpsRole Role { get; } = role;
}
