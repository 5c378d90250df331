using System.ComponentModel;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Ops.Tracking;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>The body of <c>POST api/leads/actions</c>.</summary>
internal sealed record LeadsAct
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description($"{Signature.Why} Of Return, at most 200: the reason, one of the campaign's where it names any.")]
    public required string Why { get; init; }

    public required LeadAction Action { get; init; }

    [Description("The leads, at most 200. Or a filter, not both.")]
    public IReadOnlyList<LeadId>? Leads { get; init; }

    [Description(
        "All leads that this finds, at most 1,000. It is read as the query of GET leads; its page makes no difference."
    )]
    public LeadsQuery? Filter { get; init; }

    [Description(
        "How many leads the filter is expected to find: where it finds another number, nothing is done. Needed with a filter."
    )]
    public int? Expected { get; init; }

    [Description("Of SendThrough: the campaign that they go to. Of Return: the one that returns them.")]
    public LeadCode? LeadCode { get; init; }

    [Description("Of SendThrough: whether they go although rules speak against it.")]
    public bool Confirm { get; init; }

    [Description("Of AcceptAnswer: the field symbol of the question, such as SQ1.")]
    public string? Symbol { get; init; }

    [Description(
        "Of AcceptAnswer: one of the question's answers. Without it: to each the closest one, as it was offered."
    )]
    public string? Answer { get; init; }

    [Description(
        "Of AcceptAnswer: whether what these rows say is taken for the answer from now on, from their affiliates and for this question. It is written into the affiliates' files."
    )]
    public bool Always { get; init; }

    [Description(
        "Names this act, such as a UUID: asked again with the same key, it is done once, and answered alike. With the key of another act nothing is done."
    )]
    public string? Key { get; init; }

    [Description("Whether it is only told what would be done.")]
    public bool Try { get; init; }
}
