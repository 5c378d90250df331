using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Tests.Foundation.Storage;

public class CsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 20 7946 0000", "'+44 20 7946 0000")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("-1.2.3", "'-1.2.3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("+", "'+")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("+1234567890123456", "'+1234567890123456")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")")]
    [InlineData("\r=1", "'\r'=1")]
    [InlineData("\n=1", "'\n'=1")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("\u00A0\u200B=1+1", "'\u00A0\u200B=1+1")]
    [InlineData("two\r\n=1+1", "two\r\n'=1+1")]
    [InlineData("two\n @SUM(A1)", "two\n '@SUM(A1)")]
    [InlineData("﹦1", "'﹦1")]
    [InlineData("Contoso;\u00A0＝1+1", "Contoso;\u00A0'＝1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＋44 20", "'＋44 20")]
    [InlineData("－1", "'－1")]
    [InlineData("＠SUM(A1)", "'＠SUM(A1)")]
    [InlineData("Contoso;=1+1", "Contoso;'=1+1")]
    [InlineData("Contoso; @SUM(A1)", "Contoso; '@SUM(A1)")]
    [InlineData("Contoso\t=1+1", "Contoso\t'=1+1")]
    [InlineData("a;-1;＋2", "a;'-1;'＋2")]
    public async Task A_formula_is_made_harmless(string cell, string written) =>
        Assert.Equal($"\"{written}\"\r\n", await WriteAsync([cell]));

    [Theory]
    [InlineData("a=1")]
    [InlineData("ann@example.com")]
    [InlineData("1-10")]
    [InlineData("")]
    [InlineData("Zoë 李 😀")]
    [InlineData("+15550100")]
    [InlineData("-200.00")]
    [InlineData("+1")]
    [InlineData("a; b")]
    [InlineData("well-known; e-mail")]
    [InlineData("two\nlines")]
    [InlineData("Poe, +1 more")]
    [InlineData("00420")]
    [InlineData("2026-11-21")]
    [InlineData("4479123456789012")]
    public async Task Harmless_text_stays_as_it_is(string cell) =>
        Assert.Equal($"\"x\",\"{cell}\"\r\n", await WriteAsync(["x", cell]));

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("two\rlines", "\"two\rlines\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData(" spaced ", "\" spaced \"")]
    [InlineData("\"", "\"\"\"\"")]
    [InlineData("\"\"", "\"\"\"\"\"\"")]
    public async Task A_cell_with_signs_of_the_format_is_quoted(string cell, string written) =>
        Assert.Equal(written + "\r\n", await WriteAsync([cell]));

    [Theory]
    [InlineData("\"=1+1\"")]
    [InlineData("\"=1\"+\"1\"")]
    public async Task A_formula_in_quotes_of_its_own_is_no_formula_when_read(string cell) =>
        Assert.DoesNotMatch("^[=+@-]", (await ReadBackAsync([cell])).Single());

    [Theory]
    [InlineData("=1+1", "\"=1+1\"")]
    [InlineData("a;=1+1", "\"a;=1+1\"")]
    [InlineData("+44 20 7946 0000", "\"+44 20 7946 0000\"")]
    [InlineData("=HYPERLINK(\"x\")", "\"=HYPERLINK(\"\"x\"\")\"")]
    public async Task What_a_machine_reads_has_its_cells_as_they_are_and_no_mark(string cell, string written)
    {
        using var stream = new MemoryStream();
        await using (var csv = new Csv(stream, machineRead: true))
            await csv.WriteAsync([cell]);
        Assert.Equal(written + "\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public async Task The_separator_is_that_of_whoever_reads_the_file()
    {
        using var stream = new MemoryStream();
        await using (var csv = new Csv(stream, machineRead: true, delimiter: ';'))
            await csv.WriteAsync(["a;b", "c"]);
        Assert.Equal("\"a;b\";\"c\"\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Theory]
    [InlineData("Contoso,=1+1", "Contoso,'=1+1")]
    [InlineData("Contoso, @SUM(A1)", "Contoso, '@SUM(A1)")]
    [InlineData("Poe, Ann", "Poe, Ann")]
    public async Task Where_another_separator_is_used_a_comma_begins_a_cell_to_those_who_expect_it(
        string cell,
        string written
    )
    {
        using var stream = new MemoryStream();
        await using (var csv = new Csv(stream, delimiter: ';'))
            await csv.WriteAsync([cell]);
        Assert.Equal($"\"{written}\"\r\n", Encoding.UTF8.GetString(stream.ToArray().AsSpan(3)));
    }

    [Fact]
    public async Task A_file_begins_with_the_mark_that_excel_needs()
    {
        using var stream = new MemoryStream();
        await using (var csv = new Csv(stream))
            await csv.WriteAsync(["é"]);
        Assert.Equal([0xEF, 0xBB, 0xBF, 0x22, 0xC3, 0xA9, 0x22, 0x0D, 0x0A], stream.ToArray());
    }

    [Fact]
    public void Any_row_reads_back_as_written_but_for_the_apostrophes()
    {
        var cells = Gen.OneOf(
            ArbMap.Default.ArbFor<NonNull<string>>().Generator.Select(t => t.Get),
            Gen.Elements("=+-@\t\r\n\",'; a1".ToCharArray()).ListOf().Select(c => string.Concat(c))
        );
        // Lone surrogates are no text that UTF-8 could hold.
        var rows = cells.NonEmptyListOf().Select(row => row.Select(c => c.ToWellFormed()).ToList()).ToArbitrary();
        Prop.ForAll(rows, row => ReadBackAsync(row).GetAwaiter().GetResult().SequenceEqual(row.Select(Harmless)))
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("=left the company", "=left the company")]
    [InlineData("'n sekere rede", "'n sekere rede")]
    [InlineData("+14155550100", "+14155550100")]
    public async Task A_reason_is_read_back_as_it_was(string cell, string plain) =>
        Assert.Equal(plain, Csv.Plain(Assert.Single(await ReadBackAsync([cell]))));

    private static string Harmless(string cell)
    {
        var inner = Regex.Replace(cell, @"([;\t\r\n][\s\p{Cf}]*)(?=[=+@＝＋－＠﹦﹢﹣﹫-])", "$1'");
        return Regex.IsMatch(
            inner,
            @"\A(?!\+[0-9]{1,15}\z|-[0-9]+(\.[0-9]*)?\z)(?:[\t\r\n]|[\s\p{Cf}]*[=+@＝＋－＠﹦﹢﹣﹫-])"
        )
            ? "'" + inner
            : inner;
    }

    private static async Task<List<string>> ReadBackAsync(IEnumerable<string> row)
    {
        using var parser = new CsvParser(
            new StringReader(await WriteAsync(["x", .. row])),
            CultureInfo.InvariantCulture
        );
        Assert.True(await parser.ReadAsync());
        return [.. parser.Record!.Skip(1)];
    }

    private static async Task<string> WriteAsync(IEnumerable<string> row)
    {
        using var stream = new MemoryStream();
        await using (var csv = new Csv(stream))
            await csv.WriteAsync(row);
        return Encoding.UTF8.GetString(stream.ToArray().AsSpan(3));
    }
}

file static class Text
{
    public static string ToWellFormed(this string text) => string.Concat(text.EnumerateRunes());
}
