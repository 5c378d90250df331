using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.LocalHost.Timers;

/// <summary>Remembers the last runs of timers, so that one missed while the host was down is noticed.</summary>
internal sealed class TimerMonitor(BlobContainerClient hostState)
{
    private const string Folder = "timers/";
    private const string FirstStart = "~first-start";

    // In the metadata: one listing brings all of them.
    private const string Status = "status";

    /// <param name="now">When timers begin to be due, where none has run yet.</param>
    /// <returns>What is known of a function.</returns>
    public async Task<Func<string, ScheduleStatus>> ReadAsync(DateTime now, CancellationToken cancellation)
    {
        var known = new Dictionary<string, ScheduleStatus>();
        await foreach (var timer in hostState.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, Folder, cancellation))
            if (
                timer.Metadata.TryGetValue(Status, out var written)
                && JsonSerializer.Deserialize<ScheduleStatus>(written) is { } status
            )
                known[timer.Name[Folder.Length..]] = status;
        if (!known.TryGetValue(FirstStart, out var first))
            await WriteAsync(FirstStart, first = new ScheduleStatus { LastUpdated = now });
        return function => known.GetValueOrDefault(function) ?? new ScheduleStatus { LastUpdated = first.LastUpdated };
    }

    public Task WriteAsync(string function, ScheduleStatus status) =>
        hostState
            .GetBlobClient(Folder + function)
            .UploadAsync(
                BinaryData.Empty,
                new BlobUploadOptions
                {
                    Metadata = new Dictionary<string, string> { [Status] = JsonSerializer.Serialize(status) },
                }
            );
}
