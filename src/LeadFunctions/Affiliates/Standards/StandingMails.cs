using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;
using static LeadFunctions.Affiliates.Standards.StandingWords;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>A mail to ops and one to the affiliate for each change of a standing. The affiliate reads nothing of
/// customers.</summary>
internal static class StandingMails
{
    /// <param name="rule">Null where it is not in force for the affiliate any more, and the standing ended by
    /// that.</param>
    public static IEnumerable<Mail> Of(Standing standing, StandardRule? rule, StandingChange change) =>
        [ToOps(standing, rule, change), ToAffiliate(standing, rule, change)];

    private static Mail ToOps(Standing standing, StandardRule? rule, StandingChange change) =>
        new(
            Cause: CauseOf(standing, change, "ops"),
            At: change.At,
            To: Recipient.Ops,
            Subject: $"[Admin] Standards [{standing.Affiliate}]",
            Body: new MailBody(
                $"{standing.Affiliate} was {Words(change.From)} and is {Words(change.To)} now by the standard '{standing.Rule}'"
                    + (rule is null ? ", which is not in force for it any more" : "")
                    + (standing.SubSource is { } sub ? $", for its rows of '{sub.Short(60)}'" : "")
                    + (change.By is { } by ? $". {by} decided so: {change.Why}" : ".")
                    + (change.Until is { } until ? $" It is held until {until:yyyy-MM-dd HH:mm} UTC." : ""),
                Numbers(rule, change),
                ForOps(rule, change.To),
                "affiliate-standing"
            )
            {
                Links = [PageLink.StandardsOf(standing.Affiliate)],
            }
        );

    private static Mail ToAffiliate(Standing standing, StandardRule? rule, StandingChange change) =>
        new(
            Cause: CauseOf(standing, change, "affiliate"),
            At: change.At,
            To: Recipient.TechnicalContactOf(standing.Affiliate),
            Subject: $"Quality of your leads: {Words(change.To)}",
            Body: new MailBody(
                rule is null
                    ? $"The standard by which you were {Words(change.From)} is not in force for you any more."
                        + $" You are {Words(change.To)} now."
                    : $"We look at {Scope(standing, rule)}. You are {Words(change.To)} now."
                        + (change.Numbers is { } n ? $" {Counted(rule.Measure, n)}; the limit is {Limit(n)}." : ""),
                Numbers(rule, change),
                ForAffiliate(rule, change.To)
            )
            {
                Links = [new("Upload a file", "api/upload")],
            }
        );

    private static IReadOnlyList<MailTable> Numbers(StandardRule? rule, StandingChange change) =>
        (rule, change.Numbers) is not ({ } of, { } n)
            ? []
            :
            [
                new MailTable(
                    "The numbers",
                    ["what", "counted", "share", "likely between", "limit"],
                    [
                        [
                            Counted(of.Measure, n),
                            $"{n.All:N0}",
                            Percent(n.Share),
                            $"{Percent(n.Low)} and {Percent(n.High)}",
                            Limit(n),
                        ],
                    ]
                ),
            ];

    private static string ForOps(StandardRule? rule, StandingState state) =>
        state switch
        {
            StandingState.Healthy => "Nothing is to do. What was kept is taken by itself.",
            StandingState.Warned =>
                "Speak with the affiliate. It has 7 days and 50 new rows; if those are no better, its consequence follows by itself.",
            StandingState.Paused when rule is { Pauses: true } =>
                "Its files are kept and not processed. After 14 days probation begins by itself; you may begin it before, or hold another state with a reason.",
            StandingState.Paused =>
                "Its caps are lowered. After 14 days probation begins by itself; you may begin it before, or hold another state with a reason.",
            _ => "It is judged by the rows of its probation alone. You may hold another state with a reason.",
        };

    private static string ForAffiliate(StandardRule? rule, StandingState state) =>
        state switch
        {
            StandingState.Healthy => "Thank you. All of your files are taken again, kept ones by themselves.",
            StandingState.Warned =>
                "Look into the receipts of your last files: they name each fault and how to correct it. If your rows of the next 7 days, at least 50 of them, are no better, we take fewer of your leads or keep your files.",
            StandingState.Paused when rule is { Pauses: true } =>
                "Your files are kept and not processed; nothing is lost, and what was taken before stays as it is. After 14 days some of your rows are taken to see whether they are better. Replace kept files by better ones, if you can.",
            StandingState.Paused =>
                "We take fewer of your leads. What was taken before stays as it is. After 14 days we look again whether your rows are better.",
            _ => rule is { Pauses: true }
                ? "Your kept files are taken one after the other, the oldest first, until there are 50 rows. If those are good, all others follow by themselves."
                : "If your next 50 rows are good, we take as many of your leads as before.",
        };

    private static string CauseOf(Standing standing, StandingChange change, string to) =>
        $"standard|{standing.Affiliate}|{standing.Rule}|{standing.SubSource}|{change.At.UtcTicks}|{to}";

    private static string Words(StandingState state) => StandingWords.Of(state);

    private static string Limit(StandingNumbers numbers) => Percent((double)numbers.Limit);
}
