using System.Buffers;
using System.Text;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Quotes as word processors make them. JSON knows straight ones only.</summary>
internal static class CurlyQuotes
{
    private static readonly SearchValues<char> Curly = SearchValues.Create("“”„‟″«»‘’‚‛");

    /// <summary>The text with straight quotes for curly ones; null where it has none, or is JSON with them in its
    /// texts.</summary>
    public static byte[]? Straightened(ReadOnlyMemory<byte> json)
    {
        var text = Encoding.UTF8.GetString(json.Span);
        return !text.AsSpan().ContainsAny(Curly) || IsRead(text)
            ? null
            : Encoding.UTF8.GetBytes(string.Concat(text.Select(c => Curly.Contains(c) ? '"' : c)));
    }

    public static string Problem(ReadOnlyMemory<byte> json)
    {
        var text = Encoding.UTF8.GetString(json.Span);
        var at = text.AsSpan().IndexOfAny(Curly);
        return $"$ (line {text.AsSpan(0, at).Count('\n') + 1}): found the curly quote {text[at]}, as word processors write them; expected straight quotes (\"): write the file with a text editor";
    }

    private static bool IsRead(string text)
    {
        try
        {
            System.Text.Json.Nodes.JsonNode.Parse(
                text,
                null,
                new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true }
            );
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
