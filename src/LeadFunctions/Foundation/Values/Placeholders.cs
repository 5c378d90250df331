using System.Buffers;
using System.Collections.Frozen;

namespace LeadFunctions.Foundation.Values;

/// <summary>
/// Names that are no names, typed to get past a form. Only what no person is called: <c>Null</c>, <c>Nan</c>,
/// <c>Na</c>, <c>Tester</c>, <c>Sample</c>, <c>Blank</c>, <c>Doe</c>, <c>Foo</c>, <c>Abcde</c> and single letters are
/// real names.
/// </summary>
internal static class Placeholders
{
    private static readonly FrozenSet<string> Keys = new[]
    {
        "test",
        "testtest",
        "testing",
        "testuser",
        "testname",
        "testlead",
        "dummy",
        "example",
        "fake",
        "fakename",
        "none",
        "noname",
        "nolastname",
        "nofirstname",
        "unknown",
        "undefined",
        "anonymous",
        "notavailable",
        "notapplicable",
        "notprovided",
        "notgiven",
        "notspecified",
        "tbd",
        "tba",
        "name",
        "yourname",
        "firstname",
        "lastname",
        "fname",
        "lname",
        "fullname",
        "surname",
        "familyname",
        "asd",
        "asdf",
        "asdfg",
        "asdfgh",
        "asdfghjkl",
        "asdasd",
        "asdfasdf",
        "sdf",
        "sdfsdf",
        "fdsa",
        "qwe",
        "qwer",
        "qwert",
        "qwerty",
        "qwertyuiop",
        "qwertz",
        "azerty",
        "zxc",
        "zxcv",
        "zxcvbn",
        "zxcvbnm",
        "abc",
        "abcd",
        "xx",
        "xyz",
    }.ToFrozenSet();

    // Real names when they stand alone.
    private static readonly FrozenSet<string> Marked = new[]
    {
        "na",
        "null",
        "nil",
        "nan",
        "empty",
        "blank",
    }.ToFrozenSet();

    private static readonly SearchValues<char> Marks = SearchValues.Create("/\\#<([{");

    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>
    /// Whether a name is a placeholder, whatever its case, spaces, punctuation and digits at the end (<c>test 2</c>).
    /// So is a name without any letter. An empty one is not: it is missing.
    /// </summary>
    public static bool IsPlaceholder(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return false;
        var key = Folded.Key(name).TrimEnd(Digits);
        return key.Length == 0 || Keys.Contains(key) || IsHeldKey(key) || (Marked.Contains(key) && HasMark(name));
    }

    // aaa and xxxx; III may be what a file has left of "Henry Ford III".
    private static bool IsHeldKey(string key) =>
        key.Length > 2 && char.IsAsciiLetter(key[0]) && key[0] != 'i' && !key.AsSpan().ContainsAnyExcept(key[0]);

    // N/A, n.a., #N/A, <null>, (blank): the signs tell it from a name.
    private static bool HasMark(string name) =>
        name.AsSpan().ContainsAny(Marks) || name.Trim().StartsWith("n.a", StringComparison.OrdinalIgnoreCase);
}
