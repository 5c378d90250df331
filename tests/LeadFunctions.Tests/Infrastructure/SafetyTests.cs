using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LeadFunctions.Ops.BackingUp;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>What keeps the data of people safe in Azure stands in the templates.</summary>
public partial class SafetyTests
{
    [Theory]
    [InlineData("storage-account", "allowSharedKeyAccess: false")]
    [InlineData("storage-account", "allowBlobPublicAccess: false")]
    [InlineData("storage-account", "allowCrossTenantReplication: false")]
    [InlineData("storage-account", "minimumTlsVersion: 'TLS1_2'")]
    [InlineData("storage-account", "supportsHttpsTrafficOnly: true")]
    [InlineData("storage-account", "publicAccess: 'None'")]
    [InlineData("storage-account", "allowedOrigins: pageOrigins\n          allowedMethods: [ 'PUT' ]")]
    [InlineData("sftp-account", "allowSharedKeyAccess: false")]
    [InlineData("sftp-account", "allowBlobPublicAccess: false")]
    [InlineData("sftp-account", "minimumTlsVersion: 'TLS1_2'")]
    [InlineData("sftp-account", "publicAccess: 'None'")]
    [InlineData("sftp-account", "supportsHttpsTrafficOnly: true")]
    [InlineData("sftp-account", "isHnsEnabled: true\n    isLocalUserEnabled: true\n    isSftpEnabled: true")]
    [InlineData("sftp-account", "homeDirectory: affiliate.name")]
    [InlineData("sftp-account", "hasSharedKey: false")]
    [InlineData("sftp-account", "daysAfterModificationGreaterThan: removedAfterDays")]
    [InlineData("storage-account", "daysAfterModificationGreaterThan: removedAfterDays")]
    [InlineData("function-app", "runtime: { name: 'dotnet-isolated', version: '10.0' }")]
    [InlineData("function-app", "sku: { name: 'FC1', tier: 'FlexConsumption' }")]
    [InlineData("function-app", "type: 'UserAssigned'\n    userAssignedIdentities: { '${identityId}': {} }")]
    [InlineData("function-app", "unauthenticatedClientAction: 'AllowAnonymous'")]
    [InlineData("function-app", "tokenStore: { enabled: false }")]
    [InlineData("vault", "enableSoftDelete: true")]
    [InlineData("sftp-account", "hasSshPassword: false")]
    [InlineData("sftp-account", "resourceName: affiliate.name, permissions: 'cwl'")]
    [InlineData("function-app", "httpsOnly: true")]
    [InlineData("function-app", "minTlsVersion: '1.2'")]
    [InlineData("function-app", "siteConfig: { minTlsVersion: '1.2', scmMinTlsVersion: '1.2', http20Enabled: true }")]
    [InlineData("function-app", "name: 'ftp'\n    properties: { allow: false }")]
    [InlineData("function-app", "name: 'scm'\n    properties: { allow: false }")]
    [InlineData("function-app", "@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/person-hash-key)")]
    [InlineData("function-app", "@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sendgrid-api-key)")]
    [InlineData("function-app", "@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/function-key-ops)")]
    [InlineData("function-app", "EntraTenantId: empty(entraClientId) ? '' : tenant().tenantId")]
    [InlineData("function-app", "platform: { enabled: !empty(entraClientId) }")]
    [InlineData(
        "function-app",
        "openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'"
    )]
    [InlineData("function-app", "allowedAudiences: [ entraClientId ]")]
    [InlineData("function-app", "allowedApplications: [ entraClientId, azureCli ]")]
    [InlineData("vault", "@onlyIfNotExists()\nresource functionKey")]
    [InlineData("vault", "enableRbacAuthorization: true")]
    [InlineData("vault", "enablePurgeProtection: true")]
    [InlineData("vault", "@onlyIfNotExists()\nresource personHashKey")]
    [InlineData("monitoring", "DisableLocalAuth: true")]
    [InlineData("log-workspace", "disableLocalAuth: true")]
    public void A_module_says(string module, string setting) =>
        Assert.Contains(setting, Repository.Read($"infra/modules/{module}.bicep"), StringComparison.Ordinal);

    [Fact]
    public void Every_role_has_its_own_id_and_a_reason()
    {
        using var roles = JsonDocument.Parse(Repository.Read("infra/roles.json"));
        Assert.All(
            roles.RootElement.EnumerateArray(),
            role =>
            {
                Assert.Equal(
                    role.GetProperty("role").GetString(),
                    MicrosoftRoles.NameOf(role.GetProperty("id").GetString()!)
                );
                Assert.NotEmpty(role.GetProperty("why").GetString()!);
            }
        );
    }

    [Theory]
    [InlineData("stleads")]
    [InlineData("sthost")]
    public async Task The_account_of_the_host_is_as_safe_as_that_of_the_leads(string account)
    {
        var templates = await Templates.OursAsync();
        var made = templates
            .Of("Microsoft.Storage/storageAccounts")
            .Single(a => a["name"]!.GetValue<string>().StartsWith(account, StringComparison.Ordinal));
        Assert.Equal("Standard_ZRS", made["sku"]!["name"]!.GetValue<string>());
        Assert.False(made["properties"]!["allowSharedKeyAccess"]!.GetValue<bool>());
        Assert.False(made["properties"]!["allowBlobPublicAccess"]!.GetValue<bool>());
        var kept = templates.Properties("Microsoft.Storage/storageAccounts/blobServices", account);
        Assert.True(kept["deleteRetentionPolicy"]!["enabled"]!.GetValue<bool>());
        Assert.True(kept["containerDeleteRetentionPolicy"]!["enabled"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_days_for_which_removed_files_and_secrets_can_be_brought_back_are_told()
    {
        var templates = await Templates.OursAsync();
        var files = templates.Properties("Microsoft.Storage/storageAccounts/blobServices", "stleads")[
            "deleteRetentionPolicy"
        ]!["days"];
        var secrets = templates.Properties("Microsoft.KeyVault/vaults", "kv-")["softDeleteRetentionInDays"];
        var logs = templates.Properties("Microsoft.OperationalInsights/workspaces", "log-")["retentionInDays"];
        var page = Repository.Read("docs/ops/privacy.md");
        Assert.Contains($"can be brought back for {files} days", page, StringComparison.Ordinal);
        Assert.Contains($"secrets for {secrets} days", page, StringComparison.Ordinal);
        Assert.Contains($"kept for {logs} days", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Microsoft-Table-StorageBlobLogs")]
    [InlineData("Microsoft-Table-StorageQueueLogs")]
    [InlineData("Microsoft-Table-StorageTableLogs")]
    public async Task Logs_of_storage_lose_names_of_files_keys_of_rows_and_addresses_of_people(string stream)
    {
        var rule = (await Templates.OursAsync()).Properties("Microsoft.Insights/dataCollectionRules", "dcr-");
        var flow = rule["dataFlows"]!.AsArray().Single(f => f!["streams"]![0]!.GetValue<string>() == stream)!;
        var change = flow["transformKql"]!.GetValue<string>();
        Assert.Contains("RequesterUpn = \"\"", change, StringComparison.Ordinal);
        var kept = Kept().Matches(change).ToDictionary(m => m.Groups[1].Value, m => new Regex(m.Groups[2].Value));
        Assert.Equal(["ObjectKey", "Uri"], kept.Keys.Order());
        Assert.Equal(
            "/stleads/uploads",
            kept["ObjectKey"].Match("/stleads/uploads/infuse-media/ann@example.com.csv").Groups[1].Value
        );
        Assert.Equal(
            "https://stleads.blob.example.net:443/uploads",
            kept["Uri"].Match("https://stleads.blob.example.net:443/uploads/a/b.csv?sig=x").Groups[1].Value
        );
        Assert.Equal(
            "https://stleads.table.example.net/People",
            kept["Uri"].Match("https://stleads.table.example.net/People(PartitionKey='7')?x").Groups[1].Value
        );
    }

    [Fact]
    public void No_template_and_no_sample_holds_a_secret() =>
        Assert.All(
            Repository
                .Files("*.bicep", "infra")
                .Concat(Repository.Files("*.json", "infra"))
                .Append("local.settings.sample.json")
                .Append("azure.yaml"),
            file =>
                Assert.DoesNotMatch("AccountKey=|SharedAccessSignature=|sig=|SG\\.[A-Za-z0-9]", Repository.Read(file))
        );

    [Theory]
    [InlineData("uploads")]
    [InlineData("returns")]
    [InlineData("feedback")]
    [InlineData("organic")]
    [InlineData("engagement")]
    [InlineData("nurture")]
    [InlineData("receipts")]
    [InlineData("deliveries")]
    [InlineData("outbox")]
    public void Files_of_people_are_removed_after_the_retention_period(string container)
    {
        using var storage = JsonDocument.Parse(Repository.Read("infra/lead-storage.json"));
        Assert.Equal("removed", storage.RootElement.GetProperty("containers").GetProperty(container).GetString());
    }

    /// <summary>Azure refuses a policy that has a rule of more than ten, and then removes nothing at all.</summary>
    [Theory]
    [InlineData("stleads")]
    [InlineData("sthost")]
    public async Task No_rule_that_removes_files_has_more_than_ten_prefixes(string account) =>
        Assert.All(
            await RulesAsync(account),
            rule => Assert.InRange(rule["definition"]!["filters"]!["prefixMatch"]!.AsArray().Count, 1, 10)
        );

    [Fact]
    public async Task Whatever_is_to_be_removed_after_the_retention_period_is_named_by_a_rule_once()
    {
        using var storage = JsonDocument.Parse(Repository.Read("infra/lead-storage.json"));
        var removed = storage
            .RootElement.GetProperty("containers")
            .EnumerateObject()
            .Where(container => container.Value.GetString() == "removed")
            .Select(container => $"{container.Name}/")
            .Concat(
                storage.RootElement.GetProperty("removedInside").EnumerateArray().Select(folder => folder.GetString()!)
            );
        var named = (await RulesAsync("stleads"))
            .Where(rule =>
                rule["name"]!.GetValue<string>().StartsWith("remove-after-retention", StringComparison.Ordinal)
            )
            .SelectMany(rule => rule["definition"]!["filters"]!["prefixMatch"]!.AsArray())
            .Select(prefix => prefix!.GetValue<string>());
        Assert.Equal(removed.Order(), named.Order());
    }

    /// <summary>Azure knows no others.</summary>
    [Fact]
    public async Task A_user_of_SFTP_is_named_by_letters_and_digits_alone()
    {
        var user = Assert.Single((await Templates.OursAsync()).Of("Microsoft.Storage/storageAccounts/localUsers"));
        Assert.EndsWith("/infusemedia", user["name"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("infuse-media", user["properties"]!["homeDirectory"]!.GetValue<string>());
    }

    /// <summary>The app removes them too; the rule is for when it does not run.</summary>
    [Fact]
    public async Task Backups_are_removed_by_a_rule_of_the_account_after_as_many_days_as_by_the_app()
    {
        var rule = (await RulesAsync("stleads")).Single(r => r["name"]!.GetValue<string>() == "remove-backups")[
            "definition"
        ]!;
        Assert.Equal("backups/", rule["filters"]!["prefixMatch"]!.AsArray().Single()!.GetValue<string>());
        Assert.Equal(
            BackupOptions.KeptDays,
            rule["actions"]!["baseBlob"]!["delete"]!["daysAfterModificationGreaterThan"]!.GetValue<int>()
        );
        Assert.Contains(
            $"backups end after {BackupOptions.KeptDays} days",
            Repository.Read("docs/ops/privacy.md"),
            StringComparison.Ordinal
        );
    }

    private static async Task<IReadOnlyList<JsonNode>> RulesAsync(string account) =>
        [
            .. (await Templates.OursAsync()).Properties(
                "Microsoft.Storage/storageAccounts/managementPolicies",
                account
            )["policy"]!["rules"]!
                .AsArray()
                .Select(rule => rule!),
        ];

    [GeneratedRegex("(\\w+) = extract\\(\"([^\"]+)\", 1,")]
    private static partial Regex Kept();
}
