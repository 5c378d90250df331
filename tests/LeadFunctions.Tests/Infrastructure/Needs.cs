using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Mailing;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>What the code needs from Azure, told by the code itself as far as it can.</summary>
internal static class Needs
{
    /// <summary>What the Functions host reads of a connection that opens by identity.</summary>
    private static readonly string[] OfConnection = ["blobServiceUri", "queueServiceUri", "credential", "clientId"];

    private static readonly string[] OfHost =
    [
        .. OfConnection.Append("tableServiceUri").Select(part => $"AzureWebJobsStorage__{part}"),
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        // Spans of the host's storage clients would have addresses, and in those the names of files.
        "AZURE_TRACING_DISABLED",
        "AzureWebJobsDisableHomepage",
        "DOTNET_GCgen0size",
    ];

    /// <summary>The name is free; the first one is made by a deployment.</summary>
    private const string FirstKey = "FunctionKeys__ops";

    /// <summary>App Service writes it.</summary>
    private const string OfPlatform = SignIn.PlatformSetting;

    /// <summary>Whoever has a collector of their own sets it.</summary>
    private const string OfCollectors = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>For the emulator only: with them nothing is opened by identity.</summary>
    private static readonly string[] ConnectionStrings = ["LeadStorage", "SftpStorage"];

    public static IEnumerable<string> Settings =>
        ReadSettings
            .Names.Concat(Connections.SelectMany(connection => OfConnection.Select(part => $"{connection}__{part}")))
            .Concat(OfHost)
            .Append(FirstKey)
            .Except(ConnectionStrings)
            .Except([OfPlatform, MailingRegistration.HostName, OfCollectors])
            .Distinct();

    public static IEnumerable<string> Queues =>
        LeadFunctions
            .Foundation.Storage.Queues.All.SelectMany(queue =>
                new[] { queue, queue + LeadFunctions.Foundation.Storage.Queues.PoisonSuffix }
            )
            .Append(LeadFunctions.Foundation.Storage.Queues.PoisonBlobs)
            .Select(queue => $"leads/{queue}");

    public static IEnumerable<string> Tables =>
        LeadFunctions.Foundation.Storage.Tables.All.Select(table => $"leads/{table}");

    /// <summary>Those of the app, of the platform, and of the affiliate that the parameters name.</summary>
    public static IEnumerable<string> Containers =>
        LeadFunctions
            .Foundation.Storage.Containers.All.Select(container => $"leads/{container}")
            .Concat(["host/packages", "host/lost-events", "sftp/infuse-media"]);

    /// <summary>The container of each blob trigger, the function that it starts, and where an event goes that nobody
    /// took.</summary>
    public static IEnumerable<string> Events =>
        from function in Functions.StartedBy<BlobTriggerAttribute>()
        where function.Trigger.Source == BlobTriggerSource.EventGrid
        select $"{function.Trigger.BlobPath.Split('/')[0]} -> {function.Name}, else lost-events";

    /// <summary>Who needs which role on what. Documented by Microsoft for hosts and triggers by identity.</summary>
    public static IEnumerable<string> Roles { get; } =
    [
        "app on host: Storage Blob Data Owner",
        "app on host: Storage Queue Data Contributor",
        "app on host: Storage Table Data Contributor",
        "app on leads: Storage Blob Data Owner",
        "app on leads: Storage Queue Data Contributor",
        "app on leads: Storage Table Data Contributor",
        "app on sftp: Storage Blob Data Contributor",
        "app on vault: Key Vault Secrets User",
        "app on insights: Monitoring Metrics Publisher",
        "ops on leads: Storage Blob Data Contributor",
        "ops on leads: Storage Queue Data Contributor",
        "ops on leads: Storage Table Data Reader",
        "ops on vault: Key Vault Secrets Officer",
        "ops on host/lost-events: Storage Blob Data Reader",
        "ops on workspace: Log Analytics Reader",
        "ops on insights: Monitoring Reader",
        "ops on app: Website Contributor",
        "events on host/lost-events: Storage Blob Data Contributor",
    ];

    /// <summary>What cannot be had again.</summary>
    public static IEnumerable<string> Locks { get; } = ["leads", "vault"];

    /// <summary>What others than the app can get at.</summary>
    public static IEnumerable<string> Logs { get; } =
    ["leads/blob", "leads/queue", "leads/table", "host/blob", "host/queue", "host/table", "sftp/blob", "vault"];

    /// <summary>Roles that people can be given in Entra.</summary>
    public static IEnumerable<string> AppRoles => OpsRoles.ByName.Keys;

    private static IEnumerable<string> Connections =>
        Functions
            .StartedBy<QueueTriggerAttribute>()
            .Select(f => f.Trigger.Connection)
            .Concat(Functions.StartedBy<BlobTriggerAttribute>().Select(f => f.Trigger.Connection))
            .OfType<string>()
            .Distinct();
}
