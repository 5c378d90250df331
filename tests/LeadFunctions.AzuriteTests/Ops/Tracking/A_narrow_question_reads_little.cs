using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Ops.Tracking;

public sealed class A_narrow_question_reads_little
{
    [Fact]
    public async Task Of_many_batches_only_those_that_hold_such_rows_are_looked_through()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batches = new List<Batch>();
        for (var i = 0; i < 4; i++)
            batches.Add(
                await pipeline.UploadAsync(
                    $"infuse-media/{i}.csv",
                    TestConfig.Upload(TestConfig.Row($"person{i}", i == 2 ? "CRM Software" : "Backup Software"))
                )
            );

        var reads = new ReadPartitions();
        await using var host = await pipeline.NewHostAsync(announceBlobs: false, reads);
        var search = host.Services.GetRequiredService<SearchLeads>();
        foreach (
            var question in new LeadQuestion[]
            {
                new(LeadCode: LeadCode.Parse(TestConfig.Immediate)),
                new(Status: LeadStatus.Sent),
            }
        )
        {
            reads.Clear();
            var found = Assert.Single((await search.PageAsync(question, null, 100, default)).Items);
            Assert.Equal(batches[2].Id, found.LeadId.Batch);
            Assert.Equal([batches[2].Id.Value], reads.Of(Tables.Leads));
        }
    }

    /// <summary>Notes which batches' rows are read.</summary>
    private sealed class ReadPartitions : HttpPipelineSynchronousPolicy
    {
        private readonly ConcurrentQueue<string> _uris = [];

        public void Clear() => _uris.Clear();

        public IEnumerable<string> Of(string table) =>
            _uris
                .Where(uri => uri.Contains($"/{table}()", StringComparison.Ordinal))
                .Select(uri => uri.Split('\'')[1][..^"-00000".Length]);

        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.Request.Method == RequestMethod.Get)
                _uris.Enqueue(Uri.UnescapeDataString(message.Request.Uri.ToString()));
        }
    }
}
