namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>The secrets that webhooks are signed with, from the settings <c>WebhookSecrets__{name}</c>.</summary>
internal sealed class WebhookSecrets(Func<string, string?> setting)
{
    private const string Prefix = "whsec_";
    private const int MinBytes = 24;
    private const int MaxBytes = 64;

    /// <summary>The secrets of a name; several are separated by blanks. None where the setting is missing or is
    /// none.</summary>
    public IReadOnlyList<byte[]> Find(string name)
    {
        var secrets = (setting($"WebhookSecrets:{name}") ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(Decode)
            .ToList();
        return secrets.TrueForAll(secret => secret is not null) ? [.. secrets.OfType<byte[]>()] : [];
    }

    private static byte[]? Decode(string text)
    {
        var bytes = new byte[text.Length];
        return
            text.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(text[Prefix.Length..], bytes, out var length)
            && length is >= MinBytes and <= MaxBytes
            ? bytes[..length]
            : null;
    }
}
