using System.ComponentModel;
using LeadFunctions.Foundation.Http;

namespace LeadFunctions.Ops.Auditing;

/// <summary>The body of <c>POST api/audit</c>.</summary>
internal sealed record AuditAsked
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
    public required string Why { get; init; }
}
