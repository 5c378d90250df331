using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>Whether each lead that waited before a campaign took it was within all limits (spec: recycling), told
/// by places alone: 90 days old at most, 7 days after its person was sent last, and not the fourth in 30 days. All
/// sends of one pass over a lead count as one.</summary>
internal static partial class RecyclingCheck
{
    private const int MostDaysOld = 90;
    private static readonly TimeSpan Between = TimeSpan.FromDays(7);
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);
    private const int MostInAMonth = 3;

    public static YearCheck Of(YearBooks books)
    {
        var (found, recycled) = (new List<string>(), 0);
        foreach (var person in books.Deliveries.GroupBy(d => d.Person))
        {
            var passes = person
                .GroupBy(d => (d.Lead, Pass: PassOf(d)))
                .Select(g => new Sent(g.Key.Lead, g.Key.Pass, g.Min(d => d.AcceptedAt), g.Max(d => d.SentAt)))
                .ToList();
            foreach (var lead in passes.GroupBy(p => p.Lead))
            {
                var first = lead.MinBy(p => p.Pass)!;
                if (first.Pass == 1)
                    continue;
                recycled++;
                found.AddRange(Against(first, [.. passes.Where(p => p.Lead != lead.Key && p.At < first.At)], books));
            }
        }
        return new(
            "each recycled lead was within all limits",
            $"{recycled:N0} of {books.Deliveries.Count:N0} places' leads had waited",
            found
        );
    }

    public static int Recycled(YearBooks books) =>
        books.Deliveries.GroupBy(d => d.Lead).Count(lead => lead.Min(PassOf) > 1);

    private static IEnumerable<string> Against(Sent lead, IReadOnlyList<Sent> before, YearBooks books)
    {
        var from = books.From.GetValueOrDefault(
            lead.Lead,
            DateOnly.FromDateTime(lead.Lead.Batch.UploadedAt.UtcDateTime)
        );
        if (DateOnly.FromDateTime(lead.At.UtcDateTime).DayNumber - from.DayNumber is var old and > MostDaysOld)
            yield return $"{lead.Lead} was {old} days old when a campaign took it on {lead.At:u}.";
        // What was accepted and not sent yet is about to be.
        var sends = before.Select(b => b.SentAt is { } sent && sent < lead.At ? sent : lead.At).ToList();
        if (sends.Any(at => lead.At - at < Between))
            yield return $"{lead.Lead} was taken on {lead.At:u}, and its person sent on {sends.Max():u}.";
        if (sends.Count(at => lead.At - at < Month) >= MostInAMonth)
            yield return $"{lead.Lead} was taken on {lead.At:u}, the {sends.Count(at => lead.At - at < Month) + 1}th of its person in 30 days.";
    }

    // A run is named after the pass that found it; the first has no number.
    private static int PassOf(Delivery place) =>
        place.Holder is { } holder && Pass().Match(holder.Value) is { Success: true } match
            ? int.Parse(match.Groups[1].Value)
            : 1;

    [GeneratedRegex(@"^\d{8}T\d{6}-[0-9a-f]{12}-\d{5}\.(\d+)")]
    private static partial Regex Pass();

    private sealed record Sent(LeadId Lead, int Pass, DateTimeOffset At, DateTimeOffset? SentAt);
}
