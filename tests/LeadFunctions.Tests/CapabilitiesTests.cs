using System.Globalization;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests;

public class CapabilitiesTests
{
    [Fact]
    public void Reasons_receipts_and_mails_are_written_in_the_invariant_culture()
    {
        Add();
        Assert.Equal(CultureInfo.InvariantCulture, CultureInfo.DefaultThreadCurrentCulture);
    }

    [Theory]
    [InlineData("PersonHashKey", null, "has 0 bytes, expected a secret of at least 16")]
    [InlineData("PersonHashKey", "too short", "has 9 bytes, expected a secret of at least 16")]
    [InlineData("LeadStorage", null, "is missing. Expected a connection string, or LeadStorage__blobServiceUri, ")]
    [InlineData("LeadStorage", "", "is missing. Expected a connection string, or LeadStorage__blobServiceUri, ")]
    [InlineData("LeadStorage", "a secret", "is no connection string of a storage account. Expected ")]
    [InlineData("LeadStorage", "AccountName=leads;AccountKey=secret", "is no connection string of a storage account.")]
    [InlineData("LeadStorage", "AccountName=leads;AccountKey=-;EndpointSuffix=example.net", "is no connection string")]
    [InlineData("LeadStorage", "https://leads.blob.core.windows.net", "is no connection string of a storage account.")]
    [InlineData("SftpStorage", "a secret", "is no connection string of a storage account.")]
    [InlineData("SftpStorage__blobServiceUri", "files.example.com", "is no https address. Expected one such as ")]
    [InlineData("SftpStorage__blobServiceUri", "http://files.example.com", "is no https address.")]
    [InlineData("MailFrom", "leads", "is no e-mail address. Expected one, and one alone, such as ")]
    [InlineData("OpsMail", "ops@", "is no e-mail address. Expected one, and one alone, such as ")]
    public void A_setting_that_is_missing_or_wrong_is_named_at_the_start(string name, string? value, string told)
    {
        var problem = Assert.Throws<InvalidOperationException>(() => Add((name, value)));
        Assert.StartsWith($"The setting {name} {told}", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AccountKey=", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blob", null, "is missing. Expected all three endpoints")]
    [InlineData("queue", "", "is missing. Expected all three endpoints")]
    [InlineData("table", null, "is missing. Expected all three endpoints")]
    [InlineData("blob", "leads.blob.core.windows.net", "is no https address.")]
    [InlineData("queue", "http://leads.queue.core.windows.net", "is no https address.")]
    [InlineData("table", "AccountName=leads", "is no https address.")]
    public void An_endpoint_that_is_missing_or_wrong_is_named_at_the_start(
        string service,
        string? value,
        string told
    ) =>
        Assert.StartsWith(
            $"The setting LeadStorage__{service}ServiceUri {told}",
            Refusal([.. ByIdentity, ($"LeadStorage__{service}ServiceUri", value)]),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_identity_that_is_none_is_named_at_the_start() =>
        Assert.StartsWith(
            "The setting LeadStorage__clientId is no id. Expected the client id of a managed identity",
            Refusal([.. ByIdentity, ("LeadStorage__clientId", "id-leads")]),
            StringComparison.Ordinal
        );

    [Fact]
    public void All_endpoints_open_the_account_by_identity() =>
        Add([.. ByIdentity, ("LeadStorage__clientId", "8f2c1e50-4b7d-4c1a-9a63-0d5e7b1f2a90")]);

    [Theory]
    [InlineData("PersonHashKey")]
    [InlineData("LeadStorage")]
    [InlineData("SftpStorage")]
    [InlineData("SENDGRID_API_KEY")]
    [InlineData("FunctionKeys__ops")]
    public void A_secret_that_azure_could_not_read_is_never_taken_for_itself(string name) =>
        Assert.StartsWith(
            $"The setting {name} is a reference to Key Vault that Azure could not resolve.",
            Refusal((name, "@Microsoft.KeyVault(SecretUri=https://kv.vault.example.net/secrets/one)")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("AzureWebJobsStorage", null, "AzureWebJobsStorage is missing.")]
    [InlineData("AzureWebJobsStorage", "AccountName=host", "AzureWebJobsStorage is no connection string")]
    [InlineData("AzureWebJobsStorage__blobServiceUri", "https://a.example.net", "AzureWebJobsStorage__queueServiceUri")]
    public void The_account_of_the_functions_host_is_named_where_it_is_missing_or_wrong(
        string name,
        string? value,
        string told
    ) =>
        Assert.StartsWith(
            $"The setting {told}",
            Refusal(() => StorageSettings.CheckHost(Settings([(name, value)]))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("AzureWebJobsStorage", "UseDevelopmentStorage=true")]
    [InlineData("AzureWebJobsStorage__accountName", "host")]
    public void The_account_of_the_functions_host_is_named_by_connection_string_or_name(string name, string value) =>
        StorageSettings.CheckHost(Settings([(name, value)]));

    [Fact]
    public void A_time_zone_that_nobody_knows_is_named_at_the_start() =>
        Assert.StartsWith(
            "The setting OpsTimeZone has 'Europe/Bärlin'. Expected an IANA time zone",
            Refusal(("OpsTimeZone", "Europe/Bärlin")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("30")]
    [InlineData("-90")]
    [InlineData("3651")]
    [InlineData("90 days")]
    public void A_retention_period_that_is_none_is_named_at_the_start(string days) =>
        Assert.Equal(
            $"The setting RetentionDays has '{days}'. Expected days from 31 to 3650, or nothing for 100.",
            Assert.Throws<InvalidOperationException>(() => Add(("RetentionDays", days))).Message
        );

    private static readonly (string, string?)[] ByIdentity =
    [
        ("LeadStorage", null),
        ("LeadStorage__blobServiceUri", "https://leads.blob.core.windows.net"),
        ("LeadStorage__queueServiceUri", "https://leads.queue.core.windows.net"),
        ("LeadStorage__tableServiceUri", "https://leads.table.core.windows.net"),
    ];

    /// <summary>Settings that are enough, but for those.</summary>
    private static void Add(params IEnumerable<(string Name, string? Value)> but) =>
        new ServiceCollection().AddLeadFunctions(
            Settings([("LeadStorage", "UseDevelopmentStorage=true"), ("PersonHashKey", "a secret of tests"), .. but])
        );

    private static string Refusal(params IEnumerable<(string Name, string? Value)> but) => Refusal(() => Add(but));

    private static string Refusal(Action start) => Assert.Throws<InvalidOperationException>(start).Message;

    // As the environment has them.
    private static IConfiguration Settings(IEnumerable<(string Name, string? Value)> settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings
                    .GroupBy(s => s.Name.Replace("__", ":", StringComparison.Ordinal))
                    .Select(s => KeyValuePair.Create(s.Key, s.Last().Value))
            )
            .Build();
}
