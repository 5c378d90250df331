namespace LeadFunctions.Leads;

/// <summary>Finds an e-mail address in a text: whole, in any case of letters. The address of joann@ is not that of ann@.</summary>
internal static class AddressText
{
    public static bool Tells(string text, string address)
    {
        for (var at = 0; (at = text.IndexOf(address, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            if (IsWhole(text, at, at + address.Length))
                return true;
        return false;
    }

    private static bool IsWhole(string text, int from, int to) =>
        (from == 0 || !IsPart(text[from - 1])) && !Goes(text.AsSpan(to));

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '+' or '-' or '%';

    // A full stop may end a sentence, or go on with a longer domain.
    private static bool Goes(ReadOnlySpan<char> rest) => rest is [var next, ..] && (char.IsLetterOrDigit(next) || next == '-' || rest is ['.', var domain, ..] && char.IsLetterOrDigit(domain));
}
