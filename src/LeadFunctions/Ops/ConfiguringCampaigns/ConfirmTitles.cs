using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>Writes down who confirmed which titles for a campaign, as a version of its configuration. Safe to repeat:
/// the version that it replaces is in force once.</summary>
internal sealed class ConfirmTitles(
    ConfigurationStore store,
    CurrentConfiguration configuration,
    ApplyConfiguration applying,
    TimeProvider clock
)
{
    private const string Campaigns = "campaigns";
    private const int MostTitles = 1_000;

    public Task<IActionResult> AnswerAsync(LeadCode leadCode, TitlesConfirmed confirmed, CancellationToken ct) =>
        Signature
            .ReadWhy(confirmed.Name, "$.name", most: 100)
            .AnswerAsync(async _ =>
                confirmed.Titles.Count is 0 or > MostTitles || confirmed.Titles.Any(string.IsNullOrWhiteSpace)
                    ? Problem
                        .BadRequest(
                            $"$.titles: found {confirmed.Titles.Count:N0} titles or an empty one, expected 1 to {MostTitles:N0}."
                        )
                        .ToAnswer()
                    : await ApplyAsync(leadCode, confirmed, ct)
            );

    private async Task<IActionResult> ApplyAsync(LeadCode leadCode, TitlesConfirmed confirmed, CancellationToken ct)
    {
        // It is tomorrow already where the day begins first.
        if (confirmed.Day > clock.GetUtcNow().UtcDay.AddDays(1))
            return Problem
                .Unprocessable(
                    $"$.day: found {confirmed.Day:yyyy-MM-dd}, which is still to come; expected the day of the confirmation."
                )
                .ToAnswer();
        var path = $"{Campaigns}/{leadCode}.json";
        if (
            (await configuration.GetAsync(ct)).Campaigns.GetValueOrDefault(leadCode) is not { } campaign
            || (await store.ReadAllAsync(ct)).FirstOrDefault(d => d.Path == path) is not { } file
        )
            return Problem.NotFound($"No campaign {leadCode} is in force.").ToAnswer();
        return await applying.AnswerAsync(
            Campaigns,
            leadCode.Value,
            new ConfigurationAct
            {
                By = confirmed.By,
                Why = confirmed.Why,
                Content = ConfirmedTitles.In(file.Content.ToString(), campaign.Titles, confirmed),
                Replaces = confirmed.Replaces,
            },
            ct
        );
    }
}
