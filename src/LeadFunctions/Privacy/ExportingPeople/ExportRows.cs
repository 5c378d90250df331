using System.Runtime.CompilerServices;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Privacy.ExportingPeople;

/// <summary>The rows of a person in words, some at a time.</summary>
internal sealed class ExportRows(LeadLookup lookup, BatchStore batches, UploadStore uploads, DeliveryStore deliveries)
{
    private const int AtOnce = 50;

    public async IAsyncEnumerable<ExportedRow> HandleAsync(
        PersonId person,
        IReadOnlyList<LeadId> ids,
        Configuration settings,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var some in ids.Chunk(AtOnce))
        foreach (var found in await lookup.FindAllAsync(some, ct))
            yield return await RowAsync(person, found, settings, ct);
    }

    private async Task<ExportedRow> RowAsync(
        PersonId person,
        FoundLead found,
        Configuration settings,
        CancellationToken ct
    )
    {
        var batch = await batches.FindAsync(found.Affiliate, found.Lead.Id.Batch, ct);
        return new ExportedRow(
            found.Lead.Id,
            RowInWords.From(found, batch),
            await FileAsync(batch, ct),
            RowInWords.Received(found.Lead, batch?.Columns ?? []),
            RowInWords.Understood(found.Lead.Data),
            RowInWords.Outcome(found.Lead),
            await DeliveriesAsync(person, found.Lead, settings, ct),
            found.Lead.History
        );
    }

    private async Task<string?> FileAsync(Batch? batch, CancellationToken ct) =>
        batch is not null
        && await uploads.FindAsync(Containers.Uploads, batch.UploadPath, ct) is { } there
        && there.Batch == batch.Upload
            ? $"{Containers.Uploads}/{batch.UploadPath}"
            : null;

    private async Task<IReadOnlyList<ExportedDelivery>> DeliveriesAsync(
        PersonId person,
        Lead lead,
        Configuration settings,
        CancellationToken ct
    )
    {
        var sent = new List<ExportedDelivery>();
        foreach (var match in lead.Matches.Where(m => m.Accepted))
        {
            var (campaign, place) = (
                settings.Campaigns.GetValueOrDefault(match.LeadCode),
                await deliveries.FindAsync(match.LeadCode, person, ct)
            );
            var own = place?.Lead == lead.Id ? place : null;
            sent.Add(
                new ExportedDelivery(
                    match.LeadCode,
                    campaign?.Customer,
                    [.. (campaign?.Channels ?? []).Select(c => $"{c.Kind}").Distinct()],
                    match.Delivery!.Value,
                    match.SentAt,
                    own?.Return?.At,
                    own?.Return?.Reason,
                    match.Feedback is { } said ? FeedbackWords.Of(said) : null
                )
            );
        }
        return sent;
    }
}
