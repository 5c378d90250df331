namespace LeadFunctions.Answering;

/// <summary>Marks an HTTP function that affiliates ask by a key of their own, instead of a function key.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AsksByAffiliateKeyAttribute : Attribute;

/// <summary>Names what an HTTP function answers in, where that is not JSON.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AnswersInAttribute(string mediaType) : Attribute
{
    public string MediaType { get; } = mediaType;
}
