using System.ComponentModel;
using LeadFunctions.Foundation.Http;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>The body of <c>POST api/leads/{leadId}/correct</c>.</summary>
internal sealed record CorrectAct
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
    public required string Why { get; init; }

    [Description(
        "What the row shall say, by the header of its column or by the field that the column has, such as country: 1 to 20, each of at most 1,000 characters."
    )]
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    [Description("Whether it is only told what would come of it.")]
    public bool Try { get; init; }
}
