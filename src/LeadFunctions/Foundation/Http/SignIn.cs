using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Foundation.Http;

/// <summary>Whether App Service signs people in before requests reach the app. Only then does it take away what others
/// send as <see cref="SignedInPerson.Header"/>; anywhere else anybody could write it.</summary>
/// <param name="Tenant">The Entra tenant whose people may sign in; null where nobody may.</param>
/// <param name="IsOn">Whether the platform says that it signs in.</param>
internal sealed record SignIn(Guid? Tenant, bool IsOn)
{
    public const string TenantSetting = "EntraTenantId";

    /// <summary>App Service writes it, nobody else.</summary>
    public const string PlatformSetting = "WEBSITE_AUTH_ENABLED";

    /// <exception cref="InvalidOperationException">The tenant is no id.</exception>
    public static SignIn Of(IConfiguration settings) =>
        settings[TenantSetting] switch
        {
            null or "" => new(null, IsOn: false),
            var text when Guid.TryParse(text, out var tenant) => new(
                tenant,
                bool.TryParse(settings[PlatformSetting], out var on) && on
            ),
            var text => throw new InvalidOperationException(
                $"The setting {TenantSetting} is '{text}'. Expected the id of an Entra tenant such as 8f2c1e50-4b7d-4c1a-9a63-0d5e7b1f2a90, or nothing."
            ),
        };
}
