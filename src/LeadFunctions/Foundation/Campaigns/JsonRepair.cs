using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Blanks out what cannot be read of a JSON text, so that the next fault is found too. Lines stay where they
/// are.</summary>
internal sealed partial class JsonRepair(ReadOnlyMemory<byte> json)
{
    private static readonly JsonReaderOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private readonly byte[] _text = json.ToArray();
    private readonly Dictionary<string, int> _elementsGone = [];
    private readonly HashSet<string> _gone = [];

    public ReadOnlyMemory<byte> Text => _text;

    /// <summary>Whether something at or below a place was blanked out.</summary>
    public bool Touched(string place) =>
        _gone.Any(gone =>
            place.StartsWith(gone, StringComparison.Ordinal) || gone.StartsWith(place, StringComparison.Ordinal)
        );

    public bool IsGone(string place) => _gone.Contains(place);

    /// <summary>The place as it was in the file: elements that were blanked out before it count.</summary>
    public string Original(string place)
    {
        var original = new StringBuilder("$");
        foreach (var step in Steps(place))
            original.Append(
                step is int i ? $"[{i + _elementsGone.GetValueOrDefault(original.ToString())}]" : $".{step}"
            );
        return original.ToString();
    }

    /// <summary>The value at a place as it is written; null where there is none.</summary>
    public string? Find(string place)
    {
        try
        {
            return Seek(Steps(place)) is { } at
                ? Encoding.UTF8.GetString(_text.AsSpan(at.Value, at.End - at.Value))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>False where the place is not there, or is all of the text.</returns>
    public bool TryBlank(string place)
    {
        var steps = Steps(place);
        try
        {
            if (steps.Count == 0 || Seek(steps) is not { } at)
                return false;
            _gone.Add(Original(place));
            var end = at.End;
            // Its comma as well; one that stays before it is one too many at the end, which is allowed.
            while (end < _text.Length && char.IsWhiteSpace((char)_text[end]))
                end++;
            end = end < _text.Length && _text[end] == ',' ? end + 1 : at.End;
            for (var i = at.Start; i < end; i++)
                if (_text[i] is not ((byte)'\n' or (byte)'\r'))
                    _text[i] = (byte)' ';
            if (steps[^1] is int)
                CountGone(place);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void CountGone(string place)
    {
        var list = Original(place[..place.LastIndexOf('[')]);
        _elementsGone[list] = _elementsGone.GetValueOrDefault(list) + 1;
    }

    private (int Start, int Value, int End)? Seek(List<object> steps)
    {
        var reader = new Utf8JsonReader(_text, Lenient);
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        foreach (var step in steps)
            if (!Enter(ref reader, step, out start))
                return null;
        var value = (int)reader.TokenStartIndex;
        reader.Skip();
        return (start, value, (int)reader.BytesConsumed);
    }

    private static bool Enter(ref Utf8JsonReader reader, object step, out int start)
    {
        start = 0;
        if (reader.TokenType != (step is int ? JsonTokenType.StartArray : JsonTokenType.StartObject))
            return false;
        for (
            var i = 0;
            reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject);
            i++
        )
        {
            start = (int)reader.TokenStartIndex;
            var found = step is int wanted
                ? i == wanted
                : string.Equals(
                    Encoding.UTF8.GetString(reader.ValueSpan),
                    (string)step,
                    StringComparison.OrdinalIgnoreCase
                );
            if (step is string)
                reader.Read();
            if (found)
                return true;
            reader.Skip();
        }
        return false;
    }

    private static List<object> Steps(string place) =>
        [
            .. Step()
                .Matches(place)
                .Select(m =>
                    m.Groups["index"] is { Success: true } index
                        ? int.Parse(index.ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
                        : (object)m.Groups["name"].Value.Replace("\\'", "'", StringComparison.Ordinal)
                ),
        ];

    [GeneratedRegex(
        @"\.(?<name>[^.\[\]]+)|\['(?<name>(?:[^'\\]|\\.)*)'\]|\[(?<index>[0-9]+)\]",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Step();
}
