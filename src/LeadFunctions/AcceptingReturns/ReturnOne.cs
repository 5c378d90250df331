using System.ComponentModel;
using LeadFunctions.Answering;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.AcceptingReturns;

/// <summary>The body of <c>POST api/campaigns/{leadCode}/returns</c>.</summary>
internal sealed record ReturnAct
{
    [Description("Who returns it, as the history shows it: 1 to 100 characters.")]
    public required string By { get; init; }

    [Description("Why: 1 to 200 characters, and one of the campaign's reasons where it names any.")]
    public required string Reason { get; init; }

    [Description("The person's e-mail address; either this or the lead id.")]
    public string? Email { get; init; }

    [Description("The lead id, as in the delivery file; either this or the e-mail address.")]
    public LeadId? LeadId { get; init; }
}

/// <summary>A return that was taken.</summary>
internal sealed record ReturnView(
    LeadCode LeadCode, LeadId LeadId, ReturnPolicy Policy, DateTimeOffset ReturnedAt, [property: Description("What happens now.")] string Next);

/// <summary>Takes the return of one lead over HTTP. The same request again is the same return, and does again what may be left
/// of the first; another one for the same lead is refused.</summary>
internal sealed class ReturnOne(ReturnLeads returns, ReturnedPeople people, CurrentConfiguration configuration, TimeProvider clock)
{
    private const int MaxBy = 100;

    public async Task<IActionResult> AnswerAsync(LeadCode leadCode, ReturnAct act, CancellationToken ct)
    {
        if (Fault(act) is { } fault)
            return Problem.BadRequest(fault).ToAnswer();
        var settings = await configuration.GetAsync(ct);
        if (!settings.Campaigns.TryGetValue(leadCode, out var campaign))
            return Problem.NotFound($"There is no campaign {leadCode}.").ToAnswer();
        var now = clock.GetUtcNow();
        var asked = new ReturnAsked(act.LeadId, act.Reason, act.By.Trim(), $"request by {act.By.Trim()}: {act.Reason.Trim()}");
        var outcome = (await returns.HandleAsync(campaign, [new(await people.FindAsync(act.Email, act.LeadId, ct), asked)], now, ct))[0];
        var told = ReturnAdvice.For(outcome.Decision, outcome.Place, campaign.Returns);
        return outcome.Decision switch
        {
            { Return: { } taken } => Answer.Ok(new ReturnView(leadCode, outcome.Place!.Lead, taken.Policy, taken.At, told)),
            { Refusal: ReturnRefusal.Unknown } => Problem.NotFound(told).ToAnswer(),
            var refused => Problem.Conflict($"{refused.Refusal}. {told}").ToAnswer(),
        };
    }

    private static string? Fault(ReturnAct act) => act switch
    {
        _ when act.By.Trim().Length is < 1 or > MaxBy => $"$.by: found {act.By.Trim().Length} characters, expected who returns it in 1 to {MaxBy}.",
        _ when act.Reason.Trim().Length is < 1 or > ReturnDecision.MaxReason =>
            $"$.reason: found {act.Reason.Trim().Length} characters, expected why in 1 to {ReturnDecision.MaxReason}.",
        { Email: null, LeadId: null } or { Email: not null, LeadId: not null } => "Expected either $.email or $.leadId.",
        { Email: { } email } when !EmailAddress.TryParse(email, out _) => "$.email: found something that is no e-mail address.",
        _ => null,
    };
}
