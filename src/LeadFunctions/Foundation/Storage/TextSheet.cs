using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Writes a workbook whose cells are all text: a spreadsheet makes no date of <c>1-10</c>, no number of a
/// phone and runs no formula.</summary>
internal static partial class TextSheet
{
    /// <summary>The most rows that a sheet of a spreadsheet holds.</summary>
    public const int MostRows = 1_048_576;

    // The number of the built-in form "text".
    private const uint TextForm = 49;

    /// <param name="rows">The first is the header, which every sheet repeats where one does not hold all.</param>
    public static BinaryData Of(IEnumerable<IReadOnlyList<string>> rows, int mostRows = MostRows)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            foreach (var (i, part) in Parts(rows, mostRows).Index())
            {
                var sheet = book.AddNewPart<WorksheetPart>();
                Write(sheet, part);
                sheets.Append(
                    new Sheet
                    {
                        Name = i == 0 ? "Leads" : $"Leads {i + 1}",
                        SheetId = (uint)i + 1,
                        Id = book.GetIdOfPart(sheet),
                    }
                );
            }
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
        }
        return BinaryData.FromBytes(content.ToArray());
    }

    /// <summary>A CSV of ours as a workbook. The apostrophes that <see cref="Csv"/> adds are taken off again: text runs
    /// nothing.</summary>
    public static BinaryData OfCsv(BinaryData csv)
    {
        using var parser = new CsvParser(
            new StreamReader(csv.ToStream()),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                DetectDelimiter = true,
                DetectDelimiterValues = [",", ";", "\t", "|"],
            }
        );
        return Of(Rows(parser));
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(CsvParser parser)
    {
        while (parser.Read())
            yield return [.. parser.Record!.Select(Csv.Plain)];
    }

    private static IEnumerable<IEnumerable<IReadOnlyList<string>>> Parts(
        IEnumerable<IReadOnlyList<string>> rows,
        int mostRows
    )
    {
        using var each = rows.GetEnumerator();
        if (!each.MoveNext())
        {
            yield return [];
            yield break;
        }
        var header = each.Current;
        var more = each.MoveNext();
        do yield return Part();
        while (more);

        IEnumerable<IReadOnlyList<string>> Part()
        {
            yield return header;
            for (var count = 1; more && count < mostRows; count++, more = each.MoveNext())
                yield return each.Current;
        }
    }

    private static void Write(WorksheetPart sheet, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var xml = OpenXmlWriter.Create(sheet);
        xml.WriteStartElement(new Worksheet());
        xml.WriteStartElement(new SheetData());
        foreach (var row in rows)
        {
            xml.WriteStartElement(new Row());
            foreach (var cell in row)
                xml.WriteElement(
                    new Cell
                    {
                        DataType = CellValues.InlineString,
                        StyleIndex = 1,
                        InlineString = new InlineString(
                            new Text(Escaped(cell)) { Space = SpaceProcessingModeValues.Preserve }
                        ),
                    }
                );
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // What no XML holds is written as spreadsheets write it.
    private static string Escaped(string text) =>
        NoXml()
            .Replace(
                new string([.. text.EnumerateRunes().SelectMany(r => r.ToString())]),
                sign => $"_x{(int)sign.Value[0]:X4}_"
            );

    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font()),
            new Fills(new Fill()),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = TextForm, ApplyNumberFormat = true })
        );

    [GeneratedRegex(@"[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex NoXml();
}
