using System.Text;
using ExcelDataReader;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Tests.Foundation.Storage;

/// <summary>What we write is read by a library that has nothing to do with the one that wrote it.</summary>
public class TextSheetTests
{
    [Theory]
    [InlineData("1-10")]
    [InlineData("11-50")]
    [InlineData("+14155550123")]
    [InlineData("00420")]
    [InlineData("=1+1")]
    [InlineData("＝1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("a;=1")]
    [InlineData("1.5")]
    [InlineData("TRUE")]
    [InlineData("2026-11-21")]
    [InlineData(" spaced  ")]
    [InlineData("two\nlines")]
    [InlineData("_x0041_ is no A")]
    [InlineData("<b> & \"quoted\" 😀 李")]
    public void A_cell_is_the_text_that_it_was(string cell)
    {
        var read = Assert.Single(
            Sheets(
                TextSheet.Of([
                    ["x", cell],
                ])
            )
        );
        Assert.Equal(["x", cell], Assert.Single(read));
    }

    [Fact]
    public void No_cell_is_a_number_a_date_or_a_formula()
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(
            TextSheet
                .Of([
                    ["1-10", "+14155550123", "=1+1", "44927", "TRUE"],
                ])
                .ToStream()
        );
        Assert.True(reader.Read());
        Assert.All(Enumerable.Range(0, reader.FieldCount), i => Assert.IsType<string>(reader.GetValue(i)));
    }

    [Fact]
    public void Any_table_reads_back_as_it_was_written()
    {
        // Control characters and lone surrogates are no text of a spreadsheet; an empty cell is none.
        var cells = ArbMap.Default.ArbFor<NonEmptyString>().Generator.Select(t => Plain(t.Get));
        var rows = cells.ListOf(3).Select(r => (IReadOnlyList<string>)[.. r]).NonEmptyListOf().ToArbitrary();
        Prop.ForAll(
                rows,
                table => Sheets(TextSheet.Of(table)).Single().Zip(table).All(row => row.First.SequenceEqual(row.Second))
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_one_sheet_does_not_hold_goes_on_in_the_next_below_the_same_header()
    {
        var sheets = Sheets(
            TextSheet.Of(
                [
                    ["h"],
                    ["1"],
                    ["2"],
                    ["3"],
                    ["4"],
                    ["5"],
                ],
                mostRows: 3
            )
        );
        Assert.Equal(["h 1 2", "h 3 4", "h 5"], sheets.Select(sheet => string.Join(' ', sheet.Select(row => row[0]))));
    }

    [Fact]
    public void A_table_without_rows_is_a_sheet_without_rows() => Assert.Empty(Assert.Single(Sheets(TextSheet.Of([]))));

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task A_csv_of_ours_becomes_a_workbook_without_its_apostrophes(char delimiter)
    {
        using var stream = new MemoryStream();
        await using (var csv = new Csv(stream, delimiter: delimiter))
        {
            await csv.WriteAsync(["Email", "Note"]);
            await csv.WriteAsync(["ann@example.com", "=1+1"]);
            await csv.WriteAsync(["bo@example.com", "'quoted'"]);
        }
        Assert.Equal(
            [
                ["Email", "Note"],
                ["ann@example.com", "=1+1"],
                ["bo@example.com", "'quoted'"],
            ],
            Assert.Single(Sheets(TextSheet.OfCsv(BinaryData.FromBytes(stream.ToArray()))))
        );
    }

    private static string Plain(string text) =>
        string.Concat(
            text.EnumerateRunes().Where(r => !Rune.IsControl(r) && r.Value is not (0xFFFE or 0xFFFF or 0xFFFD))
        )
            is { Length: > 0 } plain
            ? plain
            : "x";

    private static List<IReadOnlyList<string[]>> Sheets(BinaryData workbook)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(workbook.ToStream());
        var sheets = new List<IReadOnlyList<string[]>>();
        do
        {
            var rows = new List<string[]>();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => (string)reader.GetValue(i))]);
            sheets.Add(rows);
        } while (reader.NextResult());
        return sheets;
    }
}
