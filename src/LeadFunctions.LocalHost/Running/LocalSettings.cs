using Microsoft.Extensions.Configuration;

namespace LeadFunctions.LocalHost.Running;

internal static class LocalSettings
{
    private const string DevelopmentStorage = "UseDevelopmentStorage=true";

    /// <summary>Azurite unless set otherwise: local.settings.json in the current folder, then the
    /// environment.</summary>
    public static IConfiguration Load()
    {
        var file = new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("local.settings.json", optional: true)
            .Build();
        return new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["AzureWebJobsStorage"] = DevelopmentStorage,
                    ["LeadStorage"] = DevelopmentStorage,
                    // Data of an emulator only; in Azure the key is a secret of the vault.
                    ["PersonHashKey"] = "local-person-hash-key",
                }
            )
            .AddInMemoryCollection(
                file.GetSection("Values").AsEnumerable(makePathsRelative: true).Where(v => v.Value is not null)
            )
            .AddInMemoryCollection(file.GetSection("ConnectionStrings").AsEnumerable().Where(v => v.Value is not null))
            .AddEnvironmentVariables()
            .Build();
    }
}
