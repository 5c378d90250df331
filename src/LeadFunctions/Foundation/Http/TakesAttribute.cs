namespace LeadFunctions.Foundation.Http;

/// <summary>Names the record that an HTTP function reads: of the body where it takes one, otherwise of the query. The
/// description of the functions is made of it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;
}
