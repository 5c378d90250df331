namespace LeadFunctions.Foundation.Http;

/// <summary>Marks an HTTP function that affiliates ask by a key of their own, which it checks itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AsksByAffiliateKeyAttribute : Attribute;
