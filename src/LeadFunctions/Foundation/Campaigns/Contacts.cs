namespace LeadFunctions.Foundation.Campaigns;

/// <summary>An affiliate's e-mail addresses by role.</summary>
internal sealed record Contacts
{
    public required string Main { get; init; }

    /// <summary>Gets receipts and rejections; the main contact where there is none.</summary>
    public string? Technical { get; init; }

    public string? EstimatesAndPricing { get; init; }

    public string? General { get; init; }
}
