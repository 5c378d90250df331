using System.Collections.Frozen;

namespace LeadFunctions.ValidatingLeads;

/// <summary>Which part of a host name somebody registered, by the rules of publicsuffix.org: <c>example.co.uk</c> of
/// <c>www.shop.example.co.uk</c>. Suffixes of private owners count: <c>example.myshopify.com</c> is a shop of its own.</summary>
internal static class PublicSuffixes
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Exact = Rules("");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Wildcards = Rules("*.");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Exceptions = Rules("!");

    /// <param name="host">In lower-case ASCII, without a dot at an end.</param>
    /// <returns>Null where the host is a suffix itself, or has no dot.</returns>
    public static string? RegistrableDomain(string host)
    {
        var rest = host.AsSpan();
        var label = ReadOnlySpan<char>.Empty;
        // The longest rule counts, so the whole host is looked up first; a top level needs no rule.
        while (true)
        {
            if (Exceptions.Contains(rest))
                return rest.ToString();
            var dot = rest.IndexOf('.');
            if (dot < 0 || Exact.Contains(rest) || Wildcards.Contains(rest[(dot + 1)..]))
                return label.IsEmpty ? null : host[^(rest.Length + label.Length)..];
            label = rest[..(dot + 1)];
            rest = rest[(dot + 1)..];
        }
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Rules(string mark) =>
        ReferenceLists.Lines("public-suffixes.txt.gz")
            .Where(rule => mark.Length > 0 ? rule.StartsWith(mark, StringComparison.Ordinal) : char.IsAsciiLetterOrDigit(rule[0]))
            .Select(rule => rule[mark.Length..])
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
