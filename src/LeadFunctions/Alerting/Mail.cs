using LeadFunctions.Leads;

namespace LeadFunctions.Alerting;

/// <summary>A mail that somebody must get, once per cause.</summary>
/// <param name="Cause">What it is about: the same cause asked for again is the same mail.</param>
/// <param name="At">When the cause arose; it never changes for a cause.</param>
internal sealed record Mail(string Cause, DateTimeOffset At, Recipient To, string Subject, MailBody Body)
{
    /// <summary>A file of the container <c>deliveries</c>, which is read when the mail is sent; null for none.</summary>
    public string? Attachment { get; init; }
}

/// <summary>Who gets a mail, by role: addresses are looked up when it is sent and are stored nowhere else.</summary>
/// <param name="Affiliate">The affiliate whose technical contact it is; null for ops and for readers.</param>
/// <param name="Campaign">The campaign whose file names the reader; null for anybody else.</param>
/// <param name="Reader">Keyed hash of the reader's address.</param>
internal sealed record Recipient(AffiliateName? Affiliate, LeadCode? Campaign = null, PersonId? Reader = null)
{
    public static Recipient Ops { get; } = new((AffiliateName?)null);

    public static Recipient TechnicalContactOf(AffiliateName affiliate) => new(affiliate);

    /// <summary>Somebody whom a campaign's mail channel names, found again by the hash of the address.</summary>
    public static Recipient ReaderOf(LeadCode leadCode, PersonId reader) => new(null, leadCode, reader);
}

/// <summary>What a mail says, apart from how it looks.</summary>
/// <param name="Summary">The whole matter in a sentence or two.</param>
/// <param name="WhatToDo">The next step for the reader.</param>
/// <param name="Runbook">Page of <c>docs/runbook</c> for ops, without ending; null for affiliates.</param>
internal sealed record MailBody(string Summary, IReadOnlyList<MailTable> Tables, string WhatToDo, string? Runbook = null);

/// <summary>A table in a mail. Beyond the first 20 rows only their number is told.</summary>
internal sealed record MailTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public const int MaxRows = 20;
}
