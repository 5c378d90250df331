using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>Decides which rows of a chunk are usable and which were here before. No row is written: it is written once,
/// with what campaigns say of it. Safe to run twice: rows that have an intake keep it, and claims find their
/// owner.</summary>
internal sealed partial class ValidateLeads(
    BatchStore batches,
    ClaimIdentities identities,
    PersonHash people,
    TimeProvider clock,
    ILogger<ValidateLeads> log
)
{
    /// <summary>Until a chunk asks again whose claims others took over while it looked at them.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <param name="read">All rows of the chunk as they are stored.</param>
    /// <returns>What makes of a row as it is stored the validated one, also where somebody else wrote it meanwhile;
    /// null where others took claims over: ask again.</returns>
    public async Task<Func<Lead, Lead>?> HandleAsync(
        ChunkId chunk,
        IReadOnlyList<StoredLead> read,
        Configuration settings,
        CancellationToken ct
    )
    {
        using var step = Traces.Start("ValidateLeads", Traces.Of(chunk.Batch));
        var affiliate = settings.Affiliates[chunk.Affiliate];
        var batch = await batches.GetAsync(chunk.Affiliate, chunk.Batch, ct);
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
        if (await identities.ClaimAsync(affiliate, validated, settings, ct) is not { } outcome)
        {
            LogOvertaken(chunk);
            return null;
        }
        LogValidated(chunk, outcome.Count(l => l.Intake == Intake.Usable), outcome.Count);
        var byRow = outcome.ToDictionary(lead => lead.Id, Noted);
        return lead =>
            IsDecided(lead) ? lead
            : lead.Cells.SequenceEqual(byRow[lead.Id].Cells) ? byRow[lead.Id]
            // Its person was erased meanwhile: nothing of what was read may come back. By the person its places do.
            : Noted(ValidatedRow.Of(lead, validator, settings, people) with { Person = byRow[lead.Id].Person });
    }

    private Lead Noted(Lead lead) => lead.With(History(lead));

    // A row with a fault of reading has its intake from the start, but no history yet.
    private static bool IsDecided(Lead lead) => lead.Intake is not null && lead.History.Count > 0;

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
