using System.IO.Compression;
using System.Text;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

public class ArchiveTests
{
    private static readonly byte[] Table = Encoding.UTF8.GetBytes("Email;Name\na@b.co;Ann\n");

    [Fact]
    public async Task A_file_in_gzip_is_read() =>
        await ReadsAsync(WorkbookFile.Gzip(Table), "CSV, semicolon, UTF-8, in gzip");

    [Fact]
    public async Task The_only_file_of_a_zip_is_read() =>
        await ReadsAsync(
            WorkbookFile.ZipBytes([("folder/", []), ("folder/a.csv", Table), ("__MACOSX/a.csv", [1])]),
            "CSV, semicolon, UTF-8, in zip"
        );

    [Fact]
    public async Task Archives_may_be_within_archives() =>
        await ReadsAsync(
            WorkbookFile.ZipBytes([("a.csv.gz", WorkbookFile.Gzip(Table))]),
            "CSV, semicolon, UTF-8, in gzip, in zip"
        );

    [Fact]
    public async Task A_workbook_may_be_in_an_archive() =>
        await ReadsAsync(
            WorkbookFile.Gzip(WorkbookFile.Of(WorkbookFile.Row("Email", "Name") + WorkbookFile.Row("a@b.co", "Ann"))),
            "Excel workbook, sheet 'Leads', in gzip"
        );

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public async Task A_damaged_archive_never_gives_other_data(CompressionLevel level)
    {
        var sound = WorkbookFile.ZipBytes([("a.csv", Table)], level);
        for (var i = 0; i < sound.Length; i++)
        {
            var file = (byte[])[.. sound];
            file[i] ^= 4;
            var upload = await UploadReading.ReadAsync(file);
            Assert.True(upload.Problem is not null || upload.Lines.SequenceEqual(["a@b.co|Ann"]), $"byte {i}");
        }
    }

    private static async Task ReadsAsync(byte[] file, string format)
    {
        var upload = await UploadReading.ReadAsync(file);
        Assert.Equal((null, format, "a@b.co|Ann"), (upload.Problem, upload.Format, Assert.Single(upload.Lines)));
    }
}
