using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;
using ExcelDataReader;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>Takes a person out of texts that tell of others as well. What does not tell of the person stays to the
/// letter.</summary>
internal sealed class ErasedText(Dossier dossier)
{
    private const string Gap = "[erased]";

    private readonly HashSet<string> _cells = new(dossier.Cells, StringComparer.OrdinalIgnoreCase);

    // The longest first, so that no rest of an address stays where a name is part of it.
    private readonly IReadOnlyList<string> _names =
    [
        .. dossier
            .Names.Append(dossier.Email)
            .Where(n => n.Length > 0)
            .SelectMany(n => new[] { n, WebUtility.HtmlEncode(n) })
            .Distinct()
            .OrderByDescending(n => n.Length),
    ];

    public string In(string path, string text) =>
        Path.GetExtension(path) switch
        {
            _ when !Tells(text) => text,
            ".csv" => Csv(text),
            ".json" => Node(JsonNode.Parse(text), isOfPerson: false)?.ToJsonString(Json.Options) ?? text,
            _ => Plain(text),
        };

    /// <summary>A workbook of ours.</summary>
    /// <returns>Null where it does not tell of the person.</returns>
    public BinaryData? InWorkbook(BinaryData content)
    {
        var rows = Rows(content).ToList();
        return rows.Exists(Tells) ? TextSheet.Of(rows.Select(row => Tells(row) ? [.. row.Select(Blank)] : row)) : null;

        bool Tells(IReadOnlyList<string> row) => this.Tells(string.Join('\n', row));

        string Blank(string cell) => _cells.Contains(cell) ? "" : Words(cell);
    }

    // A sheet that goes on repeats the header.
    private static IEnumerable<IReadOnlyList<string>> Rows(BinaryData content)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(content.ToStream());
        var isFirst = true;
        do
        {
            for (var row = 0; reader.Read(); row++)
                if (isFirst || row > 0)
                    yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}")];
            isFirst = false;
        } while (reader.NextResult());
    }

    /// <summary>Free text. Names of others are like those of the person, so they go only where the person is told
    /// of.</summary>
    public string Plain(string text) => Tells(text) ? Words(text) : text;

    /// <summary>Text that is about the person anyway.</summary>
    public string Words(string text) =>
        _names.Aggregate(
            text,
            (rest, name) =>
                name.Contains('@', StringComparison.Ordinal)
                    ? AddressText.Replace(rest, name, Gap)
                    : rest.Replace(name, Gap, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether the address stands in a text, in any case of letters.</summary>
    public bool Tells(string text) => dossier.Addresses.Any(address => AddressText.Tells(text, address));

    private string Csv(string text)
    {
        using var parser = new CsvParser(
            new StringReader(text),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                BadDataFound = null,
                DetectDelimiter = true,
                DetectDelimiterValues = [",", ";", "\t", "|"],
            }
        );
        var rest = new StringBuilder(text.Length);
        while (parser.Read())
            rest.Append(
                Tells(parser.RawRecord)
                    ? string.Join(parser.Delimiter, parser.Record!.Select(Cell)) + "\r\n"
                    : parser.RawRecord
            );
        return rest.ToString();
    }

    // The apostrophe is the one that makes formulas harmless.
    private string Cell(string cell) => _cells.Contains(cell.TrimStart('\'')) ? "" : Quoted(Words(cell));

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // What stands around a list of people is none of theirs, such as the lead code that they share.
    private JsonNode? Node(JsonNode? node, bool isOfPerson) =>
        node switch
        {
            JsonArray array => new JsonArray([
                .. array.Select(item =>
                    Tells(item?.ToJsonString(Json.Options) ?? "")
                        ? Node(item, isOfPerson || item is JsonValue)
                        : item?.DeepClone()
                ),
            ]),
            JsonObject thing => new JsonObject(
                thing.Select(p => KeyValuePair.Create(p.Key, Node(p.Value, isOfPerson || IsOfPerson(thing))))
            ),
            JsonValue value when value.TryGetValue<string>(out var text) => isOfPerson && _cells.Contains(text)
                ? ""
                : Words(text),
            _ => node?.DeepClone(),
        };

    private bool IsOfPerson(JsonObject thing) =>
        thing.Any(p =>
            p.Value switch
            {
                JsonArray or null => false,
                JsonObject part => IsOfPerson(part),
                var value => Tells(value.ToJsonString(Json.Options)),
            }
        );
}
