using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace LeadFunctions.Foundation.Values;

/// <summary>The registrable domain of a company, in lower-case ASCII (punycode), of what a row says.</summary>
internal static class CompanyDomain
{
    private const int LongestHost = 253;
    private const int LongestLabel = 63;

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };
    private static readonly SearchValues<char> HostCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-."
    );
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\r\n,;|<>()\"'");
    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );
    private static readonly SearchValues<char> HostEnds = SearchValues.Create("/?#:");

    // What lies below them belongs to others.
    private static readonly FrozenSet<string> Directories = new[]
    {
        "linkedin.com",
        "facebook.com",
        "instagram.com",
        "twitter.com",
        "x.com",
        "youtube.com",
        "xing.com",
        "tiktok.com",
        "crunchbase.com",
        "wikipedia.org",
        "google.com",
        "g2.com",
        "zoominfo.com",
        "glassdoor.com",
        "yelp.com",
    }.ToFrozenSet();

    /// <summary>Of the website, else of a business e-mail; null where neither names a company.</summary>
    public static string? Of(string website, EmailAddress? email) =>
        OfWebsite(website)
        ?? (email is null || MailDomains.IsFree(email.Domain) ? null : PublicSuffixes.RegistrableDomain(email.Domain));

    /// <summary>Of a cell in any spelling, its first where it names several; an e-mail address that was typed there
    /// counts too.</summary>
    private static string? OfWebsite(ReadOnlySpan<char> cell)
    {
        while (!(cell = cell.TrimStart()).IsEmpty)
        {
            var end = cell.IndexOfAny(Separators);
            var word = end < 0 ? cell : cell[..end];
            if (word.Contains('.') && OfAddress(word) is { } domain)
                return domain;
            cell = cell[Math.Min(word.Length + 1, cell.Length)..];
        }
        return null;
    }

    private static string? OfAddress(ReadOnlySpan<char> address)
    {
        var bare = WithoutScheme(address.Contains('\\') ? address.ToString().Replace('\\', '/') : address);
        var end = bare.IndexOfAny(HostEnds);
        var host = end < 0 ? bare : bare[..end];
        if (Ascii(host[(host.LastIndexOf('@') + 1)..].Trim('.')) is not { } ascii || MailDomains.IsFree(ascii))
            return null;
        var domain = PublicSuffixes.RegistrableDomain(ascii);
        return
            domain is null
            || domain.StartsWith("www.", StringComparison.Ordinal)
            || (Directories.Contains(domain) && end >= 0 && bare.Length > end + 1)
            ? null
            : domain;
    }

    // Also where it was typed twice, or as "mailto:".
    private static ReadOnlySpan<char> WithoutScheme(ReadOnlySpan<char> address)
    {
        for (
            var colon = address.IndexOf(':');
            colon > 0 && address[..colon].IndexOfAnyExcept(Letters) < 0;
            colon = address.IndexOf(':')
        )
            address = address[(colon + 1)..].TrimStart(":/");
        return address.TrimStart('/');
    }

    private static string? Ascii(ReadOnlySpan<char> host)
    {
        if (host.IsEmpty || host.Length > LongestHost)
            return null;
        var ascii = System.Text.Ascii.IsValid(host) ? Lower(host) : Punycode(host.ToString());
        return ascii is not null && IsHost(ascii) ? ascii : null;
    }

    private static string Lower(ReadOnlySpan<char> host) =>
        string.Create(host.Length, host, (lower, text) => text.ToLowerInvariant(lower));

    private static string? Punycode(string host)
    {
        try
        {
            return Idn.GetAscii(host).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null; // The only way that IdnMapping has to say no.
        }
    }

    // A top level begins with a letter, so an IP address is none.
    private static bool IsHost(string host) =>
        host.AsSpan().IndexOfAnyExcept(HostCharacters) < 0
        && host[^1] != '-'
        && char.IsAsciiLetter(host[host.LastIndexOf('.') + 1])
        && host.LastIndexOf('.') < host.Length - 2
        && AreLabels(host);

    private static bool AreLabels(ReadOnlySpan<char> host)
    {
        foreach (var label in host.Split('.'))
            if (host[label] is [] or ['-', ..] or { Length: > LongestLabel })
                return false;
        return true;
    }
}
