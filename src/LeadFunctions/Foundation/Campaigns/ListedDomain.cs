using System.Globalization;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>A domain as people write it into lists: <c>https://www.Example.com/about</c> is <c>example.com</c>, and so
/// is <c>shop.example.com</c>, since leads are compared by the domain that their company registered.</summary>
internal static class ListedDomain
{
    private static readonly IdnMapping Idn = new();

    /// <summary>The domain in lower case and ASCII; null for a text that holds none.</summary>
    public static string? Of(string text)
    {
        var host = text.Trim();
        host = host[(host.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0)..];
        host = host[(host.LastIndexOf('@') + 1)..].Split('/', '?', '#', ':')[0].TrimEnd('.').ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return host.Contains('.') && Uri.CheckHostName(host) == UriHostNameType.Dns ? Ascii(host) : null;
    }

    private static string? Ascii(string host)
    {
        try
        {
            var ascii = Idn.GetAscii(host);
            return PublicSuffixes.RegistrableDomain(ascii) ?? ascii;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
