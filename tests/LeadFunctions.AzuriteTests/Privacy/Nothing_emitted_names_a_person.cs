using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.AzuriteTests.Pipeline.SendingLeads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost.Mails;
using LeadFunctions.LocalHost.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.AzuriteTests.Privacy;

public sealed class Nothing_emitted_names_a_person
{
    private const string Person =
        $"{Canary.Email},{Canary.FirstName},{Canary.LastName},{Canary.Company},Head of {Canary.Company},US,201-500,CRM Software,,{Canary.Phone}";

    /// <summary>What SendGrid says to the first mails: it is down, its limit is reached, our key is wrong, the address
    /// is.</summary>
    private static readonly int[] Faults = [500, 429, 401, 400];

    private const string Named =
        $$"""{"errors":[{"message":"{{Canary.Email}} does not want mails","field":"{{Canary.LastName}}"}]}""";

    [Fact]
    public async Task Whatever_goes_well_or_fails()
    {
        using var emissions = new Emissions();
        var wire = new WireTap();
        await using var receiver = await WebhookReceiver.StartAsync(
            (context, posted) =>
            {
                context.Response.StatusCode = 400;
                return context.Response.WriteAsync($"do not know {posted.Body}");
            }
        );
        await using var mails = await MailServer.StartAsync(
            (_, number) => new(number <= Faults.Length ? Faults[number - 1] : 202, Body: Named)
        );
        await using var pipeline = await PipelineUnderTest.StartAsync(
            services =>
                WebhookConfig.With(WebhookConfig.Options)(
                    services.AddSingleton<HttpPipelinePolicy>(wire).AddSingleton(OptionsOf(mails))
                ),
            [
                TestConfig.Supplier(),
                TestConfig.Categories,
                TestConfig.Campaign(),
                TestConfig.WeeklyCampaign(),
                WebhookConfig.Campaign("INT-HOOK-CRM-1", receiver, "/leads"),
            ]
        );
        await DropAsync(pipeline);
        await AskAsync(pipeline);
        await LeavePoisonAsync(pipeline);
        pipeline.Clock.Advance(TimeSpan.FromDays(4));
        await pipeline.Host.RunTimerAsync("WeeklySends");
        await pipeline.QuietAsync();

        foreach (var answer in new[] { "said 500", "said 429", "(401)", "for good with 400" })
            Assert.Contains(pipeline.Logs.Lines, line => line.Contains(answer, StringComparison.Ordinal));
        Assert.Contains(receiver.Posts, post => Canary.Tells(post.Body));
        Assert.Contains(await pipeline.DeliveredAsync(TestConfig.Weekly), Canary.Tells);
        var emitted = pipeline
            .Logs.Lines.Concat(pipeline.Logs.Details)
            .Concat(emissions.Texts)
            .Concat(wire.Texts)
            .ToList();
        foreach (var kind in new[] { "span ", "metric ", "message ", "PUT " })
            Assert.Contains(emitted, text => text.StartsWith(kind, StringComparison.Ordinal));
        Assert.True(Canary.FoundIn(emitted) is [], string.Join('\n', Canary.FoundIn(emitted)));

        // A file may be named after a person. Storage knows it by its name, and so do mails; nothing else does.
        await pipeline.UploadAsync(
            $"infuse-media/{Canary.Email}.csv",
            $"{TestConfig.Header}\r\n{TestConfig.Row("ann")}\r\n"
        );
        await pipeline.DropAsync(Containers.Uploads, $"infuse-media/{Canary.Email}.exe", "x");
        await pipeline.DropAsync(
            Containers.Returns,
            $"{TestConfig.Immediate}/{Canary.Email}.csv",
            "email,reason\r\nnobody@example.com,left\r\n"
        );
        await pipeline.QuietAsync();
        Assert.Contains(mails.Requests, Canary.Tells);
        emitted = [.. pipeline.Logs.Lines, .. pipeline.Logs.Details, .. emissions.Texts];
        Assert.True(Canary.FoundIn(emitted) is [], string.Join('\n', Canary.FoundIn(emitted)));

        // The same search, and somebody who logs what he should not.
        var log = pipeline.Logs.CreateLogger("careless");
        using (log.BeginScope("a scope of {Whom}", Canary.Email))
            log.LogError(
                new InvalidOperationException(Canary.Phone),
                "failed for {Whom}",
                Uri.EscapeDataString(Canary.Email)
            );
        Assert.Equal(3, Canary.FoundIn(pipeline.Logs.Lines.Concat(pipeline.Logs.Details)).Count);
        Assert.Single(Canary.FoundIn([$"x{Convert.ToBase64String(Encoding.UTF8.GetBytes($"to {Canary.Email}"))}"]));
    }

    private static MailOptions OptionsOf(MailServer mails) =>
        new()
        {
            SendGridApiKey = "a key",
            SendGridEndpoint = mails.Address,
            ClaimLease = TimeSpan.FromSeconds(30),
            LookAgain = TimeSpan.FromMilliseconds(500),
            FirstBackoff = TimeSpan.FromMilliseconds(100),
            Stop = TimeSpan.FromSeconds(1),
        };

    private static async Task DropAsync(PipelineUnderTest pipeline)
    {
        var header = $"{TestConfig.Header},Phone";
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            string.Join(
                "\r\n",
                header,
                Person,
                Person.Replace(",US,", $",{Canary.Company},", StringComparison.Ordinal),
                Person.Replace("@", "@@", StringComparison.Ordinal),
                Person.Replace("CRM Software", Canary.Company, StringComparison.Ordinal),
                Person
            )
        );
        foreach (
            var (name, content) in new[]
            {
                ("broken.csv", $"Name\r\n{Canary.Email}\r\n"),
                ("broken.xlsx", $"PK {Person}"),
                ("broken.zip", Person),
                ("broken.gz", Person),
                ("broken.jsonl", $$"""{"email": "{{Canary.Email}}", """),
                ("unknown.exe", Person),
            }
        )
            await pipeline.DropAsync(Containers.Uploads, $"infuse-media/{name}", content);
        await pipeline.DropAsync(Containers.Uploads, "nobody/leads.csv", $"{header}\r\n{Person}");
        await pipeline.DropAsync(
            Containers.Config,
            "suppression.json",
            $$"""{ "doNotContact": ["{{Canary.Email}}@", 7] }"""
        );
        await pipeline.DropAsync(
            Containers.Returns,
            $"{TestConfig.Immediate}/returns.csv",
            $"email,reason\r\n{Canary.Email},{Canary.FirstName} left\r\n{Canary.Email}@,gone\r\n"
        );
        await pipeline.QuietAsync();
    }

    private static async Task AskAsync(PipelineUnderTest pipeline)
    {
        var lead = (await pipeline.RowsAsync((await pipeline.BatchesAsync()).First(b => b.Rows > 1)))[1].Id;
        foreach (
            var (path, body) in new[]
            {
                ("people/search", $$"""{"email":"{{Canary.Email}}"}"""),
                ("people/search", $$"""{"email":"{{Canary.Email}}@"}"""),
                ("people/search", $$"""{"mail":"{{Canary.Email}}"}"""),
                ("people/search", Person),
                ("people/export", $$"""{"email":"{{Canary.Email}}","by":"Dana","why":"{{Canary.FirstName}} asked"}"""),
                ("people/export", $$"""{"email":"{{Canary.Email}}@","by":"Dana","why":"asked"}"""),
                (
                    $"campaigns/{TestConfig.Immediate}/returns",
                    $$"""{"by":"Dana","reason":"left","email":"{{Canary.Email}}"}"""
                ),
                ($"leads/{lead}/stop", $$"""{"by":"Dana","why":"{{Canary.FirstName}} asked"}"""),
                ($"leads/{lead}/stop", $$"""{"by":"{{Canary.Email}}"}"""),
                ("lists/competitors/try", $$"""{"list":"{{Canary.Email}}","domains":["{{Canary.Email}}"]}"""),
            }
        )
            Assert.NotEqual(HttpStatusCode.InternalServerError, await PostAsync(pipeline, path, body));
    }

    private static async Task<HttpStatusCode> PostAsync(PipelineUnderTest pipeline, string path, string body)
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return (await client.PostAsync(new Uri(pipeline.Host.HttpAddress!, $"api/{path}"), content)).StatusCode;
    }

    // What nobody of ours wrote: it is told by mail, and logged without its text.
    private static async Task LeavePoisonAsync(PipelineUnderTest pipeline)
    {
        foreach (var queue in Queues.All)
            await pipeline.LeaveAsync(queue, $$"""{"affiliate":"{{Canary.Email}}","who":"{{Canary.LastName}}"}""");
        await pipeline.QuietAsync();
    }
}
