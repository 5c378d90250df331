using System.Text;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

/// <summary>Files built to kill readers: refused in plain words, soon and cheaply.</summary>
public class HostileFileTests
{
    private const string Table = "Email,Name\na@b.co,Ann\nc@d.co,Cid\n";
    private static readonly string Header = WorkbookFile.Row("Email", "Name");

    private static readonly IReadOnlyList<(string Name, Func<byte[]> Build, string Told)> Files =
    [
        ("zip of zeros", () => WorkbookFile.ZipBytes([("a.csv", new byte[300_000_000])]), "Found binary data"),
        ("zip of one letter", () => WorkbookFile.ZipBytes([("a.csv", Letters(300_000_000))]), "unpacks to more than"),
        ("gzip of zeros", () => WorkbookFile.Gzip(new byte[300_000_000]), "Found binary data"),
        ("gzip of one letter", () => WorkbookFile.Gzip(Letters(300_000_000)), "unpacks to more than"),
        (
            "gzip in gzip in gzip",
            () => WorkbookFile.Gzip(WorkbookFile.Gzip(WorkbookFile.Gzip("Email\n"u8.ToArray()))),
            "more than 2 archives within each other"
        ),
        (
            "many entries",
            () => WorkbookFile.Zip(Enumerable.Range(0, 1_001).Select(i => ($"{i}.csv", "Email\n"))),
            "an archive of 1,001 files"
        ),
        ("empty zip", () => WorkbookFile.Zip(), "an archive of 0 files, expected at least one"),
        (
            "workbook of zeros",
            () => WorkbookFile.ZipBytes([("xl/workbook.xml", new byte[300_000_000])]),
            "unpacks to more than"
        ),
        (
            "cells far apart",
            () => WorkbookFile.Of(Header + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"),
            "reaches to cell XFD1048576"
        ),
        (
            "a row beyond all sheets",
            () => WorkbookFile.Of(Header + "<row r=\"2000000000\"><c><v>1</v></c></row>"),
            "which no sheet has"
        ),
        (
            "a cell beyond all sheets",
            () => WorkbookFile.Of(Header + "<row><c r=\"ZZZZ99999999999\"><v>1</v></c></row>"),
            "which no sheet has"
        ),
        (
            "bomb of shared strings",
            () => WorkbookFile.Of(Header, string.Concat(Enumerable.Repeat("<si/>", 2_000_000))),
            "more than 1,000,000 shared texts"
        ),
        (
            "long shared strings",
            () =>
                WorkbookFile.Of(
                    Header,
                    string.Concat(Enumerable.Repeat($"<si><t>{new string('x', 32_000)}</t></si>", 800))
                ),
            "unpacks to more than"
        ),
        (
            "a text without end",
            () => WorkbookFile.Of(Header + WorkbookFile.Row(new string('x', 900_000))),
            "a text of more than 100,000 characters"
        ),
        (
            "an attribute without end",
            () => WorkbookFile.Of($"<row a=\"{new string('x', 10_000_000)}\"/>"),
            "has a text of more than 1,048,576 bytes"
        ),
        (
            "index beyond the shared strings",
            () => WorkbookFile.Of(Header + "<row><c r=\"A2\" t=\"s\"><v>7</v></c></row>", "<si><t>x</t></si>"),
            "Cell A2 of 'xl/worksheets/sheet0.xml' refers to shared text 7, and the workbook has 1"
        ),
        (
            "negative index",
            () => WorkbookFile.Of(Header + "<row><c r=\"A2\" t=\"s\"><v>-1</v></c></row>"),
            "refers to the shared text '-1', expected a number"
        ),
        (
            "formula without result",
            () => WorkbookFile.Of(Header + "<row><c r=\"A2\"><f>B2</f></c></row>"),
            "Cell A2 of 'xl/worksheets/sheet0.xml' holds a formula without its result"
        ),
        (
            "formula with nothing for a result",
            () => WorkbookFile.Of(Header + "<row><c r=\"A2\"><f>B2</f><v></v></c></row>"),
            "Cell A2 of 'xl/worksheets/sheet0.xml' holds a formula without its result"
        ),
        (
            "external entity",
            () =>
                WorkbookFile.Of(
                    Header,
                    null,
                    ("xl/styles.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")
                ),
            "The part 'xl/styles.xml' of the workbook is damaged or not allowed"
        ),
        ("nested deeply", () => WorkbookFile.Of(string.Concat(Enumerable.Repeat("<a>", 100_000))), "nested too deeply"),
        ("macros", () => WorkbookFile.Of(Header, null, ("xl/vbaProject.bin", "x")), "holds macros"),
        ("binary workbook", () => WorkbookFile.Zip(("xl/workbook.bin", "x")), "(.xlsb)"),
        ("OpenDocument", () => WorkbookFile.Zip(("content.xml", "<x/>")), "OpenDocument"),
        ("SYLK", () => "ID;PSheetJS;N;E\r\nC;Y1;X1;K\"Email\"\r\nE\r\n"u8.ToArray(), "Found SYLK"),
        ("DIF", () => "TABLE\r\n0,1\r\n\"EXCEL\"\r\nVECTORS\r\n0,2\r\n1,0\r\n\"Email\"\r\n"u8.ToArray(), "Found DIF"),
        (
            "whole lines in quotes",
            () => Encoding.UTF8.GetBytes("\"Email,Name\"\r\n\"a@b.co,Ann\"\r\n"),
            "Found lines that are a single cell each"
        ),
        ("Apple Numbers", () => WorkbookFile.Zip(("Index/Document.iwa", "x"), ("Data/a.jpg", "x")), "Apple Numbers"),
        (
            "a new Word document",
            () => WorkbookFile.Zip(("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")),
            "an Office document that is no workbook"
        ),
        (
            "several files within two archives",
            () => WorkbookFile.ZipBytes([("b.zip", WorkbookFile.Zip(("a.csv", Table), ("b.csv", Table)))]),
            "an archive of 2 files within another archive"
        ),
        ("workbook without sheets", () => WorkbookFile.Zip(("xl/workbook.xml", "<workbook/>")), ""),
        (
            "encrypted",
            () =>
                [
                    0xD0,
                    0xCF,
                    0x11,
                    0xE0,
                    0xA1,
                    0xB1,
                    0x1A,
                    0xE1,
                    .. new byte[2000],
                    .. Encoding.Unicode.GetBytes("EncryptedPackage"),
                    .. new byte[500],
                ],
            "encrypted"
        ),
        (
            "old macros",
            () =>
                [
                    0xD0,
                    0xCF,
                    0x11,
                    0xE0,
                    0xA1,
                    0xB1,
                    0x1A,
                    0xE1,
                    .. new byte[2000],
                    .. Encoding.Unicode.GetBytes("_VBA_PROJECT_CUR"),
                    .. new byte[500],
                ],
            "holds macros"
        ),
        ("a Word document", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]], "no workbook"),
        ("gzip that is cut off", () => WorkbookFile.Gzip(Encoding.UTF8.GetBytes(Table))[..^12], "archive is damaged"),
        ("zip that is cut off", () => WorkbookFile.Zip(("a.csv", Table))[..^12], "damaged or cut off"),
    ];

    [Fact]
    public async Task Every_hostile_file_is_refused_cheaply()
    {
        await UploadReading.ReadAsync(WorkbookFile.Of(Header));
        foreach (var (name, build, told) in Files)
        {
            var file = build();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var upload = await UploadReading.ReadAsync(file);
            var used = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(upload.Problem?.Contains(told, StringComparison.Ordinal) == true, $"{name}: {upload.Problem}");
            Assert.True(used < 200_000_000, $"{name}: {used:N0} bytes");
        }
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_before_it_is_read() =>
        Assert.StartsWith(
            "The file has more than 1 MiB",
            (await UploadReading.ReadAsync(Letters(2 << 20), new() { FileBytes = 1 << 20 })).Problem
        );

    [Fact]
    public async Task Time_is_limited() =>
        Assert.StartsWith(
            "Finding the table in the file took more than 0 seconds",
            (await UploadReading.ReadAsync(Letters(200_000_000), new() { Time = TimeSpan.FromMilliseconds(1) })).Problem
        );

    private static byte[] Letters(int count)
    {
        var letters = new byte[count];
        letters.AsSpan().Fill((byte)'\n');
        return letters;
    }
}
