using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>Which settings the app reads when it starts as it does in Azure: by identity.</summary>
internal sealed class ReadSettings : ConfigurationProvider, IConfigurationSource
{
    private readonly HashSet<string> _read = [];

    private ReadSettings() =>
        Data = new Dictionary<string, string?>
        {
            ["PersonHashKey"] = "a secret of sixteen bytes",
            ["EntraTenantId"] = "8f2c1e50-4b7d-4c1a-9a63-0d5e7b1f2a90",
            ["LeadStorage:blobServiceUri"] = "https://leads.blob.example.net",
            ["LeadStorage:queueServiceUri"] = "https://leads.queue.example.net",
            ["LeadStorage:tableServiceUri"] = "https://leads.table.example.net",
        };

    /// <summary>Their names as app settings have them.</summary>
    public static IReadOnlySet<string> Names { get; } = Read();

    public override bool TryGet(string key, out string? value)
    {
        _read.Add(key.Replace(":", "__", StringComparison.Ordinal));
        return base.TryGet(key, out value);
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    private static HashSet<string> Read()
    {
        var settings = new ReadSettings();
        var services = new ServiceCollection().AddLeadFunctions(new ConfigurationBuilder().Add(settings).Build());
        services.AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(NullLoggerFactory.Instance);
        using var provider = services.BuildServiceProvider();
        foreach (var service in services.Where(s => s.ServiceType.Assembly == typeof(LeadStorage).Assembly))
            provider.GetRequiredService(service.ServiceType);
        return settings._read;
    }
}
