using System.Net;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Pipeline;

namespace LeadFunctions.AzuriteTests.Ops.Tracking;

public sealed class Ops_ask_why_and_get_all_that_is_known(AskedPipeline asked) : IClassFixture<AskedPipeline>
{
    private const string Ann = "ann@example.com";

    [Fact]
    public async Task How_fast_leads_went_out_by_campaign_and_by_affiliate()
    {
        var campaign = await asked.FindAsync($"campaigns/{AskedPipeline.Campaign}/speed?from=2026-11-01&to=2026-11-30");
        var affiliate = await asked.FindAsync("affiliates/account-media/speed?from=2026-11-01&to=2026-11-30");
        Assert.Equal((2, 2), ((int)campaign["speed"]!["sent"]!, campaign["affiliates"]!.AsArray().Count));
        Assert.Equal(
            (1, AskedPipeline.Campaign),
            ((int)affiliate["speed"]!["sent"]!, (string?)affiliate["campaigns"]![0]!["leadCode"])
        );
        Assert.True((long)affiliate["speed"]!["p95Seconds"]! >= 0);
        Assert.Equal(
            0,
            (int)(await asked.FindAsync($"campaigns/{AskedPipeline.Campaign}/speed?to=2026-01-31"))["speed"]!["sent"]!
        );
        Assert.NotNull((await asked.FindAsync($"leads/{asked.Lead(1)}"))["matches"]![0]!["speedSeconds"]);
    }

    [Fact]
    public async Task A_batch_tells_its_state_and_counts()
    {
        var batch = await asked.FindAsync($"batches/infuse-media/{asked.First.Id}");
        Assert.Equal(
            ("Completed", 8, "infuse-media/first.csv"),
            ((string?)batch["state"], (int?)batch["rows"], (string?)batch["file"])
        );
        Assert.Equal(
            """{"Unusable":1,"Omitted":1,"Unsent":4,"Scheduled":1,"Sent":1}""",
            batch["counts"]!.ToJsonString()
        );
    }

    [Fact]
    public async Task Not_without_a_function_key()
    {
        using var client = new HttpClient();
        var answer = await client.GetAsync(
            new Uri(asked.Pipeline.Host.HttpAddress!, $"api/batches/infuse-media/{asked.First.Id}")
        );
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_rows_of_a_batch_come_in_pages_in_the_order_of_the_file()
    {
        var (rows, pages) = await asked.WalkAsync($"batches/infuse-media/{asked.First.Id}/leads?pageSize=3");
        Assert.Equal(Enumerable.Range(2, 8), rows.Select(r => (int)r["row"]!));
        Assert.Equal(3, pages);
        var unsent = await asked.FindAsync($"batches/infuse-media/{asked.First.Id}/leads?status=unsent");
        Assert.Equal([3, 4, 5, 8], unsent["items"]!.AsArray().Select(r => (int)r!["row"]!));
    }

    [Fact]
    public async Task Batches_are_listed_by_affiliate_and_day()
    {
        var day = $"{asked.First.Id.UploadedAt:yyyy-MM-dd}";
        Assert.Equal(
            [asked.First.Id.Value],
            Ids(await asked.FindAsync($"batches?affiliate=infuse-media&from={day}&to={day}"), "batch")
        );
        Assert.Empty(Ids(await asked.FindAsync("batches?to=2020-01-01&from=2019-01-01"), "batch"));
        var (all, pages) = await asked.WalkAsync($"batches?from={day}&pageSize=1");
        Assert.Equal(
            new[] { asked.First.Id, asked.Second.Id }.Order().Select(id => id.Value),
            all.Select(b => (string?)b["batch"])
        );
        Assert.Equal(2, pages);
    }

    [Fact]
    public async Task A_campaign_tells_what_it_received_and_what_kept_the_rest()
    {
        var campaign = await asked.FindAsync($"campaigns/{AskedPipeline.Campaign}");
        Assert.Equal(
            """{"received":5,"statuses":{"Unsent":3,"Sent":2},"reasons":{"CategoryNotOpen":2,"GeoMismatch":2}}""",
            Sorted(campaign["leads"]!)
        );
        Assert.Equal("""{"Unusable":1,"Omitted":1}""", campaign["faulty"]!["statuses"]!.ToJsonString());
        Assert.Equal((2, 998, 1000), ((int?)campaign["taken"], (int?)campaign["room"], (int?)campaign["cap"]));
        var weekly = await asked.FindAsync($"campaigns/{TestConfig.Weekly}");
        Assert.Equal("""{"Scheduled":1}""", weekly["leads"]!["statuses"]!.ToJsonString());
    }

    [Theory]
    [InlineData("", new[] { 2, 3, 4, 5, 6, 7 }, 7)]
    [InlineData("status=Unsent", new[] { 3, 4, 5 }, 3)]
    [InlineData("status=Sent", new[] { 2 }, 2)]
    [InlineData("status=Omitted", new[] { 7 }, 1)]
    [InlineData("status=Scheduled", new int[0], 0)]
    public async Task The_rows_of_a_campaign_are_those_that_its_counts_count(
        string query,
        int[] rowsOfOne,
        int rowsOfAll
    )
    {
        var (all, _) = await asked.WalkAsync($"campaigns/{AskedPipeline.Campaign}/leads?pageSize=2&{query}");
        Assert.Equal(rowsOfAll, all.Count);
        var (ofOne, _) = await asked.WalkAsync(
            $"leads?leadCode={AskedPipeline.Campaign}&affiliate=infuse-media&{query}"
        );
        Assert.Equal(rowsOfOne, ofOne.Select(r => (int)r["row"]!));
    }

    [Fact]
    public async Task Rows_of_all_affiliates_are_walked_through_once_each()
    {
        var (rows, pages) = await asked.WalkAsync("leads?pageSize=1");
        Assert.Equal(10, rows.Select(r => (string?)r["leadId"]).Distinct().Count());
        Assert.Equal(
            rows.Select(r => (string?)r["leadId"]).Order(StringComparer.Ordinal),
            rows.Select(r => (string?)r["leadId"])
        );
        // Where the machine is busy, a page may end before its row is found.
        Assert.True(pages > rows.Count, $"{rows.Count} rows came in {pages} pages of one.");
        var (omitted, _) = await asked.WalkAsync("leads?status=Omitted&affiliate=account-media");
        Assert.Equal([2], omitted.Select(r => (int)r["row"]!));
    }

    [Fact]
    public async Task A_person_is_found_with_every_row_newest_first()
    {
        var (_, person) = await asked.PostAsync("people/search", """{"email":" ANN@example.com ","pageSize":1}""");
        Assert.Equal(2, (int?)person["rows"]);
        var (_, rest) = await asked.PostAsync("people/search", $$"""{"email":"{{Ann}}","next":"{{person["next"]}}"}""");
        Assert.Null(rest["next"]);
        var items = new[] { Assert.Single(person["items"]!.AsArray())!, Assert.Single(rest["items"]!.AsArray())! };
        Assert.Equal(
            new[] { asked.First.Id, asked.Second.Id }.OrderDescending().Select(id => id.Value),
            items.Select(i => (string?)i["batch"])
        );
        var sent = items.Single(i => (string?)i["status"] == "Sent");
        Assert.Equal(("Sent", "infuse-media"), ((string?)sent["matches"]![0]!["delivery"], (string?)sent["affiliate"]));
        Assert.Equal("Duplicate", (string?)items.Single(i => i != sent)["reasons"]![0]!["code"]);
    }

    [Fact]
    public async Task A_person_with_an_unusable_row_only_is_found_too()
    {
        var (_, person) = await asked.PostAsync("people/search", """{"email":"eve@example.com"}""");
        Assert.Equal("Unusable", (string?)Assert.Single(person["items"]!.AsArray())!["status"]);
        var (_, stranger) = await asked.PostAsync("people/search", """{"email":"nobody@example.com"}""");
        Assert.Equal((0, 0), ((int?)stranger["rows"], stranger["items"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_lead_tells_the_row_as_received_as_understood_and_what_happened()
    {
        var lead = await asked.FindAsync($"leads/{asked.Lead(5)}");
        Assert.Contains(
            lead["received"]!.AsArray(),
            cell =>
                ((string?)cell!["header"], (string?)cell["field"], (string?)cell["value"])
                == ("Country", "country", "Nowhere")
        );
        Assert.Null(lead["normalised"]);
        Assert.Equal("CountryNotRecognised", (string?)lead["reasons"]![0]!["code"]);
        var sent = await asked.FindAsync($"leads/{asked.Lead(1)}");
        Assert.Equal(Ann, (string?)sent["normalised"]!["email"]);
        Assert.Equal(
            ["ValidateLeads", "RouteLeads", "DeliverLeads"],
            sent["history"]!.AsArray().Select(h => (string?)h!["by"])
        );
    }

    [Fact]
    public async Task Why_a_lead_was_not_sent_is_told_with_every_reason_and_its_advice()
    {
        var why = await asked.FindAsync($"leads/{asked.Lead(4)}/why-not-sent");
        var campaign = Assert.Single(why["campaigns"]!.AsArray())!;
        Assert.Equal(
            ["CategoryNotOpen", "GeoMismatch"],
            campaign["reasons"]!.AsArray().Select(r => (string?)r!["code"])
        );
        Assert.Contains(
            "for 2 reasons. (1) Category not open: category 'erp'. Ordered, but not open",
            (string?)campaign["text"],
            StringComparison.Ordinal
        );
        Assert.NotNull(campaign["triedAt"]);
        Assert.Contains(
            "It was sent to INT-FFA-ESF-2541.",
            (string?)(await asked.FindAsync($"leads/{asked.Lead(1)}/why-not-sent"))["paragraphs"]![0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task No_address_is_logged()
    {
        await asked.PostAsync("people/search", $$"""{"email":"{{Ann}}"}""");
        await asked.FindAsync($"leads/{asked.Lead(1)}");
        Assert.DoesNotContain(
            asked.Pipeline.Logs.Lines,
            line => line.Contains("@example.com", StringComparison.OrdinalIgnoreCase)
        );
    }

    private static IEnumerable<string?> Ids(JsonNode page, string name) =>
        page["items"]!.AsArray().Select(item => (string?)item![name]);

    // Reasons are in the order of the enum, which grows.
    private static string Sorted(JsonNode counts)
    {
        var copy = counts.DeepClone();
        copy["reasons"] = new JsonObject(
            copy["reasons"]!
                .AsObject()
                .OrderBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => KeyValuePair.Create(r.Key, (JsonNode?)r.Value!.DeepClone()))
        );
        return copy.ToJsonString();
    }
}
