using System.Diagnostics;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>Takes mails to be sent. Asking again for the same cause sends nothing more.</summary>
internal sealed class Mailbox(
    MailStore store,
    MailBudgetStore budget,
    MessageQueues queues,
    MailOptions options,
    TimeProvider clock
)
{
    public async Task AskAsync(Mail mail, CancellationToken ct)
    {
        // What is planned has its place already.
        if (
            mail.Budget is { } of
            && await store.FindAsync(MailKey.Of(mail), ct) is null
            && !await budget.TryTakeAsync(of, ct)
        )
            mail = MailsHeldBackMail.For(mail, of, budget.Hour, clock.GetUtcNow());
        var planned = await store.PlanAsync(
            new PlannedMail(
                MailKey.Of(mail),
                mail.To,
                MailLayout.Subject(mail),
                MailLayout.Text(mail, options.Sites),
                MailLayout.Html(mail, options.Sites)
            )
            {
                Files = mail.Files,
                Trace = Activity.Current?.Id,
            },
            ct
        );
        // Planned before but not sent: the earlier try may have been cut before its message.
        if (planned.State == MailState.Planned)
            await queues.SendAsync(Queues.Mails, planned.Key, ct);
    }
}
