namespace LeadFunctions.Foundation.Mailing;

/// <summary>A mail that somebody must get, once per cause.</summary>
/// <param name="Cause">What it is about: the same cause asked for again is the same mail.</param>
/// <param name="At">When the cause arose; it never changes for a cause.</param>
internal sealed record Mail(string Cause, DateTimeOffset At, Recipient To, string Subject, MailBody Body)
{
    /// <summary>A file of the container <c>deliveries</c>, which is read when the mail is sent; null for none.</summary>
    public string? Attachment { get; init; }
}

/// <summary>What a mail says, apart from how it looks.</summary>
/// <param name="Summary">The whole matter in a sentence or two.</param>
/// <param name="WhatToDo">The next step for the reader.</param>
/// <param name="Runbook">Page of <c>docs/runbook</c> for ops, without ending; null for affiliates.</param>
internal sealed record MailBody(string Summary, IReadOnlyList<MailTable> Tables, string WhatToDo, string? Runbook = null);
