using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.PacingCampaigns;

/// <summary>Tells ops how a campaign fills, and what keeps leads from it.</summary>
internal static class PacingMail
{
    private static readonly LeadStatus[] Taken = [LeadStatus.Scheduled, LeadStatus.Sent, LeadStatus.Final];

    /// <param name="spell">Of the ledger: it names the mail.</param>
    /// <param name="counts">What each batch brought the campaign.</param>
    public static Mail Compose(CampaignPace pace, PacingState state, Run spell, IReadOnlyList<CampaignCount> counts) =>
        new(
            Cause: $"{spell.Job}|{spell.Period}",
            At: spell.StartedAt,
            To: Recipient.Ops,
            Subject: $"[Admin] Campaign pacing [{pace.Campaign.LeadCode}]",
            Body: new MailBody(
                $"The campaign {pace.Campaign.LeadCode} of {pace.Campaign.Customer} {Summary(pace, state, Waiting(counts))}",
                [Standing(pace), Reasons(counts), Affiliates(counts)],
                WhatToDo(state),
                "campaign-pacing"
            )
            {
                Links = [PageLink.CampaignOf(pace.Campaign.LeadCode)],
            }
        );

    private static string Summary(CampaignPace pace, PacingState state, int waiting) =>
        state switch
        {
            PacingState.Filled =>
                $"is filled: all {pace.Places:N0} places are taken. Leads that wait for room: {waiting:N0}.",
            PacingState.Paused =>
                $"is paused with {pace.Open:N0} of {pace.Quantity:N0} leads still open. Leads that wait: {waiting:N0}.",
            PacingState.Ending =>
                $"ends on {pace.Campaign.Ends:yyyy-MM-dd} with {pace.Open:N0} of {pace.Quantity:N0} leads still open: {APerDay(pace)}.",
            _ =>
                $"is behind its pace: {pace.Taken:N0} of {pace.Quantity:N0} leads are sent or on their way, and {pace.Expected:N0} should be by now. "
                    + $"To deliver all until {pace.Campaign.Ends:yyyy-MM-dd} it needs {APerDay(pace)}.",
        };

    private static string APerDay(CampaignPace pace) =>
        $"{Math.Ceiling((decimal)pace.Open / Math.Max(1, pace.DaysLeft ?? 1)):N0} a day";

    private static string WhatToDo(PacingState state) =>
        state switch
        {
            PacingState.Filled =>
                "Raise the cap where the customer orders more: the leads that wait then go by themselves. Otherwise tell the affiliates.",
            PacingState.Paused =>
                "Set the campaign active again when it is meant to go on: the leads that wait then go by themselves.",
            _ => "Mend what keeps leads from it, ask affiliates for more, or agree on a later end with the customer.",
        };

    private static MailTable Standing(CampaignPace pace) =>
        new(
            "Where it stands",
            ["what", "leads or days"],
            [
                ["sent or on their way", $"{pace.Taken:N0}"],
                ["to be delivered", $"{pace.Quantity:N0}"],
                ["still open", $"{pace.Open:N0}"],
                ["should be sent by now", pace.Expected is { } expected ? $"{expected:N0}" : "no end, so no pace"],
                ["days gone", $"{pace.DaysGone:N0}"],
                ["days left", pace.DaysLeft is { } left ? $"{left:N0}" : "no end"],
            ]
        );

    private static MailTable Reasons(IReadOnlyList<CampaignCount> counts) =>
        new(
            "What keeps leads from it",
            ["reason", "leads", "what it means"],
            [
                .. CampaignCount
                    .Sum(counts.SelectMany(c => c.Reasons))
                    .OrderByDescending(r => r.Value)
                    .Select(r =>
                        (IReadOnlyList<string>)[ReasonWords.Of(r.Key), $"{r.Value:N0}", ReasonWords.Meaning(r.Key)]
                    ),
            ]
        );

    private static MailTable Affiliates(IReadOnlyList<CampaignCount> counts) =>
        new(
            "By affiliate",
            ["affiliate", "rows", "sent or on their way", "waiting", "unusable or not wanted again"],
            [
                .. counts
                    .GroupBy(c => c.Affiliate)
                    .OrderBy(g => g.Key.Value, StringComparer.Ordinal)
                    .Select(g => Row(g.Key, [.. g])),
            ]
        );

    private static IReadOnlyList<string> Row(AffiliateName affiliate, IReadOnlyList<CampaignCount> counts)
    {
        var statuses = CampaignCount.Sum(counts.SelectMany(c => c.Statuses));
        return
        [
            affiliate.Value,
            $"{statuses.Values.Sum():N0}",
            $"{statuses.Where(s => Taken.Contains(s.Key)).Sum(s => s.Value):N0}",
            $"{Waiting(counts):N0}",
            $"{statuses.Where(s => !CampaignCount.IsReceived(s.Key)).Sum(s => s.Value):N0}",
        ];
    }

    private static int Waiting(IReadOnlyList<CampaignCount> counts) =>
        counts.SelectMany(c => c.Statuses).Where(s => s.Key is LeadStatus.Unsent or LeadStatus.Held).Sum(s => s.Value);
}
