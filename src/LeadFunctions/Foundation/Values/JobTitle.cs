using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>
/// A job title as words, so that filters match words and not parts of them: <c>V.P. Sales</c> and
/// <c>Vice-President, Sales</c> are both <c>vp sales</c>.
/// </summary>
internal sealed partial record JobTitle
{
    private JobTitle(string words) => Text = words;

    /// <summary>The words in lower case without accents, one space between; empty for a title without any.</summary>
    public string Text { get; }

    public IReadOnlyList<string> Words => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How high the title stands: <c>VP Sales</c> is a vice president, <c>Director's Assistant</c> is
    /// staff.</summary>
    public Seniority Seniority => TitleSeniority.Of(Text);

    /// <summary>What the title is about: <c>VP Sales</c> is sales, <c>Salesforce Administrator</c> is IT.</summary>
    public JobFunction Function => TitleFunction.Of(Text);

    public static JobTitle Of(string title)
    {
        var words = SameName.Words(InnerSign().Replace(title.Replace('’', '\''), ""));
        return new(Spelling().Replace(words, match => Usual(match.Value)));
    }

    /// <summary>
    /// Whether the words of the phrase stand one after the other in the title. <c>sales</c> is in <c>Sales-Manager</c>
    /// and not in <c>Salesforce Administrator</c>; <c>director</c> is not in <c>Director's Assistant</c>.
    /// </summary>
    public bool Has(string phrase) => Has(Of(phrase));

    /// <inheritdoc cref="Has(string)"/>
    public bool Has(JobTitle phrase) =>
        phrase.Text.Length > 0 && $" {Text} ".Contains($" {phrase.Text} ", StringComparison.Ordinal);

    public override string ToString() => Text;

    private static string Usual(string spelling) =>
        spelling switch
        {
            "vice president" => "vp",
            "svp" => "senior vp",
            "evp" => "executive vp",
            "sr" => "senior",
            "jr" => "junior",
            "mgr" => "manager",
            _ => spelling,
        };

    // The dots of V.P. and C.E.O., not the one of Sr.Director; the apostrophe of Director's, not the one of d'achats.
    [GeneratedRegex(@"(?<=\b\p{L})\.(?=\p{L}\b)|(?<=\p{L})'(?=[sS]\b)")]
    private static partial Regex InnerSign();

    [GeneratedRegex(@"\b(vice president|[se]vp|sr|jr|mgr)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Spelling();
}
