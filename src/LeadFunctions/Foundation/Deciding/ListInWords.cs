namespace LeadFunctions.Foundation.Deciding;

/// <summary>Lists as reasons name them: what is wanted, and how much more there is of it.</summary>
internal static class ListInWords
{
    private const int Most = 20;

    public static string List<T>(IReadOnlyCollection<T> items) =>
        items.Count <= Most
            ? string.Join(", ", items)
            : $"{string.Join(", ", items.Take(Most))} and {items.Count - Most:N0} more";
}
