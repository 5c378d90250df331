using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>The secret that opens an affiliate's own folder, such as <c>infuse-media.3vN0…</c>: the affiliate, so that
/// its rows are found, and 32 random bytes. It is shown once, and only <see cref="Hash"/> is stored.</summary>
internal sealed record AffiliateKey
{
    public const int RandomBytes = 32;

    private const int MaxLength = 100;

    private AffiliateKey(AffiliateName affiliate, string text) => (Affiliate, Text) = (affiliate, text);

    public AffiliateName Affiliate { get; }

    /// <summary>What the affiliate types.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of all of the key, its affiliate included: 32 random bytes need no salt.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    public static AffiliateKey Of(AffiliateName affiliate, ReadOnlySpan<byte> random) =>
        new(affiliate, $"{affiliate}.{Base64Url.EncodeToString(random[..RandomBytes])}");

    public static bool TryParse(string? text, [NotNullWhen(true)] out AffiliateKey? key)
    {
        key =
            text is { Length: <= MaxLength }
            && text.Split('.') is [var name, var secret]
            && AffiliateName.TryParse(name, null, out var affiliate)
            && IsSecret(secret)
                ? new AffiliateKey(affiliate, text)
                : null;
        return key is not null;
    }

    // Never printed as a whole, whatever prints it.
    public override string ToString() => $"{Affiliate}.…";

    private static bool IsSecret(string text) => Base64Url.IsValid(text, out var length) && length == RandomBytes;
}
