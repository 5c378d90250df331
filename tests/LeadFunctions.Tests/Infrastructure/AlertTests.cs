using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Ops.BackingUp;
using LeadFunctions.Tests.Docs;
using Microsoft.Azure.Functions.Worker;
using NCrontab;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>The alert rules name functions and schedules of the app.</summary>
public partial class AlertTests
{
    private static readonly DateTime Midnight = new(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc);
    private static readonly string Alerts = Repository.Read("infra/modules/alerts.bicep");

    [Fact]
    public void The_heartbeat_is_a_timer_that_ticks_several_times_in_the_window_of_its_rule()
    {
        var heartbeat = Heartbeat().Match(Alerts).Groups[1].Value;
        var timer = Functions.StartedBy<TimerTriggerAttribute>().Single(f => f.Name == heartbeat).Trigger;
        var window = TimeSpan.FromMinutes(
            int.Parse(Window().Match(Alerts).Groups[1].Value, CultureInfo.InvariantCulture)
        );
        var ticks = CrontabSchedule
            .Parse(timer.Schedule, new() { IncludingSeconds = true })
            .GetNextOccurrences(Midnight, Midnight + window);
        Assert.InRange(ticks.Count(), 3, int.MaxValue);
    }

    /// <summary>Each timer has instances of its own, so the heartbeat of one says nothing of the others.</summary>
    [Fact]
    public void Every_timer_is_watched_and_runs_several_times_in_the_minutes_that_it_is_given()
    {
        var given = TimerMinutes()
            .Matches(
                Alerts[
                    Alerts.IndexOf("var timers", StringComparison.Ordinal)..Alerts.IndexOf(
                        "var rules",
                        StringComparison.Ordinal
                    )
                ]
            )
            .ToDictionary(m => m.Groups[1].Value, m => int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture));
        var timers = Functions.StartedBy<TimerTriggerAttribute>().ToDictionary(f => f.Name, f => f.Trigger.Schedule);
        Assert.Equal(timers.Keys.Order(), given.Keys.Order());
        Assert.All(
            timers,
            timer =>
            {
                var ticks = CrontabSchedule
                    .Parse(timer.Value, new() { IncludingSeconds = true })
                    .GetNextOccurrences(Midnight, Midnight.AddMinutes(given[timer.Key]));
                Assert.InRange(ticks.Count(), 3, 30);
            }
        );
        Assert.All(given.Values, minutes => Assert.InRange(minutes, 15, 6 * 60));
    }

    [Fact]
    public void The_rule_on_queues_waits_as_long_as_the_app_does_until_it_tells() =>
        Assert.Contains(
            $"\"leadfunctions.queue.age\" and valueMax > {WatchQueues.Patience.TotalSeconds}'",
            Alerts,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_rule_on_backups_waits_as_long_as_the_app_does_until_it_tells() =>
        Assert.Contains(
            $"\"leadfunctions.backup.age\" and valueMax > {BackupAge.Most.TotalSeconds}'",
            Alerts,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_rule_on_poison_queues_counts_what_the_app_counts()
    {
        var counted = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (Alerts.Contains($"name == \"{instrument.Name}\" and valueSum > 0", StringComparison.Ordinal))
                    l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (_, value, tags, _) =>
            {
                if (tags.ToArray().Contains(new("queue", nameof(The_rule_on_poison_queues_counts_what_the_app_counts))))
                    Interlocked.Add(ref counted, value);
            }
        );
        listener.Start();
        Measures.Poisoned(nameof(The_rule_on_poison_queues_counts_what_the_app_counts));
        Assert.Equal(1, counted);
    }

    [Fact]
    public void No_rule_looks_at_less_time_than_has_gone_since_it_looked_last()
    {
        var rules = Looks().Matches(Alerts);
        Assert.Equal(RuleName().Count(Alerts), rules.Count);
        Assert.All(
            rules,
            m =>
                Assert.True(
                    XmlConvert.ToTimeSpan(m.Groups["every"].Value) < XmlConvert.ToTimeSpan(m.Groups["window"].Value)
                )
        );
    }

    [Fact]
    public void The_events_of_blobs_are_those_of_files_that_are_complete() =>
        Assert.Contains(
            "[ 'PutBlob', 'PutBlockList', 'CopyBlob', 'FlushWithClose', 'SftpCommit' ]",
            Repository.Read("infra/events.bicep"),
            StringComparison.Ordinal
        );

    [GeneratedRegex("(?m)^    name: '")]
    private static partial Regex RuleName();

    [GeneratedRegex(@"every: '(?<every>\w+)'\s+window: '(?<window>\w+)'")]
    private static partial Regex Looks();

    [GeneratedRegex("(?m)^  (\\w+): (\\d+)$")]
    private static partial Regex TimerMinutes();

    [GeneratedRegex("var heartbeat = '(\\w+)'")]
    private static partial Regex Heartbeat();

    [GeneratedRegex("(?s)name: 'no-heartbeat'.*?window: 'PT(\\d+)M'")]
    private static partial Regex Window();
}
