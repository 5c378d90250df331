namespace LeadFunctions.Foundation.Values;

/// <summary>Reads a title's department off its words: the first that they name.</summary>
internal static class TitleFunction
{
    /// <param name="title">Words of a <see cref="JobTitle"/>.</param>
    public static JobFunction Of(string title)
    {
        var words = TitleSeniority.OwnWords(title);
        return First(FunctionWords.Departments, words) is not JobFunction.Unknown and var department ? department
            : First(FunctionWords.Offices, words) is not JobFunction.Unknown and var office ? office
            : First(FunctionWords.Companies, words);
    }

    private static JobFunction First(TitlePhrases<JobFunction> phrases, ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            var end = words.IndexOf(' ') is >= 0 and var space ? space : words.Length;
            if (
                phrases.At(words, out var function) > 0
                || (function = GermanTitle.Function(words[..end])) != JobFunction.Unknown
            )
                return function;
            words = words[Math.Min(end + 1, words.Length)..];
        }
        return JobFunction.Unknown;
    }
}
