using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Places;
using Spectre.Console;

namespace LeadFunctions.Demo;

/// <summary>The steps of a run, in the order in which weeks bring them.</summary>
internal sealed class Story(IAnsiConsole console, DemoStage stage, DemoPlan plan)
{
    private readonly ProgressDisplay _display = new(console, stage);
    private readonly Dropping _dropping = new(stage);
    private readonly Acting _acting = new(stage);

    public async Task<DemoOutcome> PlayAsync(CancellationToken ct)
    {
        var badMonth = new BadMonth(stage, _dropping, plan);
        await ConfigureAsync(ct);
        if (plan.Own is { } own)
            await UploadAsync("Your file is dropped", [own], ct);
        else
            await DropSamplesAsync(badMonth, ct);
        var configuration = await stage.ConfigurationAsync(ct);
        await SendWeeklyAsync(configuration, ct);
        if (plan.Own is null)
        {
            await new Weeks(_display, stage, _dropping, badMonth).PlayAsync(ct);
            await UploadAsync(
                "A file comes after the send days: its weekly leads wait for next week",
                plan.Samples.Late,
                ct
            );
            await _display.ShowAsync(
                "A change of a campaign is estimated before it is promised",
                () => new Estimates(stage, plan).EstimateAsync(ct),
                ct,
                estimate => estimate
            );
            await _display.ShowAsync(
                "Leads that were sent are credited to where they came from",
                () => new Sources(stage, plan).ReportAsync(ct),
                ct,
                report => report
            );
            await _display.ShowAsync(
                "A customer says what came of its leads, and gets a report of it",
                () => new CustomerFeedback(stage, _dropping, plan).ReportAsync(ct),
                ct,
                report => report
            );
        }
        return await new Counting(stage, configuration).CountAsync(_dropping.Uploads, ct);
    }

    private Task<Configuration> ConfigureAsync(CancellationToken ct) =>
        _display.ShowAsync(
            "Configuration is dropped and comes into force",
            () => _dropping.ConfigureAsync(plan.Samples.Configuration, ct),
            ct,
            c =>
                $"{c.Affiliates.Count} affiliates · {c.Campaigns.Count} campaigns · {c.Categories.All.Count()} categories · "
                + $"{(c.Lists.Count == 1 ? "1 list" : $"{c.Lists.Count} lists")} · {c.DoNotContact.Count} people not to contact"
        );

    private async Task DropSamplesAsync(BadMonth badMonth, CancellationToken ct)
    {
        foreach (var wave in plan.Samples.Waves)
            await UploadAsync($"{wave.Count} affiliates upload their files", wave, ct);
        await UploadAsync("Files that cannot be read, and one of a stranger", plan.Samples.Troubles, ct);
        await UploadAsync("The same file once more: nothing is sent twice", plan.Samples.Repeats, ct);
        await UploadAsync("The corrected file: just its corrected rows are new", plan.Samples.Corrections, ct);
        await UploadAsync("Smarter leads: rows with an answer that is none are held", plan.Samples.Smarter, ct);
        await _display.ShowAsync(
            "Ops accept the closest answer for all rows alike",
            () => _acting.AcceptOfferedAnswersAsync(ct),
            ct,
            accepted => $"{accepted:N0} held leads got an answer and were tried again"
        );
        await _display.ShowAsync(
            "Ops open a category on a campaign: what waited for it goes by itself",
            () => _acting.ChangeAsync(plan.Samples.Changes, ct),
            ct,
            change => $"{change.Before:N0} leads waited, {change.After:N0} wait now"
        );
        await BreakAsync(ct);
        await _display.ShowAsync(
            "An affiliate's export is broken: most of its rows cannot be used",
            () => badMonth.BeginAsync(ct),
            ct
        );
        await _display.ShowAsync(
            "Affiliates send their delivery forms, one with leads that never came",
            () => new DeliveryForms(stage, _dropping).DropAsync(ct),
            ct
        );
        await _display.ShowAsync(
            "A year of organic leads is dropped, and the titles that they had are listed for a campaign",
            () => new TitleLists(stage, _dropping, plan).ListAsync(ct),
            ct,
            list => list
        );
    }

    private async Task BreakAsync(CancellationToken ct)
    {
        var outages = new Outages(stage, _dropping);
        await _display.ShowAsync(
            "Messages of a file are lost: the sweep queues them again",
            () => outages.LoseMessagesAsync(plan.Samples.Lost, ct),
            ct
        );
        await _display.ShowAsync(
            "Validation is down for 45 minutes: ops are told, then the file goes on",
            () => outages.StopValidationAsync(plan.Samples.Stopped, ct),
            ct
        );
    }

    private Task UploadAsync(string title, IReadOnlyList<DemoFile> files, CancellationToken ct) =>
        _display.ShowAsync(title, () => _dropping.UploadAsync(files, ct), ct);

    private async Task SendWeeklyAsync(Configuration configuration, CancellationToken ct)
    {
        foreach (var send in SendDays.After(stage.Clock.GetUtcNow(), configuration.Campaigns.Values).ToList())
        {
            var waiting = await stage.Get<DeliveryStore>().WaitingAsync(send.Campaign.LeadCode).CountAsync(ct);
            if (waiting > 0)
                await _display.ShowAsync(
                    $"The clock is put to {SendDays.Describe(send)}: {send.Campaign.LeadCode} sends {waiting:N0}",
                    () => stage.AdvanceToAsync(send.At, ct),
                    ct
                );
        }
    }
}
