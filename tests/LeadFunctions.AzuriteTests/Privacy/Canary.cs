using System.Net;
using System.Text;

namespace LeadFunctions.AzuriteTests.Privacy;

/// <summary>A person with words that nothing else has, and a search for them in every form that text takes on its
/// way.</summary>
internal static class Canary
{
    public const string Email = "quillbert.zanzibar@quokkaworks.example";
    public const string Phone = "+14155550173";
    public const string FirstName = "Quillbert";
    public const string LastName = "Zanzibarski";
    public const string Company = "Quokkaworks";

    /// <summary>Words of the person; the address is found by its parts as well.</summary>
    private static readonly string[] Words = ["quillbert", "zanzibar", "quokkaworks", "4155550173"];

    /// <summary>The texts that tell of the person.</summary>
    public static IReadOnlyList<string> FoundIn(IEnumerable<string> texts) =>
        [.. texts.Where(text => Forms(text).Any(Tells))];

    public static bool Tells(string text) => Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Forms(string text) =>
        [text, Uri.UnescapeDataString(text), WebUtility.HtmlDecode(text), .. Encoded(text)];

    // Wherever Base64 begins in a text, one of these three shifts holds the word whole.
    private static IEnumerable<string> Encoded(string text) =>
        from word in Words
        from spelt in new[] { word, char.ToUpperInvariant(word[0]) + word[1..] }
        from shift in Enumerable.Range(0, 3)
        let bytes = Encoding.UTF8.GetBytes(new string(' ', shift) + spelt)
        let whole = Convert.ToBase64String(bytes, 0, bytes.Length / 3 * 3)
        let inner = shift == 0 ? whole : whole[4..]
        where inner.Length >= 8 && text.Contains(inner, StringComparison.Ordinal)
        select word;
}
