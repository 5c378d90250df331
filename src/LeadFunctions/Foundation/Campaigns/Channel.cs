namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Where leads go out to.</summary>
internal sealed record Channel
{
    public required ChannelKind Kind { get; init; }

    /// <summary>Columns of the file in order, see <see cref="Campaigns.DeliveryColumns"/>; all where it is
    /// empty.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Whether a program reads the file: cells then stay as they are, also those that a spreadsheet would
    /// run.</summary>
    public bool MachineRead { get; init; }

    /// <summary>Addresses that get the file by mail, one mail each.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Where a webhook posts to, by https.</summary>
    public string? Url { get; init; }

    /// <summary>Names the setting <c>WebhookSecrets__{name}</c> that a webhook signs with: secrets are in no
    /// file.</summary>
    public string? SecretName { get; init; }
}
