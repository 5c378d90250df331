using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Privacy.ExportingPeople;

/// <summary>What a text says of a person, and nothing that it says of others.</summary>
internal sealed partial class Excerpt(IReadOnlyList<string> addresses)
{
    public IReadOnlyList<string> Of(string path, string text) =>
        Path.GetExtension(path) switch
        {
            ".csv" => Records(text),
            ".json" => Objects(text),
            _ => Lines(text),
        };

    private bool Tells(string text) => addresses.Any(address => AddressText.Tells(text, address));

    private List<string> Records(string text)
    {
        using var parser = new CsvParser(
            new StringReader(text.TrimStart('\uFEFF')),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                BadDataFound = null,
                DetectDelimiter = true,
                DetectDelimiterValues = [",", ";", "\t", "|"],
            }
        );
        var header = parser.Read() ? parser.Record! : [];
        var found = new List<string>();
        while (parser.Read())
            if (Tells(parser.RawRecord))
                found.Add(Said(parser.Record!.Select((cell, i) => (i < header.Length ? header[i] : "", cell))));
        return found;
    }

    private List<string> Objects(string text)
    {
        try
        {
            return [.. Innermost(JsonNode.Parse(text)).Select(thing => Said(thing.Select(p => (p.Key, $"{p.Value}"))))];
        }
        catch (JsonException)
        {
            return Lines(text);
        }
    }

    // The smallest thing that names the person: whatever is around it may be about others.
    private IEnumerable<JsonObject> Innermost(JsonNode? node) =>
        node switch
        {
            _ when node is null || !Tells(node.ToJsonString(Json.Options)) => [],
            JsonObject thing => thing.SelectMany(p => Innermost(p.Value)).ToList() is { Count: > 0 } inner
                ? inner
                : [thing],
            JsonArray array => array.SelectMany(Innermost),
            _ => [],
        };

    private List<string> Lines(string text) =>
        [
            .. text.Split('\n')
                .Select(line => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(line, " ")), " ").Trim())
                .Where(Tells),
        ];

    private static string Said(IEnumerable<(string Name, string Value)> values) =>
        string.Join(
            "; ",
            values.Where(v => v.Value.Length > 0).Select(v => v.Name.Length > 0 ? $"{v.Name}: {v.Value}" : v.Value)
        );

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
