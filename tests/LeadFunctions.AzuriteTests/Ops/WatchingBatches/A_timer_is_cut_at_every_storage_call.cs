using Azure.Data.Tables;
using LeadFunctions.AzuriteTests.Ops.CheckingDeliveryForms;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.CheckingDeliveryForms;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Ops.WatchingBatches;

/// <summary>Each run is cut one storage call later than the one before, on what that one left behind.</summary>
public sealed class A_timer_is_cut_at_every_storage_call
{
    [Fact]
    public async Task And_its_reports_are_the_same_and_its_mails_come_once()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(
            TestConfig.Supplier(more: $$""", "cpl": { "{{TestConfig.Immediate}}": 12.35 } """),
            TestConfig.Categories,
            TestConfig.Campaign()
        );
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(
                TestConfig.Row("ann", leadCode: TestConfig.Immediate),
                TestConfig.Row("bob", leadCode: TestConfig.Immediate)
            )
        );
        var sent = pipeline.Clock.GetUtcNow();
        await pipeline.DropAsync(
            Containers.DeliveryForms,
            $"infuse-media/{sent:yyyy-MM}.csv",
            $"Date,Lead Code,Leads\n{sent:yyyy-MM-dd},{TestConfig.Immediate},3\n"
        );
        await pipeline.Host.StopAsync();
        var line = new CutLine();
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(line))
        {
            var check = Delivery_forms_are_checked.NextCheck(sent.UtcDateTime);
            await CutAsync(check, host.Services.GetRequiredService<CheckDeliveryForms>().HandleAsync);
            await CutAsync(sent.AddDays(28), host.Services.GetRequiredService<TellClosing>().HandleAsync);
            await CutAsync(sent.AddDays(32), host.Services.GetRequiredService<CloseWindows>().HandleAsync);
            var report = $"infuse-media/delivery-form-{check:yyyy-MM-dd}";
            Assert.Contains(
                $"{sent:yyyy-MM-dd},INT-FFA-ESF-2541,3,2,2,2,yes,1 missing",
                await pipeline.ReadAsync(Containers.Reports, $"{report}.csv"),
                StringComparison.Ordinal
            );
            Assert.Contains(
                ">1 missing</td>",
                await pipeline.ReadAsync(Containers.Reports, $"{report}.html"),
                StringComparison.Ordinal
            );
            Assert.Contains(
                "INT-FFA-ESF-2541,,,2,0,0,2,12.35,24.70\r\ntotal",
                await pipeline.ReadAsync(Containers.Reports, $"infuse-media/statement-{sent:yyyy-MM}.csv"),
                StringComparison.Ordinal
            );
            // In the ledger: each is one mail, however many messages ask for it.
            var mails = await host
                .Services.GetRequiredService<LeadStorage>()
                .Table(Tables.Mails)
                .QueryAsync<TableEntity>()
                .Select(m => m.GetString("Text"))
                .ToListAsync();
            Assert.Single(mails, m => m.StartsWith("The delivery forms of infuse-media", StringComparison.Ordinal));
            Assert.Single(mails, m => m.Contains("return windows of 2 deliveries", StringComparison.Ordinal));
            var rows = await host.Services.GetRequiredService<LeadStore>().ReadAsync(batch.Id, 0, default);
            Assert.All(rows, row => Assert.Equal(LeadStatus.Final, row.Lead.Status));
        }

        async Task CutAsync(DateTimeOffset at, Func<CancellationToken, Task> timer)
        {
            pipeline.Clock.AdvanceTo(at);
            Assert.True(await line.CutEverywhereAsync(() => timer(default)) > 5);
            await timer(default);
        }
    }
}
