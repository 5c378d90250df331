using System.Diagnostics;
using System.Text.Json;
using LeadFunctions.AzuriteTests.Ops.Tracking;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.LocalHost;

namespace LeadFunctions.AzuriteTests.Affiliates.AdmittingAffiliates;

[Collection(nameof(AskedPipeline))]
public sealed class Ops_give_access_by_a_command(AskedPipeline asked)
{
    private const string Why = "a \"new\" contract \\ 2027";

    [Fact]
    public async Task A_key_is_given_shown_and_taken_back()
    {
        var given = await RunAsync(
            "FUNCTION_KEY",
            PipelineUnderTest.FunctionKey,
            "give",
            "account-media",
            "--why",
            Why,
            "--by",
            "Dana Reyes"
        );
        Assert.StartsWith(
            "account-media.",
            JsonElement.Parse(given.Said).GetProperty("key").GetString(),
            StringComparison.Ordinal
        );
        var shown = JsonElement
            .Parse((await RunAsync("FUNCTION_KEY", PipelineUnderTest.FunctionKey, "show", "account-media")).Said)
            .GetProperty("keys")
            .EnumerateArray()
            .Last();
        Assert.Equal(
            ("Dana Reyes", Why, true),
            (
                shown.GetProperty("by").GetString(),
                shown.GetProperty("why").GetString(),
                shown.GetProperty("opens").GetBoolean()
            )
        );
        var ended = JsonElement.Parse(
            (
                await RunAsync(
                    "FUNCTION_KEY",
                    PipelineUnderTest.FunctionKey,
                    "revoke",
                    "account-media",
                    "--why",
                    "left"
                )
            ).Said
        );
        Assert.All(
            ended.GetProperty("keys").EnumerateArray(),
            key => Assert.False(key.GetProperty("opens").GetBoolean())
        );
    }

    [Theory]
    [InlineData("FUNCTION_KEY")]
    [InlineData("ACCESS_TOKEN")]
    public async Task A_wrong_credential_is_told_and_never_printed(string variable)
    {
        var refused = await RunAsync(variable, "a-secret-that-is-wrong", "show", "account-media");
        Assert.Equal(
            (2, "The app knows neither the function key nor who is signed in."),
            (refused.Code, refused.Complained.Trim())
        );
        Assert.DoesNotContain("a-secret", refused.Said + refused.Complained, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said, string Complained)> RunAsync(
        string variable,
        string value,
        params string[] arguments
    )
    {
        string[] all =
        [
            Path.Combine(Repository.Root!, "eng", "affiliate.sh"),
            .. arguments,
            "--at",
            asked.Pipeline.Host.HttpAddress!.AbsoluteUri.TrimEnd('/'),
        ];
        using var script = Process.Start(
            new ProcessStartInfo("bash", all)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { [variable] = value },
            }
        )!;
        var (said, complained) = (script.StandardOutput.ReadToEndAsync(), script.StandardError.ReadToEndAsync());
        await script.WaitForExitAsync();
        return (script.ExitCode, await said, await complained);
    }
}
