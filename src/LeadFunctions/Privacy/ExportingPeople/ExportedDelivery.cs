using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Privacy.ExportingPeople;

/// <summary>A customer that the person's data goes or went to.</summary>
internal sealed record ExportedDelivery(
    LeadCode LeadCode,
    [property: Description("Missing where the campaign is not configured any more.")] string? Customer,
    [property: Description("Ways in which the campaign is sent its leads: Csv, Mail, Webhook.")]
        IReadOnlyList<string> Channels,
    DeliveryState State,
    DateTimeOffset? SentAt,
    DateTimeOffset? ReturnedAt,
    string? ReturnReason,
    [property: Description("What the customer says of the person as a lead, in words. Missing where it says nothing.")]
        string? Feedback
);
