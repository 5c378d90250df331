using System.Text.RegularExpressions;

namespace LeadFunctions.LocalHost.Blobs;

/// <summary>The path of a blob trigger: a container and a pattern such as <c>{name}.csv</c>, whose names match slashes
/// too.</summary>
internal sealed partial class BlobPath
{
    private readonly Regex _pattern;

    public BlobPath(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        Container = slash < 0 ? path : path[..slash];
        var pattern = slash < 0 ? ".+" : ToRegex(path[(slash + 1)..]);
        _pattern = new Regex($"^{pattern}$", RegexOptions.Singleline | RegexOptions.CultureInvariant);
    }

    public string Container { get; }

    /// <returns>The values of the names in the pattern, or null when the blob is not meant.</returns>
    public Dictionary<string, object?>? Match(string blobName)
    {
        var match = _pattern.Match(blobName);
        return match.Success
            ? match
                .Groups.Values.Skip(1)
                .ToDictionary(group => group.Name, object? (group) => group.Value, StringComparer.OrdinalIgnoreCase)
            : null;
    }

    private static string ToRegex(string pattern) =>
        string.Concat(Names().Split(pattern).Select((part, i) => i % 2 == 0 ? Regex.Escape(part) : $"(?<{part}>.+)"));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Names();
}
