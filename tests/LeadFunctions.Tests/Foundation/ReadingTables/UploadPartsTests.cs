using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

public class UploadPartsTests
{
    private const string Table = "Email;Name\na@b.co;Ann\n";
    private static readonly ReadingLimits Small = new() { RatioFromBytes = 1 << 20, UnpackedRatio = 1 };

    [Fact]
    public async Task Each_file_of_a_zip_is_a_part_and_what_is_no_data_is_none()
    {
        var zip = WorkbookFile.Zip(
            ("berlin.csv", Table),
            ("paris/", ""),
            ("paris/leads.csv", Table),
            ("__MACOSX/._berlin.csv", "x"),
            ("paris/.DS_Store", "x"),
            ("Thumbs.db", "x"),
            ("desktop.ini", "x")
        );
        Assert.Equal(["berlin.csv", "paris/leads.csv"], await NamesAsync(zip));
    }

    [Fact]
    public async Task Anything_else_is_one_part_without_a_name()
    {
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(Table),
            [],
            WorkbookFile.Zip(("a.csv", Table)),
            WorkbookFile.Zip(),
            WorkbookFile.Gzip([1]),
            WorkbookFile.Of(WorkbookFile.Row("Email")),
        ];
        foreach (var file in files)
            Assert.Equal([null], await NamesAsync(file));
    }

    [Fact]
    public async Task Hostile_names_stay_what_they_are_and_each_is_there_once()
    {
        string[] names =
        [
            "../../a.csv",
            "/etc/passwd",
            "C:\\a.csv",
            "a\r\nSubject: b.csv",
            "a!b.csv",
            "same.csv",
            "same.csv",
            "same.csv",
            "same.csv (2)",
        ];
        var parts = await NamesAsync(WorkbookFile.Zip(names.Select(n => (n, Table))));
        Assert.Equal([.. names[..6], "same.csv (2)", "same.csv (3)", "same.csv (2) (2)"], parts);
    }

    [Fact]
    public void Names_are_short_and_differ_and_are_the_same_each_time() =>
        Prop.ForAll(
                Gen.Elements(
                        "a",
                        "b",
                        "a (2)",
                        "a (2) (2)",
                        new string('x', 500),
                        "y" + new string('x', 500),
                        string.Concat(Enumerable.Repeat("😀", 101))
                    )
                    .ArrayOf()
                    .ToArbitrary(),
                names =>
                {
                    var unique = PartNames.Of(names);
                    Assert.Equal(unique.Distinct(), unique);
                    Assert.Equal(PartNames.Of(names), unique);
                    Assert.All(unique, n => Assert.True(n.Length < 220 && n.IsNormalized()));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_part_that_is_bad_spoils_no_other()
    {
        var sound = WorkbookFile.ZipBytes(
            [("good.csv", Encoding.UTF8.GetBytes(Table)), ("bad.csv", Encoding.UTF8.GetBytes(Table))],
            System.IO.Compression.CompressionLevel.NoCompression
        );
        sound[sound.AsSpan().LastIndexOf("Ann"u8)] ^= 1;
        Assert.Equal(
            [null, "The archive is damaged: it cannot be unpacked to its end. Pack it again and upload it."],
            await ProblemsAsync(sound)
        );
    }

    [Fact]
    public async Task A_bad_archive_in_an_archive_is_a_bad_part()
    {
        var problems = await ProblemsAsync(
            WorkbookFile.ZipBytes([
                ("a.csv", Encoding.UTF8.GetBytes(Table)),
                ("b.zip", [0x50, 0x4B, 3, 4, 1]),
                ("c.gz", [0x1F, 0x8B, 1]),
                ("d.zip", WorkbookFile.Zip(("a", Table), ("b", Table))),
            ])
        );
        Assert.Null(problems[0]);
        Assert.Contains("damaged or cut off", problems[1], StringComparison.Ordinal);
        Assert.Contains("The archive is damaged", problems[2], StringComparison.Ordinal);
        Assert.Contains("an archive of 2 files within another archive", problems[3], StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> Bombs =>
        new()
        {
            {
                "one letter in two files",
                WorkbookFile.ZipBytes([("a.csv", new byte[150_000_000]), ("b.csv", new byte[150_000_000])]),
                "unpacks to more than"
            },
            {
                "a little in each of many",
                WorkbookFile.ZipBytes(Enumerable.Range(0, 900).Select(i => ($"{i}.csv", new byte[1_000_000]))),
                "unpacks to more than"
            },
            {
                "in gzips in a zip",
                WorkbookFile.ZipBytes(
                    Enumerable.Repeat(WorkbookFile.Gzip(new byte[15_000_000]), 60).Select((g, i) => ($"{i}.gz", g))
                ),
                "unpacks to more than"
            },
            {
                "in zips in a zip",
                WorkbookFile.ZipBytes(
                    Enumerable
                        .Repeat(WorkbookFile.ZipBytes([("a", new byte[15_000_000])]), 60)
                        .Select((g, i) => ($"{i}.zip", g))
                ),
                "unpacks to more than"
            },
            {
                "too many files",
                WorkbookFile.Zip(Enumerable.Range(0, 1_001).Select(i => ($"{i}.csv", ""))),
                "an archive of 1,001 files"
            },
        };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task A_bomb_is_refused_as_a_whole(string name, byte[] zip, string told)
    {
        var (parts, problem) = await PartsAsync(zip);
        Assert.True(parts is null, name);
        Assert.Contains(told, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_an_archive_understates_are_damaged_ones()
    {
        var zip = WorkbookFile.ZipBytes([("a.csv", new byte[10_000_000]), ("b.csv", new byte[10_000_000])]);
        for (var at = 0; zip.AsSpan(at).IndexOf("PK\u0001\u0002"u8) is >= 0 and var next; at += next + 46)
            zip.AsSpan(at + next + 24, 4).Clear();
        Assert.All(
            await ProblemsAsync(zip),
            problem => Assert.StartsWith("The archive is damaged", problem, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task All_files_together_may_not_be_too_large_though_each_is_small_enough()
    {
        var half = new byte[600_000];
        Assert.NotNull((await PartsAsync(WorkbookFile.ZipBytes([("a", half), ("b", [])]), Small)).Parts);
        Assert.Equal(
            "The archive unpacks to more than 1 MiB, far more than a list of leads would. Unpack it and upload the file within.",
            (await PartsAsync(WorkbookFile.ZipBytes([("a", half), ("b", half)]), Small)).Problem
        );
    }

    private static async Task<IEnumerable<string?>> NamesAsync(byte[] file) =>
        (await PartsAsync(file)).Parts!.Select(p => p.Name);

    private static Task<(IReadOnlyList<UploadPart>? Parts, string? Problem)> PartsAsync(
        byte[] file,
        ReadingLimits? limits = null
    ) => UploadReading.PartsAsync(file, limits ?? ReadingLimits.Default);

    private static async Task<IReadOnlyList<string?>> ProblemsAsync(byte[] file) =>
        [.. (await UploadReading.ReadAllAsync(file)).Select(u => u.Problem)];
}
