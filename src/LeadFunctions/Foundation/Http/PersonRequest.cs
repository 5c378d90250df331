using System.ComponentModel;

namespace LeadFunctions.Foundation.Http;

/// <summary>The body of what is asked about one person: <c>POST api/people/erase</c> and <c>POST
/// api/people/export</c>.</summary>
internal sealed record PersonRequest
{
    [Description("The address as it stands in an upload; case and outer spaces make no difference.")]
    public required string Email { get; init; }

    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
    public required string Why { get; init; }
}
