namespace LeadFunctions.Answering;

/// <summary>Opens an HTTP function to whoever has this role, by a function key or signed in. A function with none of these
/// attributes is open to nobody.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsRoleAttribute(OpsRole role) : Attribute
{
    public OpsRole Role { get; } = role;
}

/// <summary>Marks an HTTP function that affiliates ask by a key of their own, which it checks itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AsksByAffiliateKeyAttribute : Attribute;

/// <summary>Opens an HTTP function that says nothing of anybody.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpenToEverybodyAttribute : Attribute;

/// <summary>Names what an HTTP function answers in, where that is not JSON.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AnswersInAttribute(string mediaType) : Attribute
{
    public string MediaType { get; } = mediaType;
}
