using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.LocalHost.Timers;

/// <summary>Remembers a timer's last run, so that one missed while the host was down is noticed.</summary>
internal sealed class TimerMonitor(BlobContainerClient hostState, string function)
{
    private readonly BlobClient _blob = hostState.GetBlobClient($"timers/{function}");

    public async Task<ScheduleStatus?> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return (await _blob.DownloadContentAsync(cancellation)).Value.Content.ToObjectFromJson<ScheduleStatus>();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    public Task WriteAsync(ScheduleStatus status) =>
        _blob.UploadAsync(BinaryData.FromString(JsonSerializer.Serialize(status)), overwrite: true);
}
