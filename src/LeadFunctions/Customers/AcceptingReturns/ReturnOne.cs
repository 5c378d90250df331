using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Takes the return of one lead over HTTP. The same request again is the same return, and does again what may
/// be left of the first; another one for the same lead is refused.</summary>
internal sealed class ReturnOne(
    ReturnLeads returns,
    NamedPeople people,
    RunStore runs,
    Mailbox mails,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    public async Task<IActionResult> AnswerAsync(LeadCode leadCode, ReturnAct act, CancellationToken ct)
    {
        var said = Signature.ReadBy(act.By).And(Signature.ReadWhy(act.Reason, "$.reason", ReturnDecision.MaxReason));
        return await said.AnswerAsync(s =>
            Fault(act) is { } fault
                ? Task.FromResult(Problem.BadRequest(fault).ToAnswer())
                : ReturnAsync(leadCode, act, s.First, s.Second, ct)
        );
    }

    private async Task<IActionResult> ReturnAsync(
        LeadCode leadCode,
        ReturnAct act,
        string by,
        string reason,
        CancellationToken ct
    )
    {
        var settings = await configuration.GetAsync(ct);
        if (!settings.Campaigns.TryGetValue(leadCode, out var campaign))
            return Problem.NoCampaign(leadCode).ToAnswer();
        var now = clock.GetUtcNow();
        var person = await people.FindAsync(act.Email, act.LeadId, ct);
        var outcome = await TakeAsync(campaign, person, ReturnAsked.ByRequest(act.LeadId, reason, by), now, ct);
        var told = ReturnAdvice.For(outcome.Decision, outcome.Place, campaign.Returns);
        return outcome.Decision switch
        {
            { Return: { } taken } => Answer.Ok(
                new ReturnView(leadCode, outcome.Place!.Lead, taken.Policy, taken.At, told)
            ),
            { Refusal: ReturnRefusal.Unknown } => Problem.NotFound(told).ToAnswer(),
            var refused => Problem.Conflict($"{refused.Refusal}. {told}").ToAnswer(),
        };
    }

    /// <summary>Takes the return, or refuses it.</summary>
    /// <param name="now">When it came in: the same for a repeated act.</param>
    public async Task<ReturnOutcome> TakeAsync(
        Campaign campaign,
        PersonId? person,
        ReturnAsked asked,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        // Noted first: whatever is cut behind the return itself is done by FindReturns.
        var begun = person is null
            ? null
            : await runs.StartAsync(Jobs.ReturnRequests, $"{campaign.LeadCode}|{person}", now, ct);
        var outcome = (await returns.HandleAsync(campaign, [new(person, asked)], now, ct))[0];
        if (outcome.IsTaken)
            await mails.AskAsync(ReturnMails.ByRequest(campaign, now), ct);
        if (begun is not null)
            await runs.ForgetAsync(begun, ct);
        return outcome;
    }

    /// <summary>Why a lead cannot be returned; null where it can. Of several at once each is looked at as if it were
    /// alone.</summary>
    public async Task<Problem?> AgainstAsync(
        Campaign campaign,
        PersonId? person,
        ReturnAsked asked,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var outcome = await returns.TryAsync(campaign, person, asked, now, ct);
        return outcome.IsTaken
            ? null
            : Problem.Conflict(ReturnAdvice.For(outcome.Decision, outcome.Place, campaign.Returns));
    }

    private static string? Fault(ReturnAct act) =>
        act switch
        {
            { Email: null, LeadId: null } or { Email: not null, LeadId: not null } =>
                "Expected either $.email or $.leadId.",
            { Email: { } email } when !EmailAddress.TryParse(email, out _) =>
                "$.email: found something that is no e-mail address.",
            _ => null,
        };
}
