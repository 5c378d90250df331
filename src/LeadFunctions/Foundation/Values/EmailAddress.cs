using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>
/// A well-formed e-mail address in its one normal form: trimmed, lower case, domain in ASCII (punycode).
/// Addresses are personal data, so printing one prints <c>[e-mail]</c>; ask for <see cref="Value"/> by name.
/// </summary>
internal sealed partial record EmailAddress
{
    private const int LongestLocalPart = 64;
    private const int LongestAddress = 254;
    private const string MailTo = "mailto:";

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private EmailAddress(string value) => Value = value;

    /// <summary>The whole address, such as <c>ann.lee@example.com</c>. Never for logs.</summary>
    public string Value { get; }

    /// <summary>What follows the <c>@</c>, in ASCII.</summary>
    public string Domain => Value[(Value.IndexOf('@', StringComparison.Ordinal) + 1)..];

    /// <summary>Where its mail arrives: without what follows a <c>+</c> (<c>ann+news@example.com</c> is read by
    /// <c>ann@example.com</c>), and at Gmail without dots.</summary>
    public EmailAddress Mailbox
    {
        get
        {
            var at = Value.IndexOf('@', StringComparison.Ordinal);
            var local =
                Value.IndexOf('+', StringComparison.Ordinal) is > 0 and var tag && tag < at
                    ? Value[..tag]
                    : Value[..at];
            return new(
                Domain is "gmail.com" or "googlemail.com"
                    ? $"{local.Replace(".", "", StringComparison.Ordinal)}@gmail.com"
                    : $"{local}@{Domain}"
            );
        }
    }

    /// <summary>
    /// Reads a cell. The rule is the pattern of HTML5's e-mail input, with the length limits of RFC 5321, no dot at
    /// an end of the local part or beside another, a dotted domain with a top level of letters, and
    /// <see cref="MailAddress"/> agreeing.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = Normalise(text) is { } value && IsAddress(value) ? new(value) : null;
        return address is not null;
    }

    public override string ToString() => "[e-mail]";

    private static string? Normalise(string? text)
    {
        var bare = Unwrap(text);
        var at = bare.LastIndexOf('@');
        if (at is < 1 or > LongestLocalPart || bare.Length > LongestAddress || !Ascii.IsValid(bare[..at]))
            return null;
        var domain = bare[(at + 1)..];
        if (Ascii.IsValid(domain))
            return bare.ToString().ToLowerInvariant();

        return ToAscii(domain.ToString()) is { } ascii ? $"{bare[..at]}@{ascii}".ToLowerInvariant() : null;
    }

    private static string? ToAscii(string domain)
    {
        try
        {
            return Idn.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return null; // The only way that IdnMapping has to say no.
        }
    }

    private static ReadOnlySpan<char> Unwrap(ReadOnlySpan<char> text)
    {
        var bare = TrimUnseen(text);
        if (bare.EndsWith("<br>", StringComparison.OrdinalIgnoreCase))
            bare = TrimUnseen(bare[..^4]);
        // =HYPERLINK("mailto:ann@example.com","Ann") and [Ann](mailto:ann@example.com)
        if (
            bare.LastIndexOf(MailTo, StringComparison.OrdinalIgnoreCase) is > 0 and var link
            && (bare[0] is '=' or '[')
            && bare[link..].IndexOfAny('"', ')') is > 0 and var end
        )
            bare = bare[link..][..end];
        if (bare is ['<', .. var inner, '>'])
            bare = TrimUnseen(inner);
        return bare.StartsWith(MailTo, StringComparison.OrdinalIgnoreCase) ? TrimUnseen(bare[MailTo.Length..]) : bare;
    }

    private static ReadOnlySpan<char> TrimUnseen(ReadOnlySpan<char> text)
    {
        while (text is [var first, ..] && IsUnseen(first))
            text = text[1..];
        while (text is [.., var last] && IsUnseen(last))
            text = text[..^1];
        return text;
    }

    // Web pages and chats leave zero-width characters around what is copied from them.
    private static bool IsUnseen(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool IsAddress(string value) =>
        value.Length <= LongestAddress
        && Html5Pattern().IsMatch(value)
        && MailAddress.TryCreate(value, out var parsed)
        && parsed.Address == value;

    [GeneratedRegex(
        """
            \A[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*
            @([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+
            ([a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])\z
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Html5Pattern();
}
