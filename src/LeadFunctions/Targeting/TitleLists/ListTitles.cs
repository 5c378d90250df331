using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Targeting.TitleLists;

/// <summary>Answers which titles organic leads had that fit a campaign. It reads, and changes nothing.</summary>
internal sealed class ListTitles(OrganicFiles organic, CurrentConfiguration configuration, TimeProvider clock)
{
    public async Task<IActionResult> AnswerAsync(LeadCode leadCode, TitleListAsked asked, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        if (asked.Format is not ("json" or "csv" or "html"))
            return Problem.BadRequest($"$.format: found '{asked.Format}', expected json, csv or html.").ToAnswer();
        if (asked.Draft is null)
            return settings.Campaigns.GetValueOrDefault(leadCode) is { } campaign
                ? await InFormAsync(asked, await ListAsync(campaign, settings, ct))
                : Problem
                    .NotFound($"No campaign {leadCode} is in force; send a draft of it to ask all the same.")
                    .ToAnswer();
        var (draft, problems) = ConfigurationFile.Read(
            $"campaigns/{leadCode}.json",
            BinaryData.FromString(asked.Draft)
        );
        if (draft is not Campaign tried)
            return Problem.Unprocessable(problems).ToAnswer();
        return References.Unknown(tried, settings) is { Count: > 0 } unknown
            ? Problem.Unprocessable(unknown.Select(u => u.Problem)).ToAnswer()
            : await InFormAsync(asked, await ListAsync(tried, settings.With(tried), ct));
    }

    /// <summary>The list of a campaign, of all conversions that are known.</summary>
    public async Task<TitleListView> ListAsync(Campaign campaign, Configuration settings, CancellationToken ct)
    {
        var sample = new OrganicSample(campaign, settings, clock.GetUtcNow());
        await foreach (var fact in organic.DistinctAsync(ct))
            sample.Add(fact);
        return TitleListMaking.Of(campaign, settings, sample);
    }

    private static Task<IActionResult> InFormAsync(TitleListAsked asked, TitleListView list) =>
        Answer.InFormAsync(
            asked.Format,
            list,
            $"titles of {list.LeadCode}",
            TitleListFile.CsvAsync,
            TitleListFile.Page
        );
}
