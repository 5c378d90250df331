namespace LeadFunctions.Foundation.Values;

/// <summary>A title's phrases by one dictionary.</summary>
/// <param name="Now">All that the title is about.</param>
/// <param name="Own">What the person is itself, not those whom it assists.</param>
internal sealed record ReadTitle(IReadOnlyList<string> Now, IReadOnlyList<string> Own)
{
    public static ReadTitle Of(string title, TitleDictionary dictionary)
    {
        var parts = TitleParts.Of(title, dictionary);
        var now = TitleForms.Phrases(parts.Now);
        return new ReadTitle(
            [.. now, .. parts.Past],
            parts.Own.SelectMany(p => p).SequenceEqual(parts.Now.SelectMany(p => p))
                ? now
                : TitleForms.Phrases(parts.Own)
        );
    }
}
