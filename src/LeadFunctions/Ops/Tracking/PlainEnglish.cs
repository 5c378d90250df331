using System.Globalization;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using Match = LeadFunctions.Foundation.Leads.Match;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Sentences about a lead.</summary>
internal static partial class PlainEnglish
{
    /// <summary>Which row it is, by what its affiliate knows.</summary>
    public static string Row(Lead lead, AffiliateName affiliate, Batch? batch)
    {
        var labels = new RowLabel(batch?.Columns ?? []);
        return $"Lead {lead.Id} is row {labels.Place(lead)} of {batch?.FileName ?? "a file"}, which {affiliate} uploaded on {Day(lead.Id.Batch.UploadedAt)}"
            + (labels.Who(lead) is { Length: > 0 } who ? $": {who}." : ".");
    }

    /// <summary>What became of it in all.</summary>
    public static string Outcome(Lead lead)
    {
        var outcome = lead.Status switch
        {
            null => "It is still being worked on; ask again in a few minutes.",
            LeadStatus.Sent => $"It was sent to {List(lead, m => m.Delivery == DeliveryState.Sent)}.",
            LeadStatus.Final =>
                $"It was sent to {List(lead, m => m.Commercial == CommercialState.Final)}, and can no longer be returned.",
            LeadStatus.Returned =>
                $"It was sent, and returned by {List(lead, m => m.Commercial == CommercialState.Returned)}."
                    + (lead.Matches.Any(IsKept) ? $" It was sent to {List(lead, IsKept)} as well." : ""),
            LeadStatus.Scheduled =>
                $"It was accepted by {List(lead, m => m.Delivery is DeliveryState.Scheduled or DeliveryState.Sending)} and goes out with the next send.",
            LeadStatus.Held => "It is held: it is not sent until an answer is accepted or corrected.",
            LeadStatus.Unsent when lead.Matches.Any(m => m.Accepted) =>
                $"It was not sent: {List(lead, m => m.Accepted)} accepted it, and the delivery failed.",
            LeadStatus.Unsent when lead.Matches.Count > 0 => "It was not sent: no campaign that was tried took it.",
            LeadStatus.Unsent => "It was not sent.",
            LeadStatus.Unusable => "It cannot be sent, because the row is not usable as it is.",
            LeadStatus.Omitted => "It was not sent, because the row was left out.",
            var status => $"It was not sent: it is {Words(status.Value.ToString()).ToLowerInvariant()}.",
        };
        return Joined(outcome, lead.Reasons);
    }

    private static bool IsKept(Match match) =>
        match is { Delivery: DeliveryState.Sent, Commercial: not CommercialState.Returned };

    /// <summary>What one campaign said to it.</summary>
    /// <param name="next">The weekly send that it waits for; null where it waits for none.</param>
    /// <param name="isPaused">Whether the campaign sends nothing at present.</param>
    public static string Campaign(Match match, SendTime? next = null, bool isPaused = false)
    {
        var tried = match.TriedAt is { } at ? $" (tried on {Moment(at)})" : "";
        return match switch
        {
            { SentAt: { } sentAt, Commercial: CommercialState.Returned } =>
                $"{match.LeadCode} took it{tried}. It was sent on {Moment(sentAt)}, and returned.",
            { SentAt: { } sentAt } => $"{match.LeadCode} took it{tried}. It was sent on {Moment(sentAt)}.",
            { Delivery: DeliveryState.Failed } => Joined(
                $"{match.LeadCode} accepted it{tried}, but the customer's system did not take it.",
                match.Reasons
            ),
            { Delivery: DeliveryState.Sending } =>
                $"{match.LeadCode} took it{tried}. It is on its way to the customer's system.",
            { Accepted: true } => isPaused
                ? $"{match.LeadCode} took it{tried}. It waits because the campaign is paused, and goes at the first send after the pause."
                : $"{match.LeadCode} took it{tried}. It waits for its send{(next is null ? "" : $" on {next}")}.",
            { Reasons.Count: 1 } => Joined($"{match.LeadCode} did not take it{tried}.", match.Reasons),
            _ => Joined($"{match.LeadCode} did not take it{tried}, for {match.Reasons.Count} reasons.", match.Reasons),
        };
    }

    // Several are numbered, so that people can refer to them.
    private static string Joined(string start, IReadOnlyList<Reason> reasons) =>
        string.Join(
            ' ',
            reasons
                .Select((reason, i) => reasons.Count > 1 ? $"({i + 1}) {Sentences(reason)}" : Sentences(reason))
                .Prepend(start)
        );

    private static string Sentences(Reason reason)
    {
        return $"{Advice.Describe(reason)}. {Advice.For(reason)}";
    }

    /// <summary><c>CategoryNotOpen</c> as <c>Category not open</c>.</summary>
    private static string Words(string name) => WordStart().Replace(name, m => $" {m.Value.ToLowerInvariant()}");

    private static string List(Lead lead, Func<Match, bool> which) =>
        string.Join(" and ", lead.Matches.Where(which).Select(m => m.LeadCode));

    private static string Day(DateTimeOffset at) =>
        at.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("d MMMM yyyy 'at' HH:mm 'UTC'", CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}
