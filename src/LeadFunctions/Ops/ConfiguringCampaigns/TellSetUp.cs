using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>Tells ops of what looks unintended in the set-ups that are in force: once nothing has changed for a while,
/// in one mail, and of each set of warnings of a campaign once. Safe to run twice: the ledger keeps what was told, and
/// a version of the configuration is one mail.</summary>
internal sealed partial class TellSetUp(
    CurrentConfiguration configuration,
    RunStore runs,
    Mailbox mails,
    MessageQueues queues,
    ConfiguringOptions options,
    TimeProvider clock,
    ILogger<TellSetUp> log
)
{
    public async Task AskAsync(CancellationToken ct) =>
        await queues.SendAsync(
            Queues.ConfigurationToCheck,
            new ConfigurationToCheck("", clock.GetUtcNow(), (await configuration.GetAsync(ct)).Version),
            ct,
            options.Quiet
        );

    /// <param name="version">The configuration that was in force when it was asked for.</param>
    public async Task HandleAsync(string version, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        if (settings.Version != version)
        {
            await AskAsync(ct);
            return;
        }
        var now = clock.GetUtcNow();
        var untold = new List<(Campaign Campaign, IReadOnlyList<SetUpWarning> Warnings, Run Run)>();
        foreach (var campaign in settings.Campaigns.Values.OrderBy(c => c.LeadCode.Value, StringComparer.Ordinal))
            if (
                SetUpCheck.Warnings(campaign, settings, now) is { Count: > 0 } warnings
                && await runs.StartAsync(Jobs.CampaignSetUp(campaign.LeadCode), Key(warnings), now, ct)
                    is { State: not RunState.Done } run
            )
                untold.Add((campaign, warnings, run));
        if (untold.Count == 0)
            return;
        await mails.AskAsync(SetUpMail.Compose(version, now, [.. untold.Select(u => (u.Campaign, u.Warnings))]), ct);
        foreach (var (campaign, warnings, run) in untold)
        {
            LogWarnings(campaign.LeadCode, warnings.Count);
            await runs.FinishAsync(run, ct);
        }
    }

    // A version that changes nothing about them is no news.
    private static string Key(IReadOnlyList<SetUpWarning> warnings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', warnings))).AsSpan(0, 8));

    [LoggerMessage(
        202,
        LogLevel.Warning,
        "The campaign {LeadCode} is in force with {Warnings} warnings about its set-up"
    )]
    private partial void LogWarnings(LeadCode leadCode, int warnings);
}
