using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.LocalHost;

/// <summary>Storage clients by the connection name that a trigger gives.</summary>
internal sealed partial class Connections(IConfiguration configuration, StorageLine line)
{
    private const string HostConnection = "AzureWebJobsStorage";

    public QueueServiceClient Queues(string? connection)
    {
        var options = new QueueClientOptions();
        options.AddPolicy(line, HttpPipelinePosition.PerRetry);
        return new QueueServiceClient(ConnectionString(connection), options);
    }

    public BlobServiceClient Blobs(string? connection)
    {
        var options = new BlobClientOptions();
        options.AddPolicy(line, HttpPipelinePosition.PerRetry);
        return new BlobServiceClient(ConnectionString(connection), options);
    }

    /// <summary>Where the host keeps receipts and timer states.</summary>
    public BlobContainerClient HostState() => Blobs(HostConnection).GetBlobContainerClient("azure-webjobs-hosts");

    /// <summary>Replaces <c>%Setting%</c> by its value.</summary>
    public string Resolve(string text) =>
        Setting()
            .Replace(
                text,
                match =>
                    configuration[match.Groups[1].Value]
                    ?? throw new InvalidOperationException(
                        $"A trigger names the setting {match.Value}, which is not configured."
                    )
            );

    private string ConnectionString(string? connection)
    {
        var name = string.IsNullOrEmpty(connection) ? HostConnection : connection;
        return configuration.GetConnectionString(name)
            ?? configuration[name]
            ?? throw new InvalidOperationException(
                $"The storage connection '{name}' is not configured. Set it in local.settings.json or in the environment; "
                    + "the local host takes connection strings only, no identities."
            );
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Setting();
}
