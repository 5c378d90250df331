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
        "noname",
        "nolastname",
        "nofirstname",
        "anonymous",
        "name",
        "yourname",
        "firstname",
        "lastname",
        "fname",
        "lname",
        "fullname",
        "surname",
        "familyname",
        "vorname",
        "nachname",
        "familienname",
        "vorundnachname",
        "prenom",
        "nomdefamille",
        "nomprenom",
        "apellido",
        "apellidos",
        "nombreyapellido",
        "nombreyapellidos",
        "cognome",
        "nomeecognome",
        "voornaam",
        "achternaam",
        "imie",
        "nazwisko",
        "imieinazwisko",
        "sobrenome",
        "apelido",
        "nomecompleto",
        "sinnombre",
        "sinapellido",
        "anonyme",
        "anonimo",
        "anoniem",
        "prueba",
        "pruebas",
        "testowy",
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

    // People are called so, and rows are filled with it.
    private static readonly FrozenSet<string> Doubtful = new[]
    {
        "brak",
        "ditto",
        "dito",
        "do",
        "idem",
        "same",
        "nom",
        "nome",
        "nombre",
        "naam",
    }.ToFrozenSet();

    // Of forms and identity cards that show how they are filled in.
    private static readonly FrozenSet<string> People = new[]
    {
        "maxmustermann",
        "erikamustermann",
        "fulanodetal",
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
        return key.Length == 0
            || Keys.Contains(key)
            || IsHeldKey(key)
            || (Marked.Contains(key) && HasMark(name))
            || NoValue.Is(name);
    }

    /// <summary>Whether a name that some people have is a placeholder beside this other one: <c>do.</c>, <c>brak</c> in
    /// small letters beside <c>Ann</c>, <c>Nom</c> beside <c>Prénom</c>. Rob Brak is a person.</summary>
    public static bool IsPlaceholderBeside(string name, string other) =>
        Doubtful.Contains(Folded.Key(name))
        && (
            name.TrimEnd().EndsWith('.')
            || (!name.Any(char.IsUpper) && other.Any(char.IsUpper))
            || Doubtful.Contains(Folded.Key(other))
            || IsPlaceholder(other)
        );

    /// <summary>Whether first and last name together are nobody: <c>Max Mustermann</c>.</summary>
    public static bool IsNobody(string first, string last) => People.Contains(Folded.Key(first + last));

    // aaa and xxxx; III may be what a file has left of "Henry Ford III".
    private static bool IsHeldKey(string key) =>
        key.Length > 2 && char.IsAsciiLetter(key[0]) && key[0] != 'i' && !key.AsSpan().ContainsAnyExcept(key[0]);

    // N/A, n.a., #N/A, <null>, (blank): the signs tell it from a name.
    private static bool HasMark(string name) =>
        name.AsSpan().ContainsAny(Marks) || name.Trim().StartsWith("n.a", StringComparison.OrdinalIgnoreCase);
}
