using System.Globalization;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>What a scorecard says in sentences: what is good or wrong, how sure that is, and what to do.</summary>
internal static class ScorecardWords
{
    private const string Nothing = "Nothing is to do.";

    public static string Summary(ScoreLine total) =>
        string.Join(
            ' ',
            [
                $"You uploaded {total.Uploaded:N0} rows: {total.Usable:N0} usable, {total.Unusable:N0} to correct, {total.NotWanted:N0} not wanted again"
                    + (total.NotJudged > 0 ? $", {total.NotJudged:N0} still at work with us." : "."),
                $"{total.Sent:N0} leads were sent to customers"
                    + (
                        total.Sent == 0 ? "."
                        : total.SentAmount is { } worth ? $", worth {Money(worth)} if none comes back."
                        : "; some of them have no price yet, so that no sum is formed."
                    ),
                .. total.Final + total.Returned > 0
                    ? new[]
                    {
                        $"Of {total.Final + total.Returned:N0} sent {ReturnWindowStore.Days} days before, {total.Returned:N0} had come back and {total.Final:N0} are final"
                            + (total.BillableAmount is { } billable ? $": {Money(billable)} became billable." : "."),
                    }
                    : [],
            ]
        );

    public static IReadOnlyList<ScoreFinding> Findings(ScoreLine total, ScoreNumber sent, ScoreNumber? age) =>
        [
            .. new[]
            {
                Share(
                    "Usable rows",
                    total.UsableShare,
                    "Correct the rows that the receipts name and upload them again: corrected rows count as usable."
                ),
                Share(
                    "Leads that came back",
                    total.ReturnedShare,
                    "Read the reasons of the leads that came back, and send no more like them."
                ),
                Share(
                    "Leads on target, as customers say",
                    total.OnTargetShare,
                    "Send fewer leads of the campaigns and sub-sources with the lowest shares, and ask us what customers want."
                ),
                Number(
                    "Leads sent in the week",
                    sent,
                    value => $"{value:N0}",
                    "Send more leads for campaigns that still have room; ask us for which."
                ),
                age is null
                    ? null
                    : Number(
                        "Days old when sent, half of the leads at most",
                        age,
                        value => $"{value:N0}",
                        "Upload leads sooner after their date."
                    ),
            }
                .OfType<ScoreFinding>()
                .Index()
                .OrderBy(f => Rank(f.Item.Verdict))
                .ThenBy(f => f.Index)
                .Select(f => f.Item),
        ];

    public static IEnumerable<string> Notes(ScoreWeek week, ScoreLine total, IReadOnlyList<ScoreOfWeek> weeks)
    {
        if (total is { Uploaded: 0, Sent: 0 })
            yield return "Nothing was uploaded and nothing was sent in this week.";
        if (total.Sent > 0 && total.Final + total.Returned == 0)
            yield return $"Customers can return leads for {ReturnWindowStore.Days} days: of those sent in this week, returns are counted from {week.Monday.AddDays(ReturnWindowStore.Days):yyyy-MM-dd} on.";
        if (total.OnTargetShare is { All: < ScorecardMaking.FewRated and var rated })
            yield return $"Only {rated:N0} of these leads are rated by customers: their share on target can hardly be told.";
        else if (total.OnTargetShare is null && total.Final + total.Returned > 0)
            yield return "Customers have rated none of these leads yet.";
        if (weeks.SkipLast(1).Count(w => w.Uploaded + w.Sent > 0) is var known and < ScoreWeek.History)
            yield return known == 0
                ? "There are no weeks before to compare with."
                : $"Compared with {known:N0} of the {ScoreWeek.History} weeks before: in the others there was nothing.";
    }

    /// <summary>Such as <c>93.8 % (91.2 to 95.6 %)</c>.</summary>
    public static string Words(ShareRange range) =>
        $"{Percent(range.Share)} ({range.From * 100:0.0} to {Percent(range.To)})";

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %");

    public static string Money(decimal? amount) =>
        amount?.ToString("#,0.00", CultureInfo.InvariantCulture) ?? "no price";

    /// <summary>Such as <c>2 h 5 min</c>.</summary>
    public static string Time(long? seconds) =>
        seconds switch
        {
            null => "",
            < 60 => $"{seconds} s",
            < 3600 => $"{seconds / 60} min",
            < 172_800 => $"{seconds / 3600} h {seconds % 3600 / 60} min",
            _ => $"{seconds / 86_400} days",
        };

    public static string Of(ScoreVerdict? verdict) =>
        verdict switch
        {
            ScoreVerdict.Better => "good",
            ScoreVerdict.Worse => "wrong",
            ScoreVerdict.NotClear => "not clear",
            _ => "no target",
        };

    private static ScoreFinding? Share(string what, ScoreShare? share, string whatToDo)
    {
        if (share is null)
            return null;
        var verdict = Worst(share.AgainstTarget, share.AgainstBefore);
        return new ScoreFinding(
            verdict,
            $"{what}: {share.Hits:N0} of {share.All:N0}, {Percent(share.Range.Share)}; the true share is likely between {Percent(share.Range.From)} and {Percent(share.Range.To)}."
                + (share.Target is { } target ? $" Target {Percent(target)}: {Target(share.AgainstTarget)}." : "")
                + (
                    share.Before is { } before
                        ? $" The {ScoreWeek.History} weeks before: {Percent(before.Share)}, {Before(share.AgainstBefore)}."
                        : ""
                ),
            WhatToDo(verdict, whatToDo)
        );
    }

    private static ScoreFinding Number(string what, ScoreNumber number, Func<double, string> words, string whatToDo)
    {
        var verdict = Worst(number.AgainstTarget, number.AgainstBefore);
        return new ScoreFinding(
            verdict,
            $"{what}: {words(number.Value)}."
                + (
                    number.Target is { } target
                        ? $" Target {words(target)}: {(number.AgainstTarget == ScoreVerdict.Better ? "met" : "missed")}."
                        : ""
                )
                + (
                    number is { BeforeLow: { } low, BeforeHigh: { } high }
                        ? $" The weeks before: {words(low)} to {words(high)}{(number.AgainstBefore is { } against ? $", {Before(against)}" : "")}."
                        : ""
                ),
            WhatToDo(verdict, whatToDo)
        );
    }

    private static string Target(ScoreVerdict? verdict) =>
        verdict switch
        {
            ScoreVerdict.Better => "met, beyond chance",
            ScoreVerdict.Worse => "missed, beyond chance",
            _ => "so few rows cannot tell",
        };

    private static string Before(ScoreVerdict? verdict) =>
        verdict switch
        {
            ScoreVerdict.Better => "so it is better now, beyond chance",
            ScoreVerdict.Worse => "so it is worse now, beyond chance",
            _ => "which is no difference beyond chance",
        };

    private static string WhatToDo(ScoreVerdict? verdict, string whatToDo) =>
        verdict switch
        {
            ScoreVerdict.Worse => whatToDo,
            ScoreVerdict.NotClear => "Nothing for now; the next weeks will tell.",
            ScoreVerdict.Better => Nothing,
            _ => "There is nothing to judge it by yet: no target, and too few weeks before.",
        };

    // A target that is met is good, also where it was met better before.
    private static ScoreVerdict? Worst(ScoreVerdict? target, ScoreVerdict? before) =>
        target is ScoreVerdict.Better or ScoreVerdict.Worse ? target
        : before == ScoreVerdict.Worse ? before
        : target ?? before;

    private static int Rank(ScoreVerdict? verdict) =>
        verdict switch
        {
            ScoreVerdict.Worse => 0,
            ScoreVerdict.NotClear => 1,
            ScoreVerdict.Better => 2,
            _ => 3,
        };
}
