using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Foundation.Values;

/// <summary>Reads settings that hold a secret, and takes no reference for what it refers to.</summary>
internal static class SecretSetting
{
    /// <summary>The secret; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">Azure could not read the secret.</exception>
    public static string? Secret(this IConfiguration settings, string path) =>
        settings[path] is not { Length: > 0 } text ? null
        // Azure hands over the reference itself where a secret cannot be read. Others could guess that.
        : !text.StartsWith("@Microsoft.KeyVault(", StringComparison.Ordinal) ? text
        : throw new InvalidOperationException(
            $"The setting {path.Replace(":", "__", StringComparison.Ordinal)} is a reference to Key Vault that Azure "
                + "could not resolve. See that the secret exists and that the app's identity may read it, then restart the app."
        );
}
