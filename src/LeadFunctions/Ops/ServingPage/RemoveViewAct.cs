namespace LeadFunctions.Ops.ServingPage;

/// <summary>The body of <c>POST api/views/remove</c>.</summary>
internal sealed record RemoveViewAct
{
    public required string Name { get; init; }
}
