using System.Text.Json;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.ErasingPeople;

/// <summary>Takes a person out of files. Those that we wrote are written anew without the person; those that were dropped are
/// removed whole, since a dropped file that changes is a new one and would be taken again. Safe to repeat.</summary>
internal sealed class EraseFiles(PersonFiles files, UploadStore uploads, BatchStore batches, OutputFiles contents, ConfigurationStore configuration, RunStore runs, TimeProvider clock)
{
    private const string Suppression = "suppression.json";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true };

    /// <summary>Removes the uploads that the person's rows came in.</summary>
    /// <returns>False where one is not received to its end.</returns>
    public async Task<bool> UploadsAsync(IEnumerable<Batch> ofPerson, CancellationToken ct)
    {
        foreach (var batch in ofPerson.DistinctBy(b => b.Upload))
        {
            var path = batch.Part is { } part ? batch.Path[..^(part.Name.Length + 1)] : batch.Path;
            if (await uploads.FindAsync(Containers.Uploads, path, ct) is not { } there || there.Batch != batch.Upload)
                continue;
            var done = await batches.OfAsync(batch.Affiliate).CountAsync(b => b.Upload == batch.Upload && b.State is BatchState.Completed or BatchState.Rejected, ct);
            if (done < (batch.Part?.Files ?? 1))
                return false;
            await files.RemoveAsync(Containers.Uploads, path, ct);
        }
        return true;
    }

    /// <summary>Removes files of returns that name the person.</summary>
    /// <returns>False where one is not taken yet.</returns>
    public async Task<bool> ReturnsAsync(ErasedText text, CancellationToken ct)
    {
        await foreach (var file in uploads.ListAsync(Containers.Returns).WithCancellation(ct))
        {
            if (!text.Tells((await contents.ReadAsync(Containers.Returns, file.Path, ct)).ToString()))
                continue;
            if (await runs.FindAsync(Keys.ReturnFilesJob, file.Batch.Value, ct) is not { State: RunState.Done })
                return false;
            await files.RemoveAsync(Containers.Returns, file.Path, ct);
        }
        return true;
    }

    /// <summary>Cleans receipts, deliveries, bodies of webhooks, reports and the outbox.</summary>
    public async Task OursAsync(ErasedText text, IReadOnlySet<LeadCode> leadCodes, IReadOnlySet<BatchId> ofPerson, CancellationToken ct)
    {
        await foreach (var path in files.NamesAsync(Containers.Receipts, "", ct))
            if (ofPerson.Any(batch => path.Contains($".{batch}.", StringComparison.Ordinal)))
                await CleanAsync(text, Containers.Receipts, path, ct);
        foreach (var leadCode in leadCodes)
        {
            await CleanAllAsync(text, Containers.Deliveries, $"{leadCode}/", ct);
            await CleanAllAsync(text, Containers.Runs, $"webhooks/{leadCode}/", ct);
        }
        await CleanAllAsync(text, Containers.Reports, "", ct);
        await CleanAllAsync(text, Containers.Outbox, "", ct);
    }

    /// <summary>Takes the address off the do-not-contact list: the keyed hash stands for it from now on.</summary>
    public async Task SuppressionAsync(string address, CancellationToken ct)
    {
        if (await files.ChangeAsync(Containers.Config, Suppression, text => Without(text, address), ct) is not { } version)
            return;
        await configuration.ApplyAsync(new ConfigurationDocument(
            Suppression, version, clock.GetUtcNow(), await contents.ReadAsync(Containers.Config, Suppression, ct)), ct);
    }

    private async Task CleanAllAsync(ErasedText text, string container, string prefix, CancellationToken ct)
    {
        await foreach (var path in files.NamesAsync(container, prefix, ct))
            await CleanAsync(text, container, path, ct);
    }

    private async Task CleanAsync(ErasedText text, string container, string path, CancellationToken ct) =>
        await files.ChangeAsync(container, path, content => text.In(path, content), ct);

    // A faulty list stays as it is: it is not in force, and whoever mends it must see it.
    private static string Without(string text, string address) =>
        ConfigurationFile.Read(Suppression, BinaryData.FromString(text)).Document is SuppressionList list
            && list.DoNotContact.Any(entry => IsSame(entry, address))
            ? JsonSerializer.Serialize(new { doNotContact = list.DoNotContact.Where(entry => !IsSame(entry, address)) }, Written)
            : text;

    private static bool IsSame(string entry, string address) => EmailAddress.TryParse(entry, out var parsed) && parsed.Value == address;
}
