using System.Text;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Pipeline.ValidatingLeads;

internal static class ValidatingLeadsRegistration
{
    private const string KeySetting = "PersonHashKey";
    private const int MinKeyBytes = 16;

    public static IServiceCollection AddValidatingLeads(this IServiceCollection services, IConfiguration settings) =>
        services
            .AddSingleton(new PersonHash(Key(settings)))
            .AddSingleton<PersonStore>()
            .AddSingleton<ValidateLeads>()
            .AddSingleton<ClaimIdentities>()
            .AddSingleton<ClaimOwners>()
            .AddSingleton<CloseRows>()
            .AddSingleton<CloseCorrected>();

    private static byte[] Key(IConfiguration settings)
    {
        var key = Encoding.UTF8.GetBytes(settings.Secret(KeySetting) ?? "");
        return key.Length >= MinKeyBytes
            ? key
            : throw new InvalidOperationException(
                $"The setting {KeySetting} has {key.Length} bytes, expected a secret of at least {MinKeyBytes}. It must never change: people are recognised by it."
            );
    }
}
