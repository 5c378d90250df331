using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Targeting.AskingForLeads;

/// <summary>Answers who could bring what a campaign lacks. It reads, and changes nothing.</summary>
internal sealed class ShowAsks(AskForLeads asking, CurrentConfiguration configuration)
{
    public async Task<IActionResult> AnswerAsync(LeadCode leadCode, AsksQuery query, CancellationToken ct)
    {
        if (query.Format is not ("json" or "csv" or "html"))
            return Problem
                .BadRequest($"format: found '{query.Format.Short(40)}', expected json, csv or html.")
                .ToAnswer();
        var settings = await configuration.GetAsync(ct);
        return settings.Campaigns.GetValueOrDefault(leadCode) is { } campaign
            ? await Answer.InFormAsync(
                query.Format,
                await asking.OfAsync(campaign, settings, ct),
                $"asks for {leadCode}",
                AskListFile.CsvAsync,
                AskListFile.Page
            )
            : Problem.NotFound($"There is no campaign {leadCode}.").ToAnswer();
    }
}
