using System.Text;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

/// <summary>Sound files cut and flipped at every place: a reason each time, never an exception.</summary>
public class MutatedFileTests
{
    private const int Flips = 400;

    private static readonly byte[] Csv = Encoding.UTF8.GetBytes(
        "Leads\nEmail;Name;Size\na@b.co;\"Zoë \"\"Z\"\"\";11-50\nc@d.co;\"two\nlines\";5\nTotal;2\n"
    );
    private static readonly byte[] Json = Encoding.UTF8.GetBytes(
        "{\"email\":\"a@b.co\",\"name\":\"Zo\\u00eb\"}\n{\"email\":\"c@d.co\",\"size\":5}\n"
    );

    private static readonly Dictionary<string, byte[]> Files = new()
    {
        ["csv"] = Csv,
        ["utf-16"] = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Csv))],
        ["json"] = Json,
        ["gzip"] = WorkbookFile.Gzip(Csv),
        ["zip"] = WorkbookFile.ZipBytes([("a.csv", Csv)]),
        ["zip of several"] = WorkbookFile.ZipBytes([
            ("a.csv", Csv),
            ("b.json.gz", WorkbookFile.Gzip(Json)),
            ("b/", []),
        ]),
        ["xlsx"] = File.ReadAllBytes(
            Repository.PathOf("tests/LeadFunctions.Tests/Foundation/ReadingTables/Data/leads.xlsx")
        ),
        ["xls"] = File.ReadAllBytes(
            Repository.PathOf("tests/LeadFunctions.Tests/Foundation/ReadingTables/Data/leads.xls")
        ),
        ["small xlsx"] = WorkbookFile.Of(WorkbookFile.Row("Email", "Name") + WorkbookFile.Row("a@b.co", "Ann")),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_that_is_cut_anywhere_has_an_outcome(string name)
    {
        var file = Files[name];
        for (var end = 0; end < file.Length; end += file.Length < 2_000 ? 1 : 7)
            await OutcomeAsync($"cut at {end}", file[..end]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_with_flipped_bits_has_an_outcome(string name)
    {
        var random = new Random(47);
        for (var i = 0; i < Flips; i++)
        {
            var file = (byte[])[.. Files[name]];
            for (var flips = random.Next(1, 4); flips > 0; flips--)
                file[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
            await OutcomeAsync($"mutation {i}", file);
        }
    }

    [Fact]
    public async Task A_file_whose_mark_tells_another_encoding_has_an_outcome()
    {
        var text = Encoding.UTF8.GetString(Csv) + "e@f.co;Zoë €;1\n";
        foreach (var (name, written) in Encodings)
        foreach (var (marked, mark) in Encodings)
        foreach (var odd in new[] { 0, 1, 2, 3 })
            await OutcomeAsync(
                $"{name} marked as {marked}, {odd} bytes less",
                [.. mark.GetPreamble(), .. written.GetBytes(text)[..^odd]]
            );
    }

    [Fact]
    public async Task A_file_in_two_encodings_has_an_outcome()
    {
        string[] halves = ["Email;Name;Size\na@b.co;Zoë;11-50\n", "c@d.co;Čeněk €;5\ne@f.co;😀;1\n"];
        foreach (var (first, one) in Encodings)
        foreach (var (second, other) in Encodings)
        foreach (var mark in new[] { [], one.GetPreamble(), other.GetPreamble() })
            await OutcomeAsync(
                $"{first} then {second}",
                [.. mark, .. one.GetBytes(halves[0]), .. mark, .. other.GetBytes(halves[1])]
            );
    }

    [Fact]
    public async Task Text_that_was_encoded_again_and_again_has_an_outcome()
    {
        foreach (var (name, read) in Encodings)
        foreach (var (again, written) in Encodings)
            await OutcomeAsync(
                $"{name} read as {again}",
                [.. written.GetPreamble(), .. written.GetBytes(read.GetString(Csv))]
            );
    }

    private static IEnumerable<(string Name, Encoding Encoding)> Encodings
    {
        get
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            foreach (
                var name in new[]
                {
                    "utf-8",
                    "utf-16",
                    "utf-16BE",
                    "utf-32",
                    "utf-32BE",
                    "windows-1252",
                    "windows-1251",
                    "macintosh",
                    "ibm437",
                    "shift_jis",
                    "gb18030",
                }
            )
                yield return (name, Encoding.GetEncoding(name));
        }
    }

    private static async Task OutcomeAsync(string what, byte[] file)
    {
        var read = Task.Run(() => UploadReading.ReadAllAsync(file));
        Assert.True(await Task.WhenAny(read, Task.Delay(TimeSpan.FromSeconds(20))) == read, $"{what} takes too long");
        Assert.All(
            await read,
            upload => Assert.True(upload.Problem is null ? upload.Columns.Count > 0 : upload.Problem.Length > 20, what)
        );
    }
}
