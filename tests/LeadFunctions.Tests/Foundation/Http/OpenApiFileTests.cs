using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Foundation.Http;

public class OpenApiFileTests
{
    private const string Path = "src/LeadFunctions.OpsPage/openapi.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Written anew with <c>UPDATE_OPENAPI=1</c>; then <c>npm run types</c> in the folder of the
    /// page.</summary>
    [Fact]
    public void The_ops_page_is_built_against_the_description_of_this_app()
    {
        var told = JsonNode.Parse(new ApiDescription().Json)!.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1")
            File.WriteAllText(Repository.PathOf(Path), told);
        Assert.True(
            told == Repository.Read(Path).ReplaceLineEndings("\n"),
            $"{Path} tells of other functions than this app has. Set UPDATE_OPENAPI=1, run this test again, and then npm run types in its folder."
        );
    }
}
