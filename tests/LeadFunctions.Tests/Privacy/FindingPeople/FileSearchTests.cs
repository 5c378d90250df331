using System.IO.Compression;
using System.Text;
using LeadFunctions.Privacy.FindingPeople;

namespace LeadFunctions.Tests.Privacy.FindingPeople;

/// <summary>People are found in files of any kind that affiliates send, also in those that could not be read.</summary>
public class FileSearchTests
{
    private const string Ann = "ann.lee@example.com";
    private const string Bob = "bob@example.com";

    private static readonly byte[] File = Encoding.UTF8.GetBytes(
        $"Email,Name\r\njoann.lee@example.com,Jo\r\n{Ann.ToUpperInvariant()},Ann\r\n"
    );

    public static TheoryData<string> Forms =>
        [
            "utf-8",
            "utf-16",
            "utf-16BE",
            "iso-8859-1",
            "gz",
            "zip",
            "gz in zip",
            "zip in zip",
            "xlsx",
            "rest of a broken zip",
        ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_address_is_found_in_every_form_and_nobody_else(string form)
    {
        var (found, isWhole) = await FindAsync(Made(form));
        Assert.Equal([Ann], found);
        Assert.Equal(form != "rest of a broken zip", isWhole);
    }

    [Fact]
    public async Task An_address_is_found_wherever_blocks_of_reading_meet()
    {
        for (var at = (256 * 1024) - 40; at < (256 * 1024) + 5; at += 3)
            Assert.Equal(
                [Bob],
                (await FindAsync(Encoding.UTF8.GetBytes($"{new string(' ', at)}{Bob}{new string(' ', 300_000)}"))).Found
            );
    }

    [Fact]
    public async Task Markup_of_a_workbook_hides_no_address()
    {
        var sheet = Zip(
            "xl/sharedStrings.xml",
            Encoding.UTF8.GetBytes("<t>o&apos;neil@example.com</t><t>a&amp;b@example.com</t>")
        );
        Assert.Equal(
            ["a&b@example.com", "o'neil@example.com"],
            (
                await FileSearch.FindAsync(new MemoryStream(sheet), ["o'neil@example.com", "a&b@example.com"], default)
            ).Found.Order()
        );
    }

    [Fact]
    public async Task A_damaged_file_in_an_archive_hides_no_other()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
            foreach (
                var (name, content) in new[]
                {
                    ("a.csv.gz", Gzip(File)[..^12].Append((byte)0xFF).ToArray()),
                    ("b.csv", Encoding.UTF8.GetBytes(Bob)),
                }
            )
                using (var entry = zip.CreateEntry(name).Open())
                    entry.Write(content);
        Assert.Contains(Bob, (await FindAsync(packed.ToArray())).Found);
    }

    [Fact]
    public async Task What_is_packed_too_often_is_told_and_not_looked_through()
    {
        var nested = File;
        for (var i = 0; i < 5; i++)
            nested = Gzip(nested);
        var (found, isWhole) = await FindAsync(nested);
        Assert.Equal((0, false), (found.Count, isWhole));
    }

    private static Task<(IReadOnlySet<string> Found, bool IsWhole)> FindAsync(byte[] content) =>
        FileSearch.FindAsync(new MemoryStream(content), [Ann, Bob], default);

    private static byte[] Made(string form) =>
        form switch
        {
            "gz" => Gzip(File),
            "zip" => Zip("leads.csv", File),
            "gz in zip" => Zip("leads.csv.gz", Gzip(File)),
            "zip in zip" => Zip("more.zip", Zip("leads.csv", File)),
            "xlsx" => Zip("xl/sharedStrings.xml", File),
            "rest of a broken zip" => [0x50, 0x4B, 0x03, 0x04, .. File],
            _ => Encoding.GetEncoding(form).GetBytes(Encoding.UTF8.GetString(File)),
        };

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }

    private static byte[] Zip(string name, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry(name).Open())
            entry.Write(content);
        return packed.ToArray();
    }
}
