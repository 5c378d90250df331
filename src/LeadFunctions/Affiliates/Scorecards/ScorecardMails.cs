using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Targeting.AskingForLeads;
using static LeadFunctions.Affiliates.Scorecards.ScorecardWords;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>Monday's mails: one to each affiliate with its own scorecard, one to ops with all of them and with who is
/// asked for how many.</summary>
internal static class ScorecardMails
{
    public static Mail ToAffiliate(ScoreWeek week, ScorecardView card, DateTimeOffset at) =>
        new(
            Cause: $"scorecard|{week}|{card.Affiliate}",
            At: at,
            To: Recipient.MainContactOf(card.Affiliate),
            Subject: $"Your leads in week {week.Number}",
            Body: new MailBody(
                $"From {card.From:yyyy-MM-dd} to {card.To:yyyy-MM-dd}: {string.Join(' ', [card.Told, .. card.Notes])}",
                ScorecardPages.OfMail(card),
                WhatToDo(card),
                null
            )
            {
                Links = [new("Upload a file, or look at receipts and statements", "api/upload")],
            }
        )
        {
            Files = [File(week, card, "html"), File(week, card, "csv")],
        };

    public static Mail ToOps(
        ScoreWeek week,
        IReadOnlyList<ScorecardView> cards,
        IReadOnlyList<AsksView> asks,
        DateTimeOffset at
    ) =>
        new(
            Cause: $"scorecards|{week}",
            At: at,
            To: Recipient.Ops,
            Subject: $"[Admin] Scorecards, week {week.Number}",
            Body: new MailBody(
                $"From {week.Monday:yyyy-MM-dd} to {week.Sunday:yyyy-MM-dd} {cards.Count:N0} affiliates brought {cards.Sum(c => c.Total.Uploaded):N0} rows, and {cards.Sum(c => c.Total.Sent):N0} of their leads were sent. "
                    + $"Something is wrong with {cards.Count(IsWrong):N0} of them. "
                    + (
                        cards.Count(c => !IsJudged(c)) is > 0 and var unknown
                            ? $"There is nothing to judge {unknown:N0} of them by: they have no target and too few weeks before. "
                            : ""
                    )
                    + (
                        asks.Count == 0
                            ? "No campaign is behind its pace."
                            : $"{asks.Count:N0} campaigns are behind their pace and lack {asks.Sum(a => a.Missing):N0} leads; affiliates could bring {asks.Sum(a => a.Asked):N0} of them."
                    ),
                [Table(cards), .. asks.Select(AskListFile.Table)],
                "Speak with those where something is wrong, and send the messages of the attached list to those that are asked for more. Each affiliate got its own scorecard.",
                "affiliate-scorecards"
            )
            {
                Links = [PageLink.Scorecards(week.ToString())],
            }
        )
        {
            Files =
            [
                new MailFile(
                    Containers.Reports,
                    ScorecardPaths.ReportOf(week, "csv"),
                    $"scorecards of week {week.Number}.csv"
                ),
                .. asks.Count > 0
                    ? new[]
                    {
                        new MailFile(
                            Containers.Reports,
                            ScorecardPaths.AskListOf(week),
                            $"who is asked in week {week.Number}.csv"
                        ),
                    }
                    : [],
            ],
        };

    /// <summary>All affiliates in one table, those with something wrong first.</summary>
    public static MailTable Table(IReadOnlyList<ScorecardView> cards) =>
        new(
            "By affiliate",
            [
                "affiliate",
                "how it is",
                "uploaded",
                "usable",
                "sent",
                "came back",
                "on target",
                "worth of sent",
                "what is wrong",
            ],
            [
                .. cards
                    .OrderByDescending(IsWrong)
                    .ThenBy(c => c.Affiliate.Value, StringComparer.Ordinal)
                    .Select(c =>
                        (IReadOnlyList<string>)
                            [
                                c.Affiliate.Value,
                                IsWrong(c) ? "wrong"
                                : IsJudged(c) ? "nothing wrong"
                                : "nothing to judge by",
                                $"{c.Total.Uploaded:N0}",
                                Share(c.Total.UsableShare),
                                $"{c.Total.Sent:N0}",
                                Share(c.Total.ReturnedShare),
                                Share(c.Total.OnTargetShare),
                                Money(c.Total.SentAmount),
                                IsJudged(c)
                                    ? string.Join(
                                        ' ',
                                        c.Findings.Where(f => f.Verdict == ScoreVerdict.Worse).Select(f => f.Told)
                                    )
                                    : $"Set targets in affiliates/{c.Affiliate}.json: usable, returned, onTarget, sentAWeek, ageDays.",
                            ]
                    ),
            ]
        );

    // A number with neither a target nor weeks before says nothing, however bad it is.
    private static bool IsJudged(ScorecardView card) => card.Findings.Any(f => f.Verdict is not null);

    private static bool IsWrong(ScorecardView card) => card.Findings.Any(f => f.Verdict == ScoreVerdict.Worse);

    private static string WhatToDo(ScorecardView card) =>
        card.Findings.Where(f => f.Verdict == ScoreVerdict.Worse).Select(f => f.WhatToDo).ToList()
            is { Count: > 0 } wrong
            ? string.Join(' ', wrong)
        : card.Costs is [{ WhatToDo: var first, Words: var words }, ..]
            ? $"{NotWrong(card)} What cost most is '{words}': {first}"
        : $"{NotWrong(card)} Nothing is to do. Thank you.";

    private static string NotWrong(ScorecardView card) =>
        IsJudged(card)
            ? "Nothing is wrong beyond chance."
            : "There is nothing to judge these numbers by yet: no target was agreed, and there are too few weeks before.";

    private static MailFile File(ScoreWeek week, ScorecardView card, string form) =>
        new(
            Containers.Reports,
            ScorecardPaths.ReportOf(week, card.Affiliate, form),
            $"your leads in week {week.Number}.{form}"
        );

    private static string Share(ScoreShare? share) => share is null ? "" : Words(share.Range);
}
