using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests;

public class CapabilitiesTests
{
    [Fact]
    public void Reasons_receipts_and_mails_are_written_in_the_invariant_culture()
    {
        Add("a secret of sixteen bytes");
        Assert.Equal(CultureInfo.InvariantCulture, CultureInfo.DefaultThreadCurrentCulture);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("too short")]
    public void A_missing_or_short_secret_is_named_at_the_start(string? key) => Assert.StartsWith(
        "The setting PersonHashKey has ", Assert.Throws<InvalidOperationException>(() => Add(key)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_secret_that_azure_could_not_read_is_never_taken_for_a_key() => Assert.StartsWith(
        "The setting PersonHashKey is a reference to Key Vault that Azure could not resolve.",
        Assert.Throws<InvalidOperationException>(() => Add("@Microsoft.KeyVault(SecretUri=https://kv.vault.example.net/secrets/person-hash-key)")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_time_zone_that_nobody_knows_is_named_at_the_start() => Assert.StartsWith(
        "The setting OpsTimeZone has 'Europe/Bärlin'. Expected an IANA time zone",
        Assert.Throws<InvalidOperationException>(() => Add("a secret of sixteen bytes", "Europe/Bärlin")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("30")]
    [InlineData("-90")]
    [InlineData("3651")]
    [InlineData("90 days")]
    public void A_retention_period_that_is_none_is_named_at_the_start(string days) => Assert.Equal(
        $"The setting RetentionDays has '{days}'. Expected days from 31 to 3650, or nothing for 90.",
        Assert.Throws<InvalidOperationException>(() => Add("a secret of sixteen bytes", days: days)).Message);

    private static void Add(string? key, string? zone = null, string? days = null) => new ServiceCollection().AddLeadFunctions(
        new ConfigurationBuilder().AddInMemoryCollection([new("PersonHashKey", key), new("OpsTimeZone", zone), new("RetentionDays", days)]).Build());
}
