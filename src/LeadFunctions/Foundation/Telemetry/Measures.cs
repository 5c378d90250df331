using System.Diagnostics.Metrics;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Telemetry;

/// <summary>The numbers of the pipeline. A step that is repeated after a crash may count again: they show how it goes,
/// the tables what is true.</summary>
internal static class Measures
{
    public const string MeterName = "LeadFunctions";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Rows = Meter.CreateCounter<long>("leadfunctions.rows", "{row}");
    private static readonly Counter<long> Matches = Meter.CreateCounter<long>("leadfunctions.matches", "{match}");
    private static readonly Counter<long> LeadsSent = Meter.CreateCounter<long>("leadfunctions.leads.sent", "{lead}");
    private static readonly Counter<long> Mails = Meter.CreateCounter<long>("leadfunctions.mails", "{mail}");
    private static readonly Counter<long> Poison = Meter.CreateCounter<long>(
        "leadfunctions.messages.poisoned",
        "{message}"
    );
    private static readonly Counter<long> Repairs = Meter.CreateCounter<long>("leadfunctions.repairs", "{chunk}");
    private static readonly Counter<long> Wrong = Meter.CreateCounter<long>(
        "leadfunctions.audit.findings",
        "{finding}"
    );

    private static readonly Gauge<double> Age = Meter.CreateGauge<double>("leadfunctions.queue.age", "s");

    private static readonly Gauge<double> BackupAge = Meter.CreateGauge<double>("leadfunctions.backup.age", "s");

    private static readonly Counter<long> Differences = Meter.CreateCounter<long>(
        "leadfunctions.differences",
        "{difference}"
    );

    // From seconds, which immediate campaigns take, to the week of weekly ones.
    private static readonly Histogram<double> Speed = Meter.CreateHistogram(
        "leadfunctions.speed_to_lead",
        "s",
        null,
        null,
        new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries =
            [
                5,
                10,
                30,
                60,
                120,
                300,
                900,
                3_600,
                14_400,
                86_400,
                172_800,
                345_600,
                604_800,
            ],
        }
    );

    private static readonly Histogram<double> Runs = Meter.CreateHistogram(
        "leadfunctions.function.duration",
        "s",
        null,
        null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 600] }
    );

    /// <summary>Rows of a chunk whose intake was decided.</summary>
    public static void Validated(AffiliateName affiliate, IEnumerable<Lead> rows)
    {
        foreach (var intake in rows.GroupBy(r => r.Intake))
            Rows.Add(intake.Count(), new("intake", $"{intake.Key}"), new("affiliate", affiliate.Value));
    }

    /// <summary>Leads that were tried with campaigns: one for each campaign that took one, and one for each reason
    /// against.</summary>
    public static void Routed(IEnumerable<Lead> leads)
    {
        if (!Matches.Enabled)
            return;
        var reasons = leads
            .SelectMany(l => l.Matches)
            .SelectMany(m => m.Accepted ? ["Accepted"] : m.Reasons.Select(r => $"{r.Code}").Distinct());
        foreach (var reason in reasons.CountBy(r => r))
            Matches.Add(reason.Value, new KeyValuePair<string, object?>("reason", reason.Key));
    }

    public static void Sent(LeadCode leadCode, IEnumerable<LeadId> leads, DateTimeOffset sentAt)
    {
        var campaign = new KeyValuePair<string, object?>("lead_code", leadCode.Value);
        foreach (var lead in leads)
        {
            LeadsSent.Add(1, campaign);
            Speed.Record(SpeedToLead.Of(lead, sentAt).TotalSeconds, campaign);
        }
    }

    /// <param name="outcome">What the mail service said, in a word.</param>
    public static void Mailed(string outcome) => Mails.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void Poisoned(string queue) => Poison.Add(1, new KeyValuePair<string, object?>("queue", queue));

    /// <summary>How long the next message of a queue waits; zero for an empty one.</summary>
    public static void Waited(string queue, TimeSpan age) =>
        Age.Record(age.TotalSeconds, new KeyValuePair<string, object?>("queue", queue));

    /// <summary>How old the last whole backup is.</summary>
    public static void BackedUp(TimeSpan age) => BackupAge.Record(age.TotalSeconds);

    public static void Repaired(int chunks) => Repairs.Add(chunks);

    /// <summary>What an audit found wrong, by kind.</summary>
    public static void Audited(IEnumerable<(string What, bool IsRepaired)> findings)
    {
        foreach (var kind in findings.CountBy(f => f))
            Wrong.Add(kind.Value, new("what", kind.Key.What), new("repaired", kind.Key.IsRepaired));
    }

    /// <summary>Rows and places that did not agree and were mended by who found them.</summary>
    /// <param name="kind">What was found, such as <c>place-without-row</c>.</param>
    public static void Differed(string kind, int found)
    {
        if (found > 0)
            Differences.Add(found, new KeyValuePair<string, object?>("kind", kind));
    }

    public static void Ran(string function, bool isFailed, TimeSpan took) =>
        Runs.Record(took.TotalSeconds, new("function", function), new("outcome", isFailed ? "failed" : "succeeded"));
}
