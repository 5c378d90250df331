namespace LeadFunctions.Pipeline.SendingLeads;

internal enum WebhookVerdict
{
    Taken,

    /// <summary>Refused, or no whole answer: the same request may do later.</summary>
    Later,

    /// <summary>The receiver is gone for good.</summary>
    Gone,

    /// <summary>It was not asked again: some of the leads must not go any more.</summary>
    Withdrawn,
}
