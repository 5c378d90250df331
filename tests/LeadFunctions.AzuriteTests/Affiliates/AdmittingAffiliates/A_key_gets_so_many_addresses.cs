using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using LeadFunctions.AzuriteTests.Ops.Tracking;

namespace LeadFunctions.AzuriteTests.Affiliates.AdmittingAffiliates;

[Collection(nameof(AskedPipeline))]
public sealed class A_key_gets_so_many_addresses(AskedPipeline asked)
{
    [Fact]
    public async Task Asked_at_once_no_more_than_are_left_and_the_others_are_told_when_to_come_again()
    {
        await asked.SpentAsync(asked.SpentKey, left: 3);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(asked.SpentKey)));
        await asked.SpentAsync(asked.SpentKey, left: 0);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.Equal(5, refused.Count);
        foreach (var answer in refused)
        {
            Assert.InRange(
                int.Parse(answer.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture),
                1,
                3600
            );
            Assert.Contains(
                "This key has had 90 addresses in this hour",
                await answer.Content.ReadAsStringAsync(),
                StringComparison.Ordinal
            );
        }
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(asked.AffiliateKey)).StatusCode);
    }

    private async Task<HttpResponseMessage> AskAsync(string key)
    {
        using var client = new HttpClient { DefaultRequestHeaders = { { "x-affiliate-key", key } } };
        return await client.PostAsJsonAsync(
            new Uri(asked.Pipeline.Host.HttpAddress!, "api/my/uploads"),
            new { file = "leads.csv" }
        );
    }
}
