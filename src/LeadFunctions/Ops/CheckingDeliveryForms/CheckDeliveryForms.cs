using System.Globalization;
using System.Text;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Ops.WatchingBatches;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

/// <summary>Compares delivery forms on Tuesday and Friday with what came in: from the ledger, so that an outage neither
/// loses nor repeats a check. Safe to run twice and to be cut at any point: each affiliate's report is decided once,
/// and files and mail are made of it.</summary>
internal sealed partial class CheckDeliveryForms(
    RunStore runs,
    ReadForms forms,
    CountUploads uploads,
    OutputFiles files,
    Mailbox mails,
    CurrentConfiguration configuration,
    WatchingOptions options,
    TimeProvider clock,
    ILogger<CheckDeliveryForms> log
)
{
    // An outage of three months is caught up.
    private const int MaxDaysBack = 92;

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var check = FormCheck.LastDue(options.OpsTimeZone, now);
        var run = await runs.StartAsync(Jobs.DeliveryForms, PeriodNames.Day(check.Day), now, ct);
        if (run.State == RunState.Done)
            return;
        var last = await runs.LastDoneAsync(Jobs.DeliveryForms, PeriodNames.Day(check.Day.AddDays(-MaxDaysBack)), ct);
        var from = check.From(
            last is null ? null : DateOnly.ParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
        var settings = await configuration.GetAsync(ct);
        var dropped = await forms.ListAsync(from, check.To(check.Zone), ct);
        foreach (var affiliate in settings.Affiliates.Values.OrderBy(a => a.Name.Value, StringComparer.Ordinal))
            await TellAsync(await DecideAsync(check, from, affiliate, dropped, settings, ct), ct);
        foreach (var folder in dropped.OfNobody(settings.Affiliates.Keys, from))
            await mails.AskAsync(FormMails.Unknown(folder.Key, check.Day, [.. folder]), ct);
        await runs.FinishAsync(run, ct);
    }

    private async Task<FormReport> DecideAsync(
        FormCheck check,
        DateOnly from,
        Affiliate affiliate,
        DroppedForms dropped,
        Configuration settings,
        CancellationToken ct
    )
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(affiliate.TimeZone);
        var to = check.To(zone);
        var read = await forms.ReadAsync(affiliate, dropped, from, to, settings, ct);
        var uploaded = await uploads.CountAsync(affiliate, zone, from, to, ct);
        var report = new FormReport(
            affiliate.Name,
            check.Day,
            from,
            to,
            affiliate.TimeZone,
            FormComparison.Lines(read, uploaded, from, to),
            FormComparison.Late(read, uploaded),
            [.. dropped.FaultsOf(affiliate.Name), .. read.SelectMany(f => f.Faults)]
        );
        var decided = await files.DecideOnceAsync(
            $"delivery-forms/{affiliate.Name}/{PeriodNames.Day(check.Day)}.json",
            BinaryData.FromString(Json.Write(report)),
            ct
        );
        return Json.Read<FormReport>(decided.ToString());
    }

    private async Task TellAsync(FormReport report, CancellationToken ct)
    {
        if (report.Lines.Count == 0 && !report.IsTold)
            return;
        var (path, mail) = (FormMails.PathOf(report), FormMails.Compose(report));
        await files.WriteAsync(
            Containers.Reports,
            $"{path}.csv",
            stream => FormReportFile.WriteAsync(stream, report),
            ct
        );
        await files.WriteAsync(
            Containers.Reports,
            $"{path}.html",
            async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(MailLayout.Report(mail)), ct),
            ct
        );
        if (report.IsTold)
            await mails.AskAsync(mail, ct);
        LogChecked(report.Affiliate, report.Check, report.Differences.Count(), report.Late.Count, report.Faults.Count);
    }

    [LoggerMessage(
        910,
        LogLevel.Information,
        "Delivery forms of {Affiliate} checked for {Day:yyyy-MM-dd}: {Differences} differences, {Late} late forms, {Faults} faults"
    )]
    private partial void LogChecked(AffiliateName affiliate, DateOnly day, int differences, int late, int faults);
}
