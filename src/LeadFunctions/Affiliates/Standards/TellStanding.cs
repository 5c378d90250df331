using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>Tells ops and the affiliate of a change, and has leads tried again that have more room by it. Safe to
/// repeat: a change is one mail, and who looks for waiting leads again finds none.</summary>
internal sealed class TellStanding(StandingStore standings, Mailbox mails, MessageQueues queues)
{
    public async Task HandleAsync(Standing standing, Configuration settings, CancellationToken ct)
    {
        if (standing.IsTold)
            return;
        if (standing.History is [.., var change])
        {
            var rule = settings.Standards.Find(standing.Rule, standing.Affiliate);
            foreach (var mail in StandingMails.Of(standing, rule, change))
                await mails.AskAsync(mail, ct);
            // A file of standards that ends one has leads tried again by itself.
            if (rule is not null && GivesRoom(change))
                await queues.SendAsync(
                    Queues.WaitingToRoute,
                    WaitingToRoute.Of(settings.Campaigns.Values.Where(rule.Concerns).Select(WhatWaits.For)),
                    ct
                );
        }
        // Whoever wrote it meanwhile leaves it untold, or told it.
        await standings.TryWriteAsync(standing with { IsTold = true }, ct);
    }

    private static bool GivesRoom(StandingChange change) =>
        change.From is StandingState.Paused or StandingState.Probation && change.To is not StandingState.Paused;
}
