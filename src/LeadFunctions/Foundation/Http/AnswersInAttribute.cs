namespace LeadFunctions.Foundation.Http;

/// <summary>Names what an HTTP function answers in, where that is not JSON.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AnswersInAttribute(string mediaType) : Attribute
{
    public string MediaType { get; } = mediaType;
}
