using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>Decides which rows of a chunk are usable and which were here before. Safe to run twice: rows that have an
/// intake keep it, claims find their owner, and the marker of the chunk ends a repeated run early.</summary>
internal sealed partial class ValidateLeads(
    LeadStore leads,
    BatchStore batches,
    MessageQueues queues,
    ClaimIdentities identities,
    CurrentConfiguration configuration,
    PersonHash people,
    TimeProvider clock,
    ILogger<ValidateLeads> log
)
{
    /// <summary>Until a chunk asks again whose claims others took over while it looked at them.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task HandleAsync(ChunkId chunk, CancellationToken ct)
    {
        if (await leads.StepAsync(chunk, ct) < ChunkStep.Validated && !await TryValidateAsync(chunk, ct))
        {
            LogOvertaken(chunk);
            await queues.SendAsync(Queues.LeadsToValidate, chunk, ct, Pause);
            return;
        }
        await queues.SendAsync(Queues.LeadsToRoute, chunk, ct);
    }

    private async Task<bool> TryValidateAsync(ChunkId chunk, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        var affiliate = settings.Affiliates[chunk.Affiliate];
        var batch = await batches.GetAsync(chunk.Affiliate, chunk.Batch, ct);
        var read = await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct);
        var validator = new RowValidator(batch.Columns, affiliate, settings, clock.GetUtcNow());

        var validated = read.Select(r =>
                r.Lead.Intake is null
                    ? ValidatedRow.Of(r.Lead, validator, settings, people)
                    : r.Lead with
                    {
                        Source = r.Lead.Source ?? validator.SourceOf(r.Lead.Cells),
                    }
            )
            .ToList();
        if (await identities.ClaimAsync(affiliate, validated, ct) is not { } outcome)
            return false;
        var byRow = outcome.ToDictionary(l => l.Id);
        await leads.UpdateAsync(
            chunk.Batch,
            chunk.Chunk,
            lead => Decided(lead) ? lead : byRow[lead.Id].With(History(byRow[lead.Id])),
            ct,
            read
        );
        await leads.MarkAsync(chunk, ChunkStep.Validated, ct);
        Measures.Validated(chunk.Affiliate, outcome);
        LogValidated(chunk, outcome.Count(l => l.Intake == Intake.Usable), outcome.Count);
        return true;
    }

    // A row with a fault of reading has its intake from the start, but no history yet.
    private static bool Decided(Lead lead) => lead.Intake is not null && lead.History.Count > 0;

    private HistoryEntry History(Lead lead) =>
        new(
            clock.GetUtcNow(),
            "ValidateLeads",
            lead.Intake switch
            {
                Intake.Usable => "usable",
                Intake.Omitted => $"omitted: {string.Join(", ", lead.Reasons.Select(r => ReasonWords.Of(r.Code)))}",
                _ => $"unusable: {string.Join(", ", lead.Reasons.Select(r => ReasonWords.Of(r.Code)))}{Lists(lead)}",
            }
        );

    // Another version of the list may decide otherwise.
    private static string Lists(Lead lead) =>
        lead.Reasons.Any(r => r.Code == ReasonCode.DisposableEmail)
            ? $" (by {ReferenceLists.Versions[MailDomains.DisposableList]})"
            : "";

    [LoggerMessage(400, LogLevel.Information, "Chunk {Chunk} validated: {Usable} of {Rows} rows are usable")]
    private partial void LogValidated(ChunkId chunk, int usable, int rows);

    [LoggerMessage(401, LogLevel.Information, "Chunk {Chunk} is validated again: others took over claims meanwhile")]
    private partial void LogOvertaken(ChunkId chunk);
}
