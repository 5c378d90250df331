using System.Text.Json;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>What keeps the data of people safe in Azure stands in the templates.</summary>
public class SafetyTests
{
    private static readonly Dictionary<string, string> RoleIds = new()
    {
        ["Storage Blob Data Owner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["Storage Blob Data Contributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["Storage Queue Data Contributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["Storage Table Data Contributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        ["Storage Table Data Reader"] = "76199698-9eea-4c19-bc75-cec21354c6b6",
        ["Key Vault Secrets User"] = "4633458b-17de-408a-b874-0445c86b69e6",
        ["Key Vault Secrets Officer"] = "b86a8fe4-44ce-4948-aee5-eccb2c155cd7",
        ["Monitoring Metrics Publisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
    };

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
    [InlineData("storage-account", "prefixMatch: removedPrefixes")]
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
    [InlineData("function-app", "ftpsState: 'Disabled'")]
    [InlineData("function-app", "name: 'ftp'\n    properties: { allow: false }")]
    [InlineData("function-app", "name: 'scm'\n    properties: { allow: false }")]
    [InlineData("function-app", "@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/person-hash-key)")]
    [InlineData("function-app", "@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sendgrid-api-key)")]
    [InlineData("function-app", "@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/function-key-ops)")]
    [InlineData("function-app", "EntraTenantId: empty(entraClientId) ? '' : tenant().tenantId")]
    [InlineData("function-app", "platform: { enabled: !empty(entraClientId) }")]
    [InlineData("function-app", "openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'")]
    [InlineData("function-app", "allowedAudiences: [ entraClientId ]")]
    [InlineData("function-app", "allowedApplications: [ entraClientId, azureCli ]")]
    [InlineData("vault", "@onlyIfNotExists()\nresource functionKey")]
    [InlineData("vault", "enableRbacAuthorization: true")]
    [InlineData("vault", "enablePurgeProtection: true")]
    [InlineData("vault", "@onlyIfNotExists()\nresource personHashKey")]
    [InlineData("monitoring", "DisableLocalAuth: true")]
    public void A_module_says(string module, string setting) =>
        Assert.Contains(setting, Repository.Read($"infra/modules/{module}.bicep"), StringComparison.Ordinal);

    [Fact]
    public void Every_role_has_its_own_id_and_a_reason()
    {
        using var roles = JsonDocument.Parse(Templates.Ours.RolesFile);
        Assert.All(roles.RootElement.EnumerateArray(), role =>
        {
            Assert.Equal(RoleIds[role.GetProperty("role").GetString()!], role.GetProperty("id").GetString());
            Assert.NotEmpty(role.GetProperty("why").GetString()!);
        });
    }

    [Fact]
    public void No_template_and_no_sample_holds_a_secret() => Assert.All(
        Repository.Files("*.bicep", "infra").Concat(Repository.Files("*.json", "infra")).Append("local.settings.sample.json").Append("azure.yaml"),
        file => Assert.DoesNotMatch("AccountKey=|SharedAccessSignature=|sig=|SG\\.[A-Za-z0-9]", Repository.Read(file)));

    [Theory]
    [InlineData("uploads")]
    [InlineData("returns")]
    [InlineData("receipts")]
    [InlineData("deliveries")]
    [InlineData("outbox")]
    public void Files_of_people_are_removed_after_the_retention_period(string container)
    {
        using var storage = JsonDocument.Parse(Templates.Ours.LeadStorage);
        Assert.Equal("removed", storage.RootElement.GetProperty("containers").GetProperty(container).GetString());
    }
}
