using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>Finds files of configuration that are not in force, by their versions: an event may be lost, and a message
/// that failed five times is not tried again. Safe to run twice: a file that is in force, or was refused, stays
/// so.</summary>
internal sealed class FindConfiguration(
    UploadStore files,
    ConfigurationStore store,
    MessageQueues queues,
    TimeProvider clock
)
{
    /// <summary>How long a file is left to its event, and to those that wait for files which it names.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>How long one that is not in force is looked at every time; then it was refused, and only another
    /// version helps.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var inForce = await store.VersionsAsync(ct);
        await foreach (var file in files.ListAsync(Containers.Config).WithCancellation(ct))
            if (
                inForce.GetValueOrDefault(file.Path) != file.ETag
                && now - file.WrittenAt is var age
                && age >= Patience
                && age < Fresh
            )
                await queues.SendAsync(
                    Queues.ConfigurationToCheck,
                    new ConfigurationToCheck(file.Path, file.WrittenAt),
                    ct
                );
    }
}
