using System.Text;

namespace LeadFunctions.Foundation.Values;

/// <summary>Finds an e-mail address in a text: whole, in any case of letters. The address of joann@ is not that of
/// ann@.</summary>
internal static class AddressText
{
    public static bool Tells(string text, string address)
    {
        for (var at = 0; (at = text.IndexOf(address, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            if (IsWhole(text, at, at + address.Length))
                return true;
        return false;
    }

    /// <summary>The text with something else wherever the address stands.</summary>
    public static string Replace(string text, string address, string with)
    {
        var rest = new StringBuilder(text.Length);
        var from = 0;
        for (int at = 0; (at = text.IndexOf(address, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            if (IsWhole(text, at, at + address.Length))
                (_, from) = (rest.Append(text, from, at - from).Append(with), at + address.Length);
        return rest.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsWhole(string text, int from, int to) =>
        (from == 0 || !IsPart(text[from - 1])) && !Goes(text.AsSpan(to));

    // Letters beyond ASCII are no part of an address that could go on: better found once too often.
    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '+' or '-' or '%';

    // A full stop may end a sentence, or go on with a longer domain.
    private static bool Goes(ReadOnlySpan<char> rest) =>
        rest is [var next, ..]
        && (
            char.IsAsciiLetterOrDigit(next)
            || next == '-'
            || rest is ['.', var domain, ..] && char.IsAsciiLetterOrDigit(domain)
        );
}
