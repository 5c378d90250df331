using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.Auditing;

namespace LeadFunctions.AzuriteTests.Ops.Auditing;

/// <summary>An app with rows of every kind, hours after all of it was done.</summary>
public sealed class AuditedPipeline : IAsyncLifetime
{
    internal PipelineUnderTest Pipeline { get; private set; } = null!;

    /// <summary>Rows: two sent at once and waiting for their weekly send, one that waits for a campaign, one that is
    /// unusable, one omitted.</summary>
    internal Batch Batch { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Pipeline = await PipelineUnderTest.StartNowAsync([
            .. TestConfig.Usual,
            TestConfig.WeeklyCampaign(),
            new ConfigFile("campaigns/INT-BAD-1.json", "{ \"leadCode\": 1 }"),
        ]);
        Batch = await Pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(
                TestConfig.Row("ann"),
                TestConfig.Row("bob"),
                TestConfig.Row("cleo", "ERP Software"),
                TestConfig.Row("dan", country: "Wakanda"),
                TestConfig.Row("ann")
            )
        );
        Pipeline.Clock.Advance(TimeSpan.FromHours(3));
        await Pipeline.QuietAsync();
    }

    public async Task DisposeAsync() => await Pipeline.DisposeAsync();

    internal Task<AuditView> AuditAsync() => Pipeline.Store<Audit>().AskAsync(default);

    internal async Task<Lead> RowAsync(int row) =>
        (await Pipeline.Store<LeadLookup>().FindAsync(new LeadId(Batch.Id, row), default))!.Lead;
}
