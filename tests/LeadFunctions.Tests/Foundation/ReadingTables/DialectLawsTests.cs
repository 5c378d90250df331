using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

/// <summary>What is written in any dialect and encoding is read back equal.</summary>
public class DialectLawsTests
{
    private static readonly string[] Delimiters = [",", ";", "\t", "|"];
    private static readonly string[] LineEnds = ["\n", "\r\n"];
    private static readonly (Encoding Encoding, string Name)[] Encodings = [.. Register()];

    private static readonly Gen<string> Cell = Gen.Elements(
            'a',
            'Z',
            '7',
            ' ',
            ',',
            ';',
            '\t',
            '|',
            '"',
            '\'',
            '\n',
            'é',
            'ß',
            '€',
            '-'
        )
        .ArrayOf()
        .Select(chars => new string(chars));

    private static readonly Gen<string[][]> Rows = Cell.ArrayOf(3).ArrayOf();

    [Fact]
    public void A_table_survives_any_dialect_and_encoding() =>
        Prop.ForAll(
                (
                    from rows in Rows
                    from delimiter in Gen.Elements(Delimiters)
                    from end in Gen.Elements(LineEnds)
                    from encoding in Gen.Elements(Encodings)
                    from title in Gen.Elements("", "Leads of week 47\n\n", $"sep={delimiter}\n")
                    select (rows, delimiter, end, encoding, title)
                ).ToArbitrary(),
                file =>
                {
                    var (rows, delimiter, end, (encoding, name), title) = file;
                    var table = rows.Select((r, i) => (string[])[$"p{i}@example.com", .. r]).ToList();
                    var lines = table
                        .Prepend(["Email", "First Name", "Size", "Notes"])
                        .Select(r => string.Join(delimiter, r.Select(Quoted)) + end);
                    var text = title + string.Concat(lines);
                    byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
                    if (name == "Windows-1252" && IsUtf8(bytes))
                        return;
                    var upload = UploadReading.ReadAsync(bytes).GetAwaiter().GetResult();
                    // Letters of no language together are refused where they may be those of another code page.
                    if (
                        name == "Windows-1252"
                        && upload.Problem?.Contains("Save it as UTF-8", StringComparison.Ordinal) == true
                    )
                        return;
                    Assert.Null(upload.Problem);
                    Assert.Equal(table, upload.Rows.Select(r => r.Cells));
                    if (text.Contains('é'))
                        Assert.EndsWith(name, upload.Format, StringComparison.Ordinal);
                }
            )
            .QuickCheckThrowOnFailure();

    // Some pairs of letters, such as ß€, are one letter of UTF-8 by their bytes: nobody can tell which was meant.
    private static bool IsUtf8(byte[] bytes) => !Ascii.IsValid(bytes) && System.Text.Unicode.Utf8.IsValid(bytes);

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"")}\"";

    private static IEnumerable<(Encoding, string)> Register()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var marked in new[] { true, false })
        {
            yield return (new UTF8Encoding(marked), "UTF-8");
            yield return (new UnicodeEncoding(false, marked), "UTF-16 LE");
            yield return (new UnicodeEncoding(true, marked), "UTF-16 BE");
        }
        yield return (Encoding.GetEncoding(1252), "Windows-1252");
    }
}
