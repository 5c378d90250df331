using System.Text;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.ValidatingLeads;

internal static class Validating
{
    private const string KeySetting = "PersonHashKey";
    private const int MinKeyBytes = 16;

    public static IServiceCollection AddValidatingLeads(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton(new PersonHash(Key(settings)))
        .AddSingleton<PersonStore>().AddSingleton<ValidateLeads>().AddSingleton<ClaimIdentities>();

    private static byte[] Key(IConfiguration settings)
    {
        var text = settings[KeySetting] ?? "";
        // Azure hands over the reference itself where a secret cannot be read. As a key it would make every person a stranger.
        if (text.StartsWith("@Microsoft.KeyVault(", StringComparison.Ordinal))
            throw new InvalidOperationException(
                $"The setting {KeySetting} is a reference to Key Vault that Azure could not resolve. See that the secret exists and that the app's identity may read it, then restart the app.");
        var key = Encoding.UTF8.GetBytes(text);
        return key.Length >= MinKeyBytes ? key : throw new InvalidOperationException(
            $"The setting {KeySetting} has {key.Length} bytes, expected a secret of at least {MinKeyBytes}. It must never change: people are recognised by it.");
    }
}
