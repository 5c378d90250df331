using System.Globalization;
using LeadFunctions.AcceptingReturns;
using LeadFunctions.ActingOnLeads;
using LeadFunctions.Alerting;
using LeadFunctions.Answering;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.ReceivingUploads;
using LeadFunctions.RoutingLeads;
using LeadFunctions.SendingLeads;
using LeadFunctions.Storage;
using LeadFunctions.Tracking;
using LeadFunctions.TryingChanges;
using LeadFunctions.ValidatingLeads;
using LeadFunctions.WatchingBatches;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadFunctions;

/// <summary>All that the functions need, for whatever host runs them.</summary>
internal static class Capabilities
{
    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names it.</exception>
    public static IServiceCollection AddLeadFunctions(this IServiceCollection services, IConfiguration settings)
    {
        // Reasons, receipts and mails read the same on every machine.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        services.TryAddSingleton(TimeProvider.System);
        RefuseUnresolvedSecrets(settings);
        return services
            .AddStorage(settings)
            .AddConfiguringCampaigns()
            .AddReceivingUploads()
            .AddValidatingLeads(settings)
            .AddRoutingLeads()
            .AddSendingLeads()
            .AddAcceptingReturns()
            .AddActingOnLeads()
            .AddTryingChanges()
            .AddTracking()
            .AddWatchingBatches(settings)
            .AddAnswering()
            .AddAlerting(settings);
    }

    // Azure hands over the reference itself where a secret cannot be read. As a key it would make every person a stranger.
    private static void RefuseUnresolvedSecrets(IConfiguration settings)
    {
        if (settings.AsEnumerable().FirstOrDefault(s => s.Value?.StartsWith("@Microsoft.KeyVault(", StringComparison.Ordinal) == true).Key is { } name)
            throw new InvalidOperationException(
                $"The setting {name} is a reference to Key Vault that Azure could not resolve. See that the secret exists and that the app's identity may read it, then restart the app.");
    }
}
