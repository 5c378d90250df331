using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Who is never contacted, as <c>config/suppression.json</c> says.</summary>
internal sealed record SuppressionList : Document
{
    /// <summary>For editors; nothing here reads it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>E-mail addresses of people who asked not to be contacted.</summary>
    public IReadOnlyList<string> DoNotContact { get; init; } = [];

    /// <exception cref="FormatException">One of them was not checked.</exception>
    public IEnumerable<EmailAddress> Addresses() =>
        DoNotContact.Select(text =>
            EmailAddress.TryParse(text, out var address)
                ? address
                : throw new FormatException("A checked address does not parse.")
        );
}
