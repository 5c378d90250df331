using System.Text.Json;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Privacy.FindingPeople;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>Takes an address off the do-not-contact list: the keyed hash of its mailbox stands for it from now on. Safe
/// to repeat.</summary>
internal sealed class EraseSuppression(
    PersonHash people,
    ErasedPeopleStore erased,
    PersonFiles files,
    UploadStore dropped,
    ConfigurationStore configuration,
    TimeProvider clock
)
{
    private const string Suppression = "suppression.json";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true };

    public async Task HandleAsync(string address, CancellationToken ct)
    {
        // Before it is off the list, so that no cut leaves the other addresses of the mailbox without either.
        foreach (var applied in (await configuration.ReadAllAsync(ct)).Where(d => d.Path == Suppression))
            if (
                Without(applied.Content.ToString(), address) != applied.Content.ToString()
                && EmailAddress.TryParse(address, out var listed)
            )
                await erased.AddAsync(people.Of(listed.Mailbox), clock.GetUtcNow(), ct);
        await files.ChangeAsync(Containers.Config, Suppression, text => Without(text, address), ct);
        // Looked at for itself: an earlier run may have been cut between the two.
        foreach (var applied in (await configuration.ReadAllAsync(ct)).Where(d => d.Path == Suppression))
            if (Without(applied.Content.ToString(), address) is var without && without != applied.Content.ToString())
                await ApplyAsync(applied with { Content = BinaryData.FromString(without) }, ct);
    }

    private async Task ApplyAsync(ConfigurationDocument list, CancellationToken ct) =>
        await configuration.ApplyAsync(
            list with
            {
                Version = (await dropped.FindAsync(Containers.Config, Suppression, ct))?.ETag ?? list.Version,
                Since = clock.GetUtcNow(),
            },
            ct
        );

    // A faulty list stays as it is: it is not in force, and whoever mends it must see it.
    private static string Without(string text, string address) =>
        ConfigurationFile.Read(Suppression, BinaryData.FromString(text)).Document is SuppressionList list
        && list.DoNotContact.Any(entry => IsSame(entry, address))
            ? JsonSerializer.Serialize(
                new { doNotContact = list.DoNotContact.Where(entry => !IsSame(entry, address)) },
                Written
            )
            : text;

    private static bool IsSame(string entry, string address) =>
        EmailAddress.TryParse(entry, out var parsed) && parsed.Value == address;
}
