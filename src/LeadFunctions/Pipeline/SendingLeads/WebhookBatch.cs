using Azure;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Where a webhook batch is. <c>Withdrawn</c>: not posted again, since some of its leads must not go any more;
/// it surely reached nobody, so that the others go in a later run. <c>SentAgain</c>: a later run has its
/// leads.</summary>
internal enum WebhookState
{
    Pending,
    Taken,
    GivenUp,
    Withdrawn,
    SentAgain,
}

/// <summary>Leads of a run that are posted together.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Key">The <c>Idempotency-Key</c>: the same for every try, and the same key is the same body.</param>
/// <param name="Body">Where in the container <c>runs</c> the body lies.</param>
internal sealed record WebhookBatch(
    LeadCode LeadCode,
    RunName Run,
    int Number,
    string Key,
    string Body,
    IReadOnlyList<PlannedDelivery> Leads
)
{
    public WebhookState State { get; init; }

    /// <summary>Until then it is in somebody's hands, or waits for its next try.</summary>
    public DateTimeOffset NotBefore { get; init; }

    /// <summary>How often it was tried, a few quick tries being one.</summary>
    public int Tries { get; init; }

    /// <summary>How many of the tries surely brought nothing. Any other may have reached the receiver.</summary>
    public int Refusals { get; init; }

    public DateTimeOffset? FirstTriedAt { get; init; }

    /// <summary>When it was taken or given up.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The last answer in a few words of ours.</summary>
    public string? Said { get; init; }

    /// <summary>Whether deliveries and rows tell what became of it.</summary>
    public bool IsRecorded { get; init; }

    public ETag ETag { get; init; }
}

/// <summary>A run whose webhooks are not wound up.</summary>
/// <param name="Asked">Set where ops want what was given up to be sent again.</param>
/// <param name="NotBefore">Until then somebody is at that.</param>
internal sealed record OpenWebhooks(
    LeadCode LeadCode,
    RunName Run,
    AskedAgain? Asked,
    DateTimeOffset? NotBefore,
    ETag ETag
);

/// <summary>Who wants it sent again, and why.</summary>
internal sealed record AskedAgain(string By, string Why, DateTimeOffset At);
