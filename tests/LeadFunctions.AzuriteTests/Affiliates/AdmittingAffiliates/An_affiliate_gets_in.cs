using System.Net;
using System.Text.Json.Nodes;
using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Affiliates.AdmittingAffiliates;

public sealed class An_affiliate_gets_in(AdmittedAffiliates at) : IClassFixture<AdmittedAffiliates>
{
    [Fact]
    public async Task It_uploads_by_plain_http_and_reads_its_receipt()
    {
        var key = await at.GiveKeyAsync(AdmittedAffiliates.Mine);
        var place = await at.PlaceAsync(key, "Week 47 – 50% #1.csv");
        var content = TestConfig.Upload(TestConfig.Row("ann"), TestConfig.Row("bob", country: "Nowhere"));
        Assert.Equal(HttpStatusCode.NotFound, (await at.AskAsync($"my/uploads/{place["upload"]}", key)).Status);
        Assert.Equal(HttpStatusCode.Created, await AdmittedAffiliates.PutAsync((string)place["address"]!, content));
        await at.Pipeline.QuietAsync();

        var upload = JsonNode.Parse((await at.AskAsync($"my/uploads/{place["upload"]}", key)).Text)!;
        Assert.Equal(("Done", "Week 47 – 50% #1.csv"), ((string)upload["state"]!, (string)upload["file"]!));
        var file = Assert.Single(upload["files"]!.AsArray())!;
        Assert.Equal((2, 1, 1), ((int)file["rows"]!, (int)file["onTheirWay"]!, (int)file["toCorrect"]!));
        var row = Assert.Single(file["firstToCorrect"]!.AsArray())!;
        Assert.Equal(("3", "to correct"), ((string)row["row"]!, (string)row["status"]!));
        Assert.Contains("bob@example.com", (string)row["who"]!, StringComparison.Ordinal);
        Assert.Equal("1 sent, 1 to correct", (string)file["told"]!);
        Assert.NotEmpty((string)row["advice"]!);

        var receipt = (await at.AskAsync($"my/receipts/{file["batch"]}", key)).Text.TrimEnd().Split("\r\n");
        Assert.Equal(3, receipt.Length);
        Assert.Contains("to correct", receipt[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_form_is_brought_with_the_own_key_and_again_when_it_grew()
    {
        var key = await at.GiveKeyAsync("s2w");
        foreach (
            var form in new[] { "Date,Leads\r\n2026-11-19,3\r\n", "Date,Leads\r\n2026-11-19,3\r\n2026-11-20,5\r\n" }
        )
        {
            var (status, text) = await at.AskAsync("my/delivery-forms", key, new { month = "2026-11", form });
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains("It is compared with your uploads", text, StringComparison.Ordinal);
            Assert.Equal(form, await at.Pipeline.ReadRawAsync(Containers.DeliveryForms, "s2w/2026-11.csv"));
        }
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await at.AskAsync("my/delivery-forms", key, new { month = "2099-01", form = "Date,Leads" })).Status
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await at.AskAsync("my/delivery-forms", "s2w.x", new { month = "2026-11", form = "Date,Leads" })).Status
        );
    }

    [Fact]
    public async Task A_file_that_was_taken_cannot_be_overwritten_and_one_of_the_same_name_comes_beside_it()
    {
        var key = await at.GiveKeyAsync("s2w");
        var (first, second) = (await at.PlaceAsync(key), await at.PlaceAsync(key));
        var address = (string)first["address"]!;
        Assert.Equal(
            HttpStatusCode.Created,
            await AdmittedAffiliates.PutAsync(address, TestConfig.Upload(TestConfig.Row("cat")))
        );
        foreach (var type in new[] { "BlockBlob", "AppendBlob", "PageBlob" })
            Assert.InRange((int)await AdmittedAffiliates.PutAsync(address, "x", type), 400, 499);
        Assert.Equal(
            HttpStatusCode.Created,
            await AdmittedAffiliates.PutAsync((string)second["address"]!, TestConfig.Upload(TestConfig.Row("dan")))
        );
        await at.Pipeline.QuietAsync();
        Assert.Equal(2, (await at.Pipeline.BatchesAsync("s2w")).Count);
        Assert.Contains(
            "cat@",
            await at.Pipeline.ReadAsync(Containers.Uploads, $"s2w/{first["upload"]}/leads.csv"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_address_does_nothing_but_create_its_own_file()
    {
        var address = new Uri(
            (string)(await at.PlaceAsync(await at.GiveKeyAsync(AdmittedAffiliates.Mine), "own.csv"))["address"]!
        );
        foreach (
            var elsewhere in new[]
            {
                $"/{AdmittedAffiliates.Theirs}/x.csv",
                "/infuse-media/own.csv",
                "/infuse-media/../s2w/own.csv",
                "/infuse-media/%2e%2e/s2w/own.csv",
                "/infuse-media%2f..%2fs2w/own.csv",
            }
        )
            Assert.Equal(
                (elsewhere, HttpStatusCode.Forbidden),
                (
                    elsewhere,
                    await AdmittedAffiliates.PutAsync(
                        $"{address.GetLeftPart(UriPartial.Authority)}{address.AbsolutePath[..address.AbsolutePath.IndexOf("/uploads/", StringComparison.Ordinal)]}/uploads{elsewhere}{address.Query}",
                        "x"
                    )
                )
            );
        foreach (var container in new[] { "config", "receipts", "deliveries" })
            Assert.Equal(
                (container, HttpStatusCode.Forbidden),
                (
                    container,
                    await AdmittedAffiliates.PutAsync(
                        address.AbsoluteUri.Replace("/uploads/", $"/{container}/", StringComparison.Ordinal),
                        "x"
                    )
                )
            );
        Assert.Equal(
            HttpStatusCode.Created,
            await AdmittedAffiliates.PutAsync(address.AbsoluteUri, TestConfig.Upload(TestConfig.Row("eve")))
        );
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Delete, HttpMethod.Head })
            Assert.Equal(
                (method, HttpStatusCode.Forbidden),
                (method, await AdmittedAffiliates.PutAsync(address.AbsoluteUri, "", method: method))
            );
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await AdmittedAffiliates.PutAsync(
                address.AbsoluteUri.Replace("sp=c", "sp=cw", StringComparison.Ordinal),
                "x"
            )
        );
    }

    [Fact]
    public async Task Nothing_of_another_affiliate_can_be_asked_for()
    {
        var (mine, theirs) = (
            await at.GiveKeyAsync(AdmittedAffiliates.Mine),
            await at.GiveKeyAsync(AdmittedAffiliates.Theirs)
        );
        var place = await at.PlaceAsync(theirs);
        await AdmittedAffiliates.PutAsync((string)place["address"]!, TestConfig.Upload(TestConfig.Row("fay")));
        await at.Pipeline.QuietAsync();
        var batch = (await at.Pipeline.BatchesAsync(AdmittedAffiliates.Theirs))[^1].Id;
        Assert.Equal(HttpStatusCode.OK, (await at.AskAsync($"my/receipts/{batch}", theirs)).Status);

        var upload = (string)place["upload"]!;
        foreach (
            var path in new[]
            {
                $"my/uploads/{upload}",
                $"my/receipts/{batch}",
                $"my/uploads/..%2f{AdmittedAffiliates.Theirs}%2f{upload}",
                $"my/uploads/../{AdmittedAffiliates.Theirs}/{upload}",
                $"my/uploads/{upload}%00",
                $"my/receipts/..%2f{AdmittedAffiliates.Theirs}%2f{batch}",
                $"my/receipts/{batch}%2f..",
                $"my/uploads/{upload}?affiliate={AdmittedAffiliates.Theirs}",
            }
        )
            Assert.True(
                (await at.AskAsync(path, mine)).Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest,
                path
            );
        foreach (
            var path in new[]
            {
                "batches",
                $"batches/{AdmittedAffiliates.Theirs}/{batch}",
                "leads",
                $"affiliates/{AdmittedAffiliates.Theirs}/access",
            }
        )
            Assert.Equal((path, HttpStatusCode.Unauthorized), (path, (await at.AskAsync(path, theirs)).Status));
        foreach (
            var file in new[]
            {
                $"../{AdmittedAffiliates.Theirs}/x.csv",
                $@"..\{AdmittedAffiliates.Theirs}\x.csv",
                $"/{AdmittedAffiliates.Theirs}/x.csv",
                "..",
                "x.csv/..",
            }
        )
            Assert.Equal(
                (file, HttpStatusCode.BadRequest),
                (file, (await at.AskAsync("my/uploads", mine, new { file })).Status)
            );
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (
                await at.AskAsync("my/uploads", mine, new { file = "x.csv", affiliate = AdmittedAffiliates.Theirs })
            ).Status
        );
        var address = (string)
            (
                await at.PlaceAsync(
                    mine,
                    $"..%2f..%2f{AdmittedAffiliates.Theirs}%2fx.csv".Replace("..", "x", StringComparison.Ordinal)
                )
            )["address"]!;
        Assert.Contains(
            $"/uploads/{AdmittedAffiliates.Mine}/",
            Uri.UnescapeDataString(address),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Keys_are_rotated_with_a_grace_end_by_themselves_and_are_taken_back_at_once()
    {
        const string affiliate = "binary-demand";
        var first = await at.GiveKeyAsync(affiliate);
        var second = await at.GiveKeyAsync(affiliate);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await StatusesAsync(first, second));
        Assert.All(
            new[]
            {
                second + "x",
                second.Replace(affiliate, "s2w", StringComparison.Ordinal),
                second[..^1],
                affiliate + ".",
                "",
            },
            wrong =>
                Assert.Equal(
                    HttpStatusCode.Unauthorized,
                    at.AskAsync("my/uploads", wrong, new { file = "x.csv" }).GetAwaiter().GetResult().Status
                )
        );

        await EndAtAsync(first, at.Pipeline.Clock.GetUtcNow());
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK], await StatusesAsync(first, second));
        Assert.Contains(
            "This key ended on",
            (await at.AskAsync("my/uploads", first, new { file = "x.csv" })).Text,
            StringComparison.Ordinal
        );

        var shown = (await at.OpsAsync($"affiliates/{affiliate}/access/revoke")).ToJsonString();
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], await StatusesAsync(first, second));
        Assert.DoesNotContain(
            second.Split('.')[1],
            shown + string.Join('\n', at.Pipeline.Logs.Lines),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, (await StatusesAsync(await at.GiveKeyAsync(affiliate)))[0]);
    }

    private async Task<HttpStatusCode[]> StatusesAsync(params string[] keys) =>
        await Task.WhenAll(
            keys.Select(async key => (await at.AskAsync("my/uploads", key, new { file = "x.csv" })).Status)
        );

    // The time at which the grace of a key is over.
    private async Task EndAtAsync(string text, DateTimeOffset end)
    {
        Assert.True(AffiliateKey.TryParse(text, out var key));
        var store = at.Pipeline.Store<AccessStore>();
        var access = await store.FindAsync(key.Affiliate, key.Hash, default);
        Assert.InRange(access!.EndsAt - end, AccessRules.Grace - TimeSpan.FromMinutes(5), AccessRules.Grace);
        Assert.True(await store.TryWriteAsync([access with { EndsAt = end }], default));
    }
}
