using System.ComponentModel;
using LeadFunctions.Foundation.Http;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>The body of <c>POST api/leads/{leadId}/accept-answer</c>.</summary>
internal sealed record AcceptAnswerAct
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
    public required string Why { get; init; }

    [Description("The field symbol of the question, such as SQ1.")]
    public required string Symbol { get; init; }

    [Description("One of the question's answers. Without it: the closest one, as it was offered.")]
    public string? Answer { get; init; }

    [Description("Whether all held rows of the batch with the same text for this question get the answer as well.")]
    public bool Alike { get; init; }
}
