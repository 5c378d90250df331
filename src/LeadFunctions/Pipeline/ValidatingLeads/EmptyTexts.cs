using System.Collections.Frozen;
using System.Text;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>
/// What is typed into the field of a company or a job title to get past a form. Only the whole cell counts, and only
/// what no company is called: <c>Example Ltd</c>, <c>Unknown Worlds</c>, <c>ABC</c>, <c>AAA</c>, <c>XYZ</c>, <c>360</c>
/// are real.
/// </summary>
internal static class EmptyTexts
{
    private const int LongestText = 24;

    // Also with a number at the end: test 2.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Typed = Set(
        "test",
        "testtest",
        "testing",
        "testcompany",
        "companytest",
        "testtitle",
        "testlead",
        "dummy",
        "dummycompany",
        "fake",
        "fakecompany",
        "asdf",
        "asdfg",
        "asdfgh",
        "asdfghjkl",
        "asdfasdf",
        "asdasd",
        "sdfsdf",
        "qwer",
        "qwert",
        "qwerty",
        "qwertz",
        "azerty",
        "zxcv",
        "zxcvbn",
        "prueba",
        "pruebas",
        "teste",
        "testowy",
        "musterfirma"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = Set(
        "example",
        "examplecompany",
        "company",
        "companyname",
        "yourcompany",
        "mycompany",
        "nocompany",
        "anycompany",
        "jobtitle",
        "title",
        "yourtitle",
        "notitle",
        "0",
        "00",
        "000",
        "123",
        "1234",
        "12345",
        "xx"
    );

    /// <summary>An empty cell is not meant: it is missing.</summary>
    public static bool Has(string text)
    {
        if (NoValue.IsOutsideNames(text))
            return true;
        if (text.Length is 0 or > LongestText || (!Ascii.IsValid(text) && text.Any(char.IsLetter)))
            return false;
        Span<char> buffer = stackalloc char[2 * LongestText];
        var length = Folded.Key(text, buffer);
        return length > 0 && IsEmpty(buffer[..length]);
    }

    private static bool IsEmpty(ReadOnlySpan<char> key) =>
        Words.Contains(key) || Typed.Contains(key.TrimEnd("0123456789")) || IsHeldKey(key);

    // xxx and aaaa, not AAA.
    private static bool IsHeldKey(ReadOnlySpan<char> key) =>
        key.Length > (key[0] == 'x' ? 2 : 3) && char.IsAsciiLetter(key[0]) && !key.ContainsAnyExcept(key[0]);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] keys) =>
        keys.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
