using System.Diagnostics;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.LocalHost;

namespace LeadFunctions.AzuriteTests.Admitting;

public sealed class The_page_uploads_in_a_browser(AdmittedAffiliates at) : IClassFixture<AdmittedAffiliates>
{
    [Fact]
    public async Task A_person_drops_a_file_and_sees_its_receipt()
    {
        var key = await at.GiveKeyAsync(AdmittedAffiliates.Mine);
        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "Week 47.csv");
        await File.WriteAllTextAsync(file, TestConfig.Upload(TestConfig.Row("ann"), TestConfig.Row("bob", country: "Nowhere"), TestConfig.Row("cat", title: "<img src=x onerror=alert(1)>")));

        var shown = await BrowseAsync(new Uri(at.Pipeline.Host.HttpAddress!, "api/upload").AbsoluteUri, key, file, Path.Combine(folder.FullName, "pictures"));

        Assert.Equal("Type your key first.", (string?)shown["withoutKey"]);
        Assert.Contains("found no key that opens", (string?)shown["wrongKey"], StringComparison.Ordinal);
        Assert.DoesNotContain(key, (string)shown["address"]!, StringComparison.Ordinal);
        Assert.DoesNotContain(key, shown["asked"]!.AsArray().Select(request => (string)request!));
        Assert.Matches(@"Week 47\.csv\s+Rows\s+3\s+Taken\s+2\s+To correct\s+1\s+Left out\s+0", (string)shown["receipt"]!);
        Assert.Contains("Nowhere", (string)shown["receipt"]!, StringComparison.Ordinal);
        Assert.False((bool)shown["wide"]!, "The page is wider than a phone.");
        Assert.Empty(shown["complaints"]!.AsArray());
        Assert.Single(await at.Pipeline.BatchesAsync());
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_page_runs_its_own_script_alone_and_talks_to_nobody_else()
    {
        using var client = new HttpClient();
        var answer = await client.GetAsync(new Uri(at.Pipeline.Host.HttpAddress!, "api/upload"));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Matches(@"connect-src 'self' http://127\.0\.0\.1:\d+; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$", policy);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.DoesNotMatch("(src|href)=", await answer.Content.ReadAsStringAsync());
    }

    private static async Task<JsonNode> BrowseAsync(params string[] arguments)
    {
        var script = Path.Combine(Repository.Root!, "eng", "browser", "upload.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var (said, complained) = (node.StandardOutput.ReadToEndAsync(patience.Token), node.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await node.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!node.HasExited)
                node.Kill(entireProcessTree: true);
        }
        Assert.True(node.ExitCode == 0, await complained);
        return JsonNode.Parse(await said)!;
    }
}
