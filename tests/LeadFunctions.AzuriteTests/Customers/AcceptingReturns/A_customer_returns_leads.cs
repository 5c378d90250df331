using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Customers.AcceptingReturns;

public sealed class A_customer_returns_leads
{
    private static readonly LeadCode Campaign = LeadCode.Parse(TestConfig.Immediate);

    private const string Replacing = """, "returns": { "policy": "replacement", "replacements": false } """;

    [Fact]
    public async Task Over_http_and_the_next_lead_takes_the_place()
    {
        await using var pipeline = await StartAsync(cap: 1);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(TestConfig.Row("ann"), TestConfig.Row("bob"))
        );
        Assert.Equal([LeadStatus.Sent, LeadStatus.Unsent], await StatusesAsync(pipeline, batch));

        var (status, answer) = await PostAsync(
            pipeline,
            """{ "by": "Olga", "reason": "left", "email": "ANN@example.com" }"""
        );
        Assert.Equal((HttpStatusCode.OK, "Replacement"), (status, (string?)answer["policy"]));
        await pipeline.QuietAsync();
        Assert.Equal([LeadStatus.Returned, LeadStatus.Sent], await StatusesAsync(pipeline, batch));
        var rows = await pipeline.RowsAsync(batch);
        Assert.Contains(
            rows[0].History,
            h => (h.By, h.What) == ("Olga", $"{Campaign} returned it (Replacement): left")
        );
        Assert.Equal(rows[0].Id, (await PlaceAsync(pipeline, rows[1])).Replaces);

        Assert.Equal(
            HttpStatusCode.OK,
            (await PostAsync(pipeline, """{ "by": "Olga", "reason": "left", "email": "ann@example.com" }""")).Status
        );
        await RefusedAsync(pipeline, "ann@example.com", HttpStatusCode.Conflict, "Repeated");
        await RefusedAsync(pipeline, "bob@example.com", HttpStatusCode.Conflict, "ReplacementNotReturnable");
        await RefusedAsync(pipeline, "eve@example.com", HttpStatusCode.NotFound, "not sent such a lead");
        await pipeline.QuietAsync();
        var room = await pipeline.Store<DeliveryStore>().RoomAsync(Campaign, default);
        Assert.Equal((1, 1, 0), (room.Total, room.Returned, room.Owed.Count));

        // The same person again, with room for many.
        await pipeline.DropAsync(Containers.Config, $"campaigns/{Campaign}.json", TestConfig.Campaign(cap: 9).Content);
        await pipeline.QuietAsync();
        await pipeline.UploadAsync(
            "infuse-media/b.csv",
            TestConfig.Upload(TestConfig.Row("ann", leadCode: TestConfig.Immediate))
        );
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
    }

    [Fact]
    public async Task On_day_29_and_30_and_not_on_day_31()
    {
        await using var pipeline = await StartAsync();
        await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(TestConfig.Row("ann"), TestConfig.Row("bob"), TestConfig.Row("cat"))
        );
        pipeline.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(
            HttpStatusCode.OK,
            (await PostAsync(pipeline, """{ "by": "Olga", "reason": "left", "email": "ann@example.com" }""")).Status
        );
        pipeline.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(10));
        Assert.Equal(
            HttpStatusCode.OK,
            (await PostAsync(pipeline, """{ "by": "Olga", "reason": "left", "email": "bob@example.com" }""")).Status
        );
        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        await RefusedAsync(
            pipeline,
            "cat@example.com",
            HttpStatusCode.Conflict,
            "One more lead at cost price is offered for it."
        );
        // Ops are told of each day on which leads come back.
        await pipeline.QuietAsync();
        Assert.Equal(
            2,
            (await pipeline.MailsAsync()).Count(m => m.Contains("are returned over HTTP on", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task By_file_with_a_receipt_and_one_mail_however_often_it_runs()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(Config(cap: 100));
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(3));
        var second = (await pipeline.RowsAsync(batch))[1];
        var file =
            $"Email;Lead ID;Reason\r\nperson0@example.com;;left\r\n;{second.Id};left\r\n\r\nperson0@example.com;;again\r\nnobody@example.com;;left\r\nperson2@example.com;;\r\nperson2@example.com;{second.Id};left\r\n";
        await pipeline.DropAsync(Containers.Returns, $"{Campaign}/week 47.csv", file);
        await pipeline.QuietAsync();
        Assert.Equal([LeadStatus.Returned, LeadStatus.Returned, LeadStatus.Sent], await StatusesAsync(pipeline, batch));

        var handler = pipeline.Store<LeadFunctions.Customers.AcceptingReturns.ReturnFile>();
        await handler.HandleAsync($"{Campaign}/week 47.csv", default);
        await pipeline.QuietAsync();
        var receipt = await pipeline.ReadAsync(
            Containers.Reports,
            Assert.Single(await pipeline.FilesAsync(Containers.Reports))
        );
        Assert.Equal(
            [
                "returned",
                "returned",
                "returned before",
                "no such delivery",
                "no reason given",
                "lead id and address differ",
            ],
            receipt.TrimEnd().Split("\r\n").Skip(1).Select(line => line.Split(',')[3])
        );
        var mail = Assert.Single(
            await pipeline.MailsAsync(),
            m => m.Contains($"[Admin] Returns [{Campaign}]", StringComparison.Ordinal)
        );
        Assert.Contains(
            "Northwind returns 6 leads of INT-FFA-ESF-2541. Accepted (replacement): 2. Refused: 4.",
            mail,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await pipeline.Store<DeliveryStore>().TakenAsync(Campaign, default));
        Assert.DoesNotContain(pipeline.Logs.Lines, line => line.Contains("@example.com", StringComparison.Ordinal));

        await pipeline.DropAsync(Containers.Returns, "not-a-campaign/x.csv", file);
        await pipeline.QuietAsync();
        Assert.Single(
            await pipeline.MailsAsync(),
            m => m.Contains("[Admin] Returns [not-a-campaign]", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    public async Task By_file_on_a_host_that_dies_and_room_comes_back_once(int call)
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TimeSpan.FromSeconds(3), Config(cap: 3));
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(4));
        await pipeline.Host.StopAsync();
        var dying = new DyingLine(call, answerLost: call % 4 == 0);
        var victim = await pipeline.NewHostAsync(announceBlobs: true, dying);
        dying.Arm(victim);
        await pipeline.DropAsync(
            Containers.Returns,
            $"{Campaign}/a.csv",
            "Email,Reason\r\nperson0@example.com,left\r\nperson1@example.com,left\r\n"
        );
        await dying.WhenDead.WaitAsync(TimeSpan.FromMinutes(3));
        // Nobody announces the file again: it is found.
        pipeline.Clock.Advance(FindFiles.AtWork + TimeSpan.FromMinutes(1));
        await pipeline.RestartAsync(announceBlobs: false);
        Assert.True(await pipeline.Host.RunTimerAsync("FindLostWork"));
        Assert.True(await pipeline.Host.RunTimerAsync("FindLostWork"));
        await pipeline.QuietAsync();

        Assert.Equal(
            [LeadStatus.Returned, LeadStatus.Returned, LeadStatus.Sent, LeadStatus.Sent],
            await StatusesAsync(pipeline, batch)
        );
        var room = await pipeline.Store<DeliveryStore>().RoomAsync(Campaign, default);
        Assert.Equal((2, 2, 1), (room.Total, room.Returned, room.Owed.Count));
        Assert.Single(await pipeline.MailsAsync(), m => m.Contains("[Admin] Returns", StringComparison.Ordinal));
    }

    [Fact]
    public async Task By_file_in_as_many_transactions_as_it_takes()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(Config(cap: 1_000));
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(120));
        var file = string.Concat((await pipeline.RowsAsync(batch)).Take(110).Select(r => $"{r.Id},left\r\n"));
        await pipeline.DropAsync(Containers.Returns, $"{Campaign}/a.csv", "Lead ID,Reason\r\n" + file);
        await pipeline.QuietAsync();
        Assert.Equal(110, (await StatusesAsync(pipeline, batch)).Count(s => s == LeadStatus.Returned));
        var room = await pipeline.Store<DeliveryStore>().RoomAsync(Campaign, default);
        Assert.Equal((10, 110, 110), (room.Total, room.Returned, room.Owed.Count));
    }

    private static Task<PipelineUnderTest> StartAsync(int cap = 100) => PipelineUnderTest.StartAsync(Config(cap));

    private static ConfigFile[] Config(int cap) =>
        [TestConfig.Supplier(), TestConfig.Categories, TestConfig.Campaign(cap: cap, more: Replacing)];

    private static async Task<IEnumerable<LeadStatus>> StatusesAsync(PipelineUnderTest pipeline, Batch batch) =>
        (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value);

    private static async Task<Delivery> PlaceAsync(PipelineUnderTest pipeline, Lead lead) =>
        (await pipeline.Store<DeliveryStore>().FindAsync(Campaign, lead.Person!, default))!;

    private static async Task RefusedAsync(
        PipelineUnderTest pipeline,
        string email,
        HttpStatusCode expected,
        string detail
    )
    {
        var (status, answer) = await PostAsync(
            pipeline,
            $$"""{ "by": "Sam", "reason": "left", "email": "{{email}}" }"""
        );
        Assert.Equal(expected, status);
        Assert.Contains(detail, (string?)answer["detail"], StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(
        PipelineUnderTest pipeline,
        string body
    )
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var response = await client.PostAsync(
            new Uri(pipeline.Host.HttpAddress!, $"api/campaigns/{Campaign}/returns"),
            content
        );
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
