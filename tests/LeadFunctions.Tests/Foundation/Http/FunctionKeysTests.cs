using LeadFunctions.Foundation.Http;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Tests.Foundation.Http;

public class FunctionKeysTests
{
    private const string Secret = "3vN0bq8Yk1TzWm5RxE7uJp2LsCa9Hd4G";

    [Fact]
    public void A_key_opens_what_the_roles_in_front_of_it_say()
    {
        var keys = Of(("reporting", $"ops.read:{Secret}"), ("crm", $"ops.read,ops.act:other:{Secret}"), ("unset", ""));
        Assert.Equal([OpsRole.Read], keys.Find(Secret)!.Roles);
        Assert.Equal("the key reporting", keys.Find(Secret)!.Id);
        Assert.Equal([OpsRole.Read, OpsRole.Act], keys.Find($"other:{Secret}")!.Roles);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ops.read:" + Secret)]
    [InlineData(Secret + "x")]
    [InlineData(" " + Secret)]
    [InlineData("3VN0BQ8YK1TZWM5RXE7UJP2LSCA9HD4G")]
    public void Anything_else_opens_nothing(string? key) =>
        Assert.Null(Of(("reporting", $"ops.read:{Secret}")).Find(key));

    [Theory]
    [InlineData(Secret, "has no key of 32 characters or more")]
    [InlineData("ops.read:short", "has no key of 32 characters or more")]
    [InlineData(
        "ops.raed:" + Secret,
        "names a role that there is not. Expected one or more of ops.read,ops.act,ops.privacy"
    )]
    [InlineData(":" + Secret, "names a role that there is not")]
    [InlineData("ops.read, ops.act:" + Secret, "names a role that there is not")]
    [InlineData(
        "@Microsoft.KeyVault(SecretUri=https://kv.vault.example.net/secrets/function-key-reporting)",
        "is a reference to Key Vault that Azure could not resolve"
    )]
    public void A_setting_that_is_no_key_stops_the_app_at_the_start_and_is_not_told(string setting, string told)
    {
        var problem = Assert.Throws<InvalidOperationException>(() => Of(("reporting", setting))).Message;
        Assert.StartsWith($"The setting FunctionKeys__reporting {told}", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_only_this_machine_reaches_has_one_with_all_roles() =>
        Assert.Equal(OpsRoles.ByName.Values.Order(), Of().With("local", "local").Find("local")!.Roles.Order());

    private static FunctionKeys Of(params (string Name, string Setting)[] keys) =>
        FunctionKeys.Of(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    keys.Select(k => KeyValuePair.Create($"FunctionKeys:{k.Name}", (string?)k.Setting))
                )
                .Build()
        );
}
