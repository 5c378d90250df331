using System.Text;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.AskingForLeads;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>Tells each affiliate on Monday how its leads of last week did, and ops all of it with who is asked for how
/// many. Once a week from the ledger, also after an outage; of several missed weeks the last. Safe to run twice and to
/// be cut at any point: the numbers of an affiliate and a week are fixed once, and files and mails are made of
/// them.</summary>
internal sealed class TellScorecards(
    MakeScorecard making,
    AskForLeads asking,
    RunStore runs,
    OutputFiles files,
    Mailbox mails,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var week = ScoreWeek.LastDue(now);
        var run = await runs.StartAsync(Jobs.Scorecards, $"{week}", now, ct);
        if (run.State == RunState.Done)
            return;
        var settings = await configuration.GetAsync(ct);
        var cards = new List<ScorecardView>();
        foreach (var affiliate in settings.Affiliates.Values.OrderBy(a => a.Name.Value, StringComparer.Ordinal))
            if (await FixAsync(affiliate, week, ct) is var card && HasNews(card))
            {
                await TellAsync(week, card, run.StartedAt, ct);
                cards.Add(card);
            }
        var asks = await FixAsync(
            ScorecardPaths.AsksOf(week),
            async () => (IReadOnlyList<AsksView>)await asking.AllAsync(settings, ct),
            ct
        );
        if (cards.Count + asks.Count > 0)
            await TellOpsAsync(week, cards, asks, run.StartedAt, ct);
        await runs.FinishAsync(run, ct);
    }

    private static bool HasNews(ScorecardView card) =>
        card.Total is not { Uploaded: 0, Sent: 0, Final: 0, Returned: 0 } || card.Returns.Count > 0;

    private Task<ScorecardView> FixAsync(Affiliate affiliate, ScoreWeek week, CancellationToken ct) =>
        FixAsync(ScorecardPaths.FixedOf(week, affiliate.Name), () => making.OfAsync(affiliate, week, ct), ct);

    private async Task<T> FixAsync<T>(string path, Func<Task<T>> make, CancellationToken ct) =>
        Json.Read<T>(
            (
                await files.IsDecidedAsync(path, ct)
                    ? await files.ReadAsync(Containers.Runs, path, ct)
                    : await files.DecideOnceAsync(path, BinaryData.FromString(Json.Write(await make())), ct)
            ).ToString()
        );

    private async Task TellAsync(ScoreWeek week, ScorecardView card, DateTimeOffset at, CancellationToken ct)
    {
        await WriteAsync(ScorecardPaths.ReportOf(week, card.Affiliate, "csv"), await ScorecardPages.CsvAsync(card), ct);
        await WriteAsync(
            ScorecardPaths.ReportOf(week, card.Affiliate, "html"),
            Encoding.UTF8.GetBytes(ScorecardPages.Page(card)),
            ct
        );
        await mails.AskAsync(ScorecardMails.ToAffiliate(week, card, at), ct);
    }

    private async Task TellOpsAsync(
        ScoreWeek week,
        IReadOnlyList<ScorecardView> cards,
        IReadOnlyList<AsksView> asks,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var mail = ScorecardMails.ToOps(week, cards, asks, at);
        await WriteAsync(ScorecardPaths.ReportOf(week, "csv"), await AllScorecards.CsvAsync(cards), ct);
        await WriteAsync(
            ScorecardPaths.ReportOf(week, "html"),
            Encoding.UTF8.GetBytes(AllScorecards.Page(mail, cards)),
            ct
        );
        if (asks.Count > 0)
            await WriteAsync(ScorecardPaths.AskListOf(week), await AskListFile.CsvAsync(asks), ct);
        await mails.AskAsync(mail, ct);
    }

    private Task<bool> WriteAsync(string path, byte[] content, CancellationToken ct) =>
        files.WriteAsync(Containers.Reports, path, stream => stream.WriteAsync(content, ct).AsTask(), ct);
}
