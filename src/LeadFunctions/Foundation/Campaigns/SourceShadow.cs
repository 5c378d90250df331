namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Whether a rule leaves nothing to a later one.</summary>
internal static class SourceShadow
{
    /// <summary>Whether whatever the later rule matches is matched by the earlier.</summary>
    public static bool TakesAllOf(SourceRule earlier, SourceRule later) =>
        earlier.When.All(e => later.When.GetValueOrDefault(e.Key) is { } l && TakesAllOf(e.Value, l));

    private static bool TakesAllOf(SourceTest earlier, SourceTest later)
    {
        if (earlier.Any)
            return true;
        var (texts, begins, contains) = (Keys(earlier.Is), Keys(earlier.Begins), Keys(earlier.Contains));
        return !later.Any
            && Keys(later.Is).All(text => texts.Contains(text) || Begins(text) || Contains(text))
            && Keys(later.Begins).All(text => Begins(text) || Contains(text))
            && Keys(later.Contains).All(Contains);

        bool Begins(string text) => begins.Exists(b => text.StartsWith(b, StringComparison.Ordinal));
        bool Contains(string text) => contains.Exists(c => text.Contains(c, StringComparison.Ordinal));
    }

    private static List<string> Keys(IEnumerable<string> texts) => [.. texts.Select(SourceWords.Key)];
}
