using LeadFunctions.Foundation.Http;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Tests.Foundation.Http;

public class SignInTests
{
    private const string Tenant = "8f2c1e50-4b7d-4c1a-9a63-0d5e7b1f2a90";

    [Theory]
    [InlineData(null, "True", false)]
    [InlineData("", "True", false)]
    [InlineData(Tenant, null, false)]
    [InlineData(Tenant, "False", false)]
    [InlineData(Tenant, "1", false)]
    [InlineData(Tenant, "True", true)]
    [InlineData(Tenant, "true", true)]
    public void People_sign_in_where_we_name_a_tenant_and_the_platform_says_that_it_signs_in(
        string? tenant,
        string? platform,
        bool isOn
    )
    {
        var signIn = Of(tenant, platform);
        Assert.Equal(isOn, signIn is { IsOn: true, Tenant: not null });
    }

    [Fact]
    public void A_tenant_that_is_no_id_is_named_at_the_start() =>
        Assert.StartsWith(
            "The setting EntraTenantId is 'contoso.example'. Expected the id of an Entra tenant",
            Assert.Throws<InvalidOperationException>(() => Of("contoso.example", "True")).Message,
            StringComparison.Ordinal
        );

    private static SignIn Of(string? tenant, string? platform) =>
        SignIn.Of(
            new ConfigurationBuilder()
                .AddInMemoryCollection([new("EntraTenantId", tenant), new("WEBSITE_AUTH_ENABLED", platform)])
                .Build()
        );
}
