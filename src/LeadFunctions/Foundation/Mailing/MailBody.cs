namespace LeadFunctions.Foundation.Mailing;

/// <summary>What a mail says, apart from how it looks.</summary>
/// <param name="Summary">The whole matter in a sentence or two.</param>
/// <param name="WhatToDo">The next step for the reader.</param>
/// <param name="Runbook">Page of <c>docs/runbook</c> for ops, without ending; null for affiliates.</param>
internal sealed record MailBody(
    string Summary,
    IReadOnlyList<MailTable> Tables,
    string WhatToDo,
    string? Runbook = null
)
{
    public IReadOnlyList<MailLink> Links { get; init; } = [];
}
