using System.Text;
using System.Text.Json;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Cases;

/// <summary>Small files of our own, many for each kind of damage that was read wrong once, with all that comes of
/// them.</summary>
public class OwnCasesTests
{
    private static readonly Dictionary<string, OwnCase> Cases = JsonSerializer
        .Deserialize<List<OwnCase>>(Repository.Read("tests/LeadFunctions.Tests/Cases/own.json"), Json.Options)!
        .ToDictionary(c => c.Id);

    public static TheoryData<string> Ids => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_file_of_this_kind_gets_the_right_outcome(string id)
    {
        var file = Cases[id];
        var outcome = await IntakeCase.ReadAsync(
            file.Bytes is { } bytes ? Convert.FromBase64String(bytes) : Encoding.UTF8.GetBytes(file.Text!)
        );
        Assert.Equal(file.Expected, outcome.Told());
    }

    /// <param name="Text">The file, where it is UTF-8.</param>
    /// <param name="Bytes">Else the file in Base64.</param>
    private sealed record OwnCase(string Id, string? Text, string? Bytes, IReadOnlyList<string> Expected);
}
