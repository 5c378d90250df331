using LeadFunctions.LocalHost.Invoking;
using Microsoft.Azure.Functions.Worker;
using NCrontab;

namespace LeadFunctions.LocalHost.Timers;

/// <summary>Runs one timer function when the clock says so. The clock may jump; several occurrences jumped over make
/// one run.</summary>
internal sealed class TimerListener(
    LocalFunction function,
    CrontabSchedule schedule,
    TimerMonitor? monitor,
    FunctionInvoker invoker,
    Work work,
    TimeProvider clock
) : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private ScheduleStatus _status = new();
    private bool _missedWhileDown;
    private bool _runAtOnce;

    public string FunctionName => function.Name;

    public bool IsDue => _runAtOnce || Now >= _status.Next;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The first time of its schedule after a moment.</summary>
    public DateTimeOffset DueAfter(DateTimeOffset moment) => Utc(schedule.GetNextOccurrence(moment.UtcDateTime));

    /// <summary>The schedule has six fields, the first for seconds, or five.</summary>
    public static CrontabSchedule Parse(string schedule)
    {
        var fields = schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return CrontabSchedule.Parse(schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = fields == 6 });
    }

    /// <param name="stored">What the monitor knows of it.</param>
    public void Prepare(ScheduleStatus stored, bool runOnStartup)
    {
        _status = monitor is null ? new ScheduleStatus { LastUpdated = Now } : stored;
        _status.Next = schedule.GetNextOccurrence(Utc(_status.Last == default ? _status.LastUpdated : _status.Last));
        _missedWhileDown = IsDue;
        _runAtOnce = runOnStartup;
    }

    public async Task ListenAsync(CancellationToken stopping)
    {
        using var ticks = new PeriodicTimer(LookEvery);
        do
        {
            if (IsDue)
                await work.Start(() => RunAsync(onlyIfDue: true, stopping));
        } while (await ticks.WaitForNextTickAsync(stopping));
    }

    /// <summary>Runs the function now, or after the run that is under way.</summary>
    public async Task<bool> RunAsync(bool onlyIfDue, CancellationToken stopping)
    {
        await _oneAtATime.WaitAsync(stopping);
        try
        {
            if (onlyIfDue && !IsDue)
                return true;
            var started = Now;
            var info = new TimerInfo
            {
                ScheduleStatus = monitor is null ? null : _status,
                IsPastDue = onlyIfDue && _missedWhileDown,
            };
            var succeeded = await TimerRetries.TryInvokeAsync(function, info, invoker, stopping);
            (_missedWhileDown, _runAtOnce) = (false, false);
            await RememberAsync(started, Now);
            return succeeded;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task RememberAsync(DateTime last, DateTime now)
    {
        _status = new ScheduleStatus
        {
            Last = last,
            Next = schedule.GetNextOccurrence(now),
            LastUpdated = now,
        };
        if (monitor is not null)
            await monitor.WriteAsync(FunctionName, _status);
    }

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);
}
