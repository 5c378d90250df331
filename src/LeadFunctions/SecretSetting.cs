using Microsoft.Extensions.Configuration;

namespace LeadFunctions;

/// <summary>Settings that hold a secret: read by this alone, so that a reference is never taken for what it refers to.</summary>
internal static class SecretSetting
{
    /// <summary>The secret; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">Azure could not read the secret; the message names the setting.</exception>
    public static string? Secret(this IConfiguration settings, string path) => settings[path] switch
    {
        null or "" => null,
        // Azure hands over the reference itself where a secret cannot be read. Others could guess that.
        var text when text.StartsWith("@Microsoft.KeyVault(", StringComparison.Ordinal) => throw new InvalidOperationException(
            $"The setting {path.Replace(":", "__", StringComparison.Ordinal)} is a reference to Key Vault that Azure could not resolve. See that the secret exists and that the app's identity may read it, then restart the app."),
        var text => text,
    };
}
