using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Places;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>Answers how many leads a campaign would get, as it is in force or as a draft has it. It reads, and changes
/// nothing.</summary>
internal sealed class EstimateCampaign(
    ReplayFacts replaying,
    FactFiles facts,
    DeliveryStore deliveries,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    public async Task<IActionResult> AnswerAsync(EstimateAsked asked, CancellationToken ct)
    {
        if (asked.Format is not ("json" or "csv" or "html"))
            return Problem.BadRequest($"$.format: found '{asked.Format}', expected json, csv or html.").ToAnswer();
        var settings = await configuration.GetAsync(ct);
        if (asked.Draft is null)
            return settings.Campaigns.GetValueOrDefault(asked.LeadCode) is { } campaign
                ? await InFormAsync(asked, await EstimateAsync(campaign, false, settings, ct))
                : Problem
                    .NotFound($"No campaign {asked.LeadCode} is in force; send a draft of it to ask all the same.")
                    .ToAnswer();
        var (draft, problems) = ConfigurationFile.Read(
            $"campaigns/{asked.LeadCode}.json",
            BinaryData.FromString(asked.Draft)
        );
        if (draft is not Campaign tried)
            return Problem.Unprocessable(problems).ToAnswer();
        return References.Unknown(tried, settings) is { Count: > 0 } unknown
            ? Problem.Unprocessable(unknown.Select(u => u.Problem)).ToAnswer()
            : await InFormAsync(asked, await EstimateAsync(tried, true, settings, ct));
    }

    /// <summary>The estimate of a campaign; of a change also what the one in force gets of the same leads.</summary>
    public async Task<EstimateView> EstimateAsync(
        Campaign campaign,
        bool isDraft,
        Configuration settings,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var inForce = settings.Campaigns.GetValueOrDefault(campaign.LeadCode);
        var period = EstimatePeriod.Of(
            DateOnly.FromDateTime(now.UtcDateTime),
            await facts.FirstDayAsync(ct),
            inForce is null ? null : Later(inForce.Starts, DateOnly.FromDateTime(inForce.Since.UtcDateTime))
        );
        IReadOnlyList<Replay> replays =
        [
            new(campaign, settings, now),
            .. isDraft && inForce is not null ? [new Replay(inForce, settings, now)] : Array.Empty<Replay>(),
        ];
        var rows = await replaying.RunAsync(period, replays, settings.Titles.Dictionary, ct);
        var subject = new EstimateSubject(
            campaign,
            inForce,
            isDraft,
            settings,
            period,
            await deliveries.RoomAsync(campaign.LeadCode, ct),
            await deliveries.OfAsync(campaign.LeadCode).ToListAsync(ct),
            now
        );
        return EstimateMaking.Of(subject, replays[0], rows[0], rows.ElementAtOrDefault(1));
    }

    private static Task<IActionResult> InFormAsync(EstimateAsked asked, EstimateView estimate) =>
        Answer.InFormAsync(
            asked.Format,
            estimate,
            $"estimate of {estimate.LeadCode}",
            EstimateFile.CsvAsync,
            EstimateFile.Page
        );

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
