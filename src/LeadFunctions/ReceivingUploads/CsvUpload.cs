using System.Runtime.CompilerServices;
using CsvHelper;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;

namespace LeadFunctions.ReceivingUploads;

/// <summary>A text table, read row by row: memory does not grow with the file.</summary>
internal sealed class CsvUpload : IDisposable
{
    /// <summary>The most characters of a header as it is stored: with the batch, and beside the cells of each row.</summary>
    public const int MaxHeader = 12_000;

    private const int MaxColumns = 500;

    // A quote that nobody closes would swallow the rest of the file into one cell.
    private const int MaxField = 100_000;

    private readonly CsvParser _parser;

    private CsvUpload(CsvParser parser, IReadOnlyList<Column> columns) => (_parser, Columns) = (parser, columns);

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Finds the header, or says in plain words why the file cannot be read.</summary>
    public static async Task<(CsvUpload? Upload, string? Problem)> OpenAsync(Stream file, Affiliate affiliate, CancellationToken ct)
    {
        var buffered = new BufferedStream(file, TextEncoding.SampleBytes);
        var sample = new byte[TextEncoding.SampleBytes];
        var length = await buffered.ReadAtLeastAsync(sample, sample.Length, throwOnEndOfStream: false, ct);
        var (encoding, problem) = TextEncoding.Detect(sample.AsSpan(0, length));
        if (encoding is null)
            return (null, problem);
        buffered.Position = 0;
        return await OpenAsync(new CsvParser(new StreamReader(buffered, encoding), CsvDialect.Of(MaxField)), affiliate);
    }

    /// <summary>The rows below the header, empty lines left out. Where the file breaks off, the last row says so.</summary>
    public async IAsyncEnumerable<UploadRow> RowsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var line = _parser.RawRow + 1;
            var (row, problem) = await NextAsync(_parser);
            if (problem is not null)
                yield return new UploadRow(line, [], new Reason(ReasonCode.RowCannotBeRead, null, problem, "a quote that is closed in its row"));
            if (row is null)
                yield break;
            if (row.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                yield return UploadRow.Of(line, row);
        }
    }

    public void Dispose() => _parser.Dispose();

    private static async Task<(CsvUpload?, string?)> OpenAsync(CsvParser parser, Affiliate affiliate)
    {
        var (header, problem) = await NextAsync(parser);
        while (header is not null && header.All(string.IsNullOrWhiteSpace))
            (header, problem) = await NextAsync(parser);
        if (header is null)
            return (null, problem ?? "The file holds no text. Expected a header line and at least one row.");
        if (header.Length > MaxColumns)
            return (null, $"Found {header.Length:N0} columns, expected at most {MaxColumns}.");
        if (Json.Write(header).Length is > MaxHeader and var length)
            return (null, $"Found a header of {length:N0} characters, expected at most {MaxHeader:N0}.");
        var columns = ColumnMapping.Of([.. header.Select(h => h.Trim())], affiliate);
        return columns.Any(c => c.Field == Field.Email)
            ? (new CsvUpload(parser, columns), null)
            : (null, $"No column holds an e-mail address. Found the columns {Names(columns)}; expected one named like 'Email' or 'Work Email'.");
    }

    private static async Task<(string[]? Row, string? Problem)> NextAsync(CsvParser parser)
    {
        var line = parser.RawRow + 1;
        try
        {
            if (!await parser.ReadAsync())
                return (null, null);
            return parser.RawRow > line && CsvDialect.EndsInQuotes(parser)
                ? (null, "from here on the file cannot be read: a quote is opened and not closed")
                : (parser.Record, null);
        }
        catch (MaxFieldSizeException)
        {
            return (null, $"from here on the file cannot be read: a cell has more than {MaxField:N0} characters");
        }
    }

    private static string Names(IReadOnlyList<Column> columns) =>
        string.Join(", ", columns.Take(12).Select(c => $"'{(c.Header.Length <= 40 ? c.Header : c.Header[..40] + "…")}'"));
}
