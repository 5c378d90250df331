using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>Tries leads of a chunk again that wait for something that changed, or that ops ask for. Safe to run twice,
/// and beside others: passes over a chunk follow one another, and each is carried out as it was decided.</summary>
internal sealed partial class RouteLeadsAgain(
    LeadStore leads,
    RoutingPass routing,
    MessageQueues queues,
    BatchProgress progress,
    FactMarkStore facts,
    CurrentConfiguration configuration,
    ILogger<RouteLeadsAgain> log
)
{
    public async Task HandleAsync(LeadsToRouteAgain message, CancellationToken ct)
    {
        var chunk = message.ChunkId();
        var settings = await configuration.GetAsync(ct);
        // Before its first pass a chunk has nothing that waits, and that pass decides by what is in force then.
        while (await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct) is { Marker.Pass: > 0 and var last } read)
        {
            await PassOnLeftAsync(chunk, last, [.. read.Select(r => r.Lead)], ct);
            if (!read.Any(r => Wanted(message, r.Lead, settings)))
                return;
            var result = await routing.RunAsync(
                chunk,
                last + 1,
                read,
                lead => lead,
                lead => Wanted(message, lead, settings),
                "RouteLeadsAgain",
                settings,
                ct
            );
            await PassOnAsync(chunk, last + 1, read.Leads, result, ct);
            if (result.IsNew)
                return;
        }
    }

    // A run that was cut between its pass and the message has left its leads behind. Sending it twice does no harm.
    private async Task PassOnLeftAsync(ChunkId chunk, int last, IReadOnlyList<Lead> rows, CancellationToken ct)
    {
        foreach (var pass in chunk.PassesToDeliver(rows, last))
            await queues.SendAsync(Queues.LeadsToDeliver, LeadsToDeliver.Of(chunk, pass), ct);
    }

    private async Task PassOnAsync(
        ChunkId chunk,
        int pass,
        IReadOnlyList<Lead> before,
        PassResult result,
        CancellationToken ct
    )
    {
        var rows = result.Rows;
        if (rows.Count == 0)
            return;
        LogRouted(chunk, pass, rows.Count(lead => lead.Pass == pass && !lead.IsWaiting));
        if (rows.Any(lead => lead.Matches.Any(m => m.Run == chunk.RunOf(pass))))
            await queues.SendAsync(Queues.LeadsToDeliver, LeadsToDeliver.Of(chunk, pass), ct);
        else if (!result.IsNew || RoutedLead.HaveNewOutcome(before, rows))
            await progress.SummariseAsync(chunk.Affiliate, chunk.Batch, ct);
        else
            // They tell of the version that decided, receipts and counts do not.
            await facts.AddAsync(chunk.Affiliate, chunk.Batch, ct);
    }

    private static bool Wanted(LeadsToRouteAgain message, Lead lead, Configuration settings) =>
        message is { Rows: { } asked, For: null }
            ? asked.Contains(lead.Id.Row) && !lead.IsStopped && lead.Intake is Intake.Usable or Intake.Held
            : message.Rows?.Contains(lead.Id.Row) != false
                && StillOpen.IsCandidate(lead, settings)
                && (message.For is not { } keys || keys.Contains(WaitingStore.KeyOf(lead)));

    [LoggerMessage(
        510,
        LogLevel.Information,
        "Chunk {Chunk}: pass {Pass} over what waited found a campaign for {Taken} leads"
    )]
    private partial void LogRouted(ChunkId chunk, int pass, int taken);
}
