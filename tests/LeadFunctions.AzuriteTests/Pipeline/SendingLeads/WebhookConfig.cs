using System.Net;
using LeadFunctions.LocalHost.Webhooks;
using LeadFunctions.Pipeline.SendingLeads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Pipeline.SendingLeads;

/// <summary>Campaigns with a webhook, and an app that may post to this machine.</summary>
internal static class WebhookConfig
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    public static readonly WebhookOptions Options = new()
    {
        MayConnectTo = IPAddress.IsLoopback,
        CertificateCheck = (_, certificate, _, _) => certificate?.Subject == WebhookReceiver.Subject,
        QuickPause = TimeSpan.FromMilliseconds(1),
    };

    public static Action<IServiceCollection> With(WebhookOptions options) =>
        services =>
            services
                .AddSingleton(options)
                .AddSingleton(new WebhookSecrets(name => name == "WebhookSecrets:northwind" ? Secret : null));

    public static ConfigFile Campaign(
        string leadCode,
        WebhookReceiver receiver,
        string path,
        int cap = 1000,
        string schedule = """{ "kind": "immediate" }""",
        string more = ""
    ) =>
        TestConfig.Campaign(leadCode, cap, schedule: schedule) is var file
            ? file with
            {
                Content = file.Content.Replace(
                    """[ { "kind": "csv" } ]""",
                    $$"""[ { "kind": "csv" }, { "kind": "webhook", "url": "https://localhost:{{receiver.Port}}{{path}}?key=hidden", "secretName": "northwind" }{{more}} ]""",
                    StringComparison.Ordinal
                ),
            }
            : null!;
}
