using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Signs what is posted, as Standard Webhooks 1.0.0 says: HMAC-SHA256 over id, time and body.</summary>
internal static class WebhookSignature
{
    /// <param name="id">Without a full stop, which separates what is signed.</param>
    /// <param name="secrets">Each signs, so that a receiver can change over from one to the next.</param>
    /// <returns>The header <c>webhook-signature</c>, such as <c>v1,K5oZ… v1,9fA…</c>.</returns>
    public static string Of(string id, DateTimeOffset at, ReadOnlySpan<byte> body, IReadOnlyList<byte[]> secrets)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{Timestamp(at)}."), .. body];
        return string.Join(
            ' ',
            secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}")
        );
    }

    /// <summary>The header <c>webhook-timestamp</c>: seconds since 1970.</summary>
    public static string Timestamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
