using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Protocol;

/// <summary>Signs the date and the resource, anew for every retry, as the service refuses dates older than 15 minutes.</summary>
internal sealed class SharedKeyLitePolicy(TableSharedKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = DateTimeOffset.UtcNow.ToString("r", CultureInfo.InvariantCulture);
        var signature = credential.Sign($"{date}\n{CanonicalizedResource(message.Request.Uri.ToUri())}");
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{signature}");
    }

    /// <summary>
    /// The path goes in as it is on the wire, escapes included; an emulator's path starts with the account too,
    /// which is why the account then stands there twice.
    /// </summary>
    private string CanonicalizedResource(Uri uri) => $"/{credential.AccountName}{uri.AbsolutePath}{Component(uri.Query)}";

    private static string Component(string query) =>
        Array.Find(query.TrimStart('?').Split('&'), p => p.StartsWith("comp=", StringComparison.OrdinalIgnoreCase)) is { } component
            ? $"?{component}"
            : "";
}
