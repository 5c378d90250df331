using Azure.Storage.Blobs;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Privacy.ErasingPeople;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Privacy.ErasingPeople;

public sealed class An_erasure_is_cut_off
{
    [Fact]
    public async Task At_each_write_and_nothing_is_left_of_the_person_nor_lost_of_others()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            Erasure.Upload(Erasure.Person, $"{TestConfig.Row("bob")},")
        );
        await Erasure.DropMoreAsync(pipeline);
        await pipeline.DropAsync(
            Containers.Config,
            "suppression.json",
            $$"""{ "doNotContact": ["{{Canary.Email}}", "other@example.com"] }"""
        );
        await pipeline.QuietAsync();
        await new BlobContainerClient(pipeline.Account, Containers.Uploads).DeleteBlobAsync("nobody/leads.csv");
        await pipeline.Host.StopAsync();
        await pipeline.LeaveAsync(Queues.Mails + Queues.PoisonSuffix, $"about {Canary.Email}");
        await pipeline.LeaveAsync(Queues.Mails + Queues.PoisonSuffix, "about somebody else");
        var line = new CutLine(onlyWrites: true);
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(line))
        {
            var erase = host.Services.GetRequiredService<ErasePerson>();
            Assert.True(
                await line.CutEverywhereAsync(() =>
                    erase.AnswerAsync(
                        new PersonRequest
                        {
                            Email = Canary.Email,
                            By = "Olga",
                            Why = "a wish",
                        },
                        default
                    )
                ) > 2
            );
            await line.CutEverywhereAsync(() => host.Services.GetRequiredService<EraseOpen>().HandleAsync(default));
            // A message that a run had in hand when it was cut comes back after some seconds.
            await Eventually.Holds(() => IsThroughAsync(host.Services));
            Assert.Equal(
                ["about somebody else"],
                (
                    await host
                        .Services.GetRequiredService<PoisonStore>()
                        .PeekAsync(Queues.Mails + Queues.PoisonSuffix, default)
                )!
            );
        }
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();

        Erasure.AssertGone(await WholeAccount.TextsAsync(pipeline));
        Assert.Contains(
            "bob@example.com",
            await pipeline.ReadAsync(Containers.Runs, $"webhooks/{TestConfig.Immediate}/a/0.json"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [LeadStatus.Sent, LeadStatus.Sent],
            (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value)
        );
        Assert.Equal("bob@example.com", (await pipeline.RowsAsync(batch))[1].Data!.Email);
        var status = await Erasure.StatusAsync(pipeline, Erasure.PersonOf(pipeline.Host.Services).Value);
        Assert.Equal(
            ("Through", 3, 4),
            ((string?)status["state"], (int?)status["removed"]!["Leads"], (int?)status["removed"]!["uploads"])
        );
        Assert.Single(status["asked"]!.AsArray());
    }

    private static async Task<bool> IsThroughAsync(IServiceProvider services)
    {
        await services.GetRequiredService<EraseOpen>().HandleAsync(default);
        return await services.GetRequiredService<ErasureRecords>().FindAsync(Erasure.PersonOf(services), default)
            is { ThroughAt: not null };
    }
}
