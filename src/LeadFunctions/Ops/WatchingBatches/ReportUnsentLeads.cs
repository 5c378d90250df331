using System.Text;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>Reports on Monday what came in last week and was not sent. Once a week from the ledger, also after an
/// outage; of several missed weeks the last. Safe to run twice: the numbers are fixed once, and all else is made of
/// them.</summary>
internal sealed class ReportUnsentLeads(
    RunStore runs,
    CampaignCountStore counts,
    BatchStore batches,
    UnsentLeadsList list,
    OutputFiles files,
    Mailbox mails,
    CurrentConfiguration configuration,
    WatchingOptions options,
    TimeProvider clock
)
{
    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var week = ReportedWeek.LastDue(options.OpsTimeZone, now);
        var run = await runs.StartAsync(Jobs.UnsentLeads, PeriodNames.Week(week.Start), now, ct);
        if (run.State == RunState.Done)
            return;
        if (await FixAsync(week, ct) is { Count: > 0 } rows)
            await ReportAsync(week, rows, ct);
        await runs.FinishAsync(run, ct);
    }

    private async Task<IReadOnlyList<UnsentRow>> FixAsync(ReportedWeek week, CancellationToken ct)
    {
        var found = new List<CampaignCount>();
        foreach (var leadCode in (await configuration.GetAsync(ct)).Campaigns.Keys)
            found.AddRange(await counts.OfAsync(leadCode, Range(week)).Where(c => week.Has(c.Batch)).ToListAsync(ct));
        var fixedOnce = await files.DecideOnceAsync(
            $"{UnsentLeadsMail.PathOf(week)}.json",
            BinaryData.FromString(Json.Write(UnsentWeek.Sum(found, await BatchesAsync(week, ct)))),
            ct
        );
        return Json.Read<List<UnsentRow>>(fixedOnce.ToString());
    }

    // A day of ops lies on two of UTC.
    private static UploadRange Range(ReportedWeek week) => new(week.Monday.AddDays(-1), week.Sunday.AddDays(1));

    private async Task<IReadOnlyList<Batch>> BatchesAsync(ReportedWeek week, CancellationToken ct)
    {
        var found = new List<Batch>();
        foreach (
            var affiliate in (await configuration.GetAsync(ct)).Affiliates.Keys.OrderBy(
                a => a.Value,
                StringComparer.Ordinal
            )
        )
            found.AddRange(await batches.OfAsync(affiliate, Range(week)).Where(b => week.Has(b.Id)).ToListAsync(ct));
        return found;
    }

    private async Task ReportAsync(ReportedWeek week, IReadOnlyList<UnsentRow> rows, CancellationToken ct)
    {
        var (path, mail) = (UnsentLeadsMail.PathOf(week), UnsentLeadsMail.Compose(week, rows));
        await files.WriteAsync(
            Containers.Reports,
            $"{path}.csv",
            stream => UnsentLeadsFile.WriteAsync(stream, rows),
            ct
        );
        await files.WriteAsync(
            Containers.Reports,
            $"{path}.html",
            async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(MailLayout.Report(mail)), ct),
            ct
        );
        var ofWeek = await BatchesAsync(week, ct);
        await files.WriteAsync(
            Containers.Reports,
            UnsentLeadsMail.LeadsOf(week),
            stream => list.WriteAsync(stream, ofWeek, ct),
            ct
        );
        await mails.AskAsync(mail, ct);
    }
}
