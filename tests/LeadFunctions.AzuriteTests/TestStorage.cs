using Azure.Core.Pipeline;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests;

/// <summary>An account opened as the app opens it, for tests that need no host.</summary>
internal static class TestStorage
{
    public static async Task<LeadStorage> NewAsync(params IEnumerable<HttpPipelinePolicy> policies) =>
        Open(await TestAzurite.NewAccount(), policies);

    public static LeadStorage Open(string account, params IEnumerable<HttpPipelinePolicy> policies)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("LeadStorage", account)]).Build();
        var services = new ServiceCollection().AddStorage(settings);
        foreach (var policy in policies)
            services.AddSingleton(policy);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<LeadStorage>();
    }
}
