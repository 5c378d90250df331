using System.Text.Json;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Cases;

/// <summary>Files that were read wrong once. Each stands for a kind.</summary>
public class IntakeTests
{
    private const string Folder = "tests/LeadFunctions.Tests/Cases";

    private static readonly Dictionary<string, JsonElement> Expected = JsonSerializer.Deserialize<
        Dictionary<string, JsonElement>
    >(Repository.Read($"{Folder}/Intake/expected.json"))!;

    public static TheoryData<string> Files { get; } = new(Expected.Keys.Order());

    public static TheoryData<string, string> Headers
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (
                var (name, headers) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(
                    Repository.Read($"{Folder}/headers.json")
                )!
            )
            foreach (var header in headers)
                data.Add(name, header);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_gets_the_right_outcome(string file)
    {
        var dayFirst =
            Expected[file].TryGetProperty("args", out var args)
            && args.ToString().Contains("DayFirst", StringComparison.Ordinal);
        var outcome = await IntakeCase.ReadAsync(
            await File.ReadAllBytesAsync(Repository.PathOf($"{Folder}/Intake/{file}")),
            dayFirst ? DateOrder.DayFirst : null
        );
        Assert.True(
            IntakeCase.Fault(Expected[file].GetProperty("expect"), outcome) is null,
            $"{IntakeCase.Fault(Expected[file].GetProperty("expect"), outcome)}"
        );
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public void A_header_that_export_tools_write_is_understood(string field, string header) =>
        Assert.Equal(field, HeaderSynonyms.FieldOf(header));

    [Fact]
    public void Every_file_has_its_outcome_written_down() =>
        Assert.Equal(
            Directory
                .EnumerateFiles(Repository.PathOf($"{Folder}/Intake"))
                .Select(f => Path.GetFileName(f)!)
                .Where(f => f != "expected.json")
                .Order(),
            Expected.Keys.Order()
        );
}
