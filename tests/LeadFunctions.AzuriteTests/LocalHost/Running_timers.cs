using LeadFunctions.LocalHost;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.AzuriteTests.LocalHost;

public sealed class Running_timers
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 30, 0, TimeSpan.Zero);

    private sealed class Hourly(Seen seen, TimeProvider clock)
    {
        [Function("Hourly")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) =>
            seen.Add(
                $"{clock.GetUtcNow():HH:mm}{(timer.IsPastDue ? " past due" : "")} next {timer.ScheduleStatus!.Next:HH:mm}"
            );
    }

    private sealed class AtStart(Seen seen)
    {
        [Function("AtStart")]
        public void Run([TimerTrigger("0 3 * * *", RunOnStartup = true)] TimerInfo timer) =>
            seen.Add($"past due {timer.IsPastDue}");
    }

    private sealed class Overlapping(Seen seen)
    {
        private static int _running;

        [Function("Overlapping")]
        public async Task Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
            seen.Add($"{Interlocked.Increment(ref _running)} at once");
            await seen.Released;
            Interlocked.Decrement(ref _running);
        }
    }

    private sealed class Flaky(Seen seen)
    {
        [Function("Flaky")]
        [FixedDelayRetry(2, "00:00:00.010")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer, FunctionContext context)
        {
            seen.Add($"try {context.RetryContext.RetryCount}");
            if (context.RetryContext.RetryCount < 2)
                throw new InvalidOperationException("Not yet.");
        }
    }

    [Fact]
    public async Task A_timer_runs_when_its_moment_comes()
    {
        var (sample, clock) = (await Sample.NewAsync(), AdjustableClock.FrozenAt(Monday));
        await using var host = await sample.StartAsync<Hourly>(clock);
        await Eventually.Quiet(host);
        Assert.Empty(sample.Seen.All);
        clock.AdvanceTo(Monday.AddMinutes(30));
        await Eventually.Quiet(host);
        Assert.Equal(["09:00 next 09:00"], sample.Seen.All);
    }

    [Fact]
    public async Task A_host_tells_when_its_timers_are_due_next()
    {
        var sample = await Sample.NewAsync();
        await using var host = await sample.StartAsync<Hourly>(AdjustableClock.FrozenAt(Monday));
        Assert.Equal([("Hourly", Monday.AddMinutes(30))], host.TimersAfter(Monday));
        Assert.Equal([("Hourly", Monday.AddMinutes(90))], host.TimersAfter(Monday.AddMinutes(30)));
    }

    [Fact]
    public async Task A_jump_over_several_moments_makes_one_run()
    {
        var (sample, clock) = (await Sample.NewAsync(), AdjustableClock.FrozenAt(Monday));
        await using var host = await sample.StartAsync<Hourly>(clock);
        clock.Advance(TimeSpan.FromHours(5));
        await Eventually.Quiet(host);
        clock.Advance(TimeSpan.FromMinutes(30));
        await Eventually.Quiet(host);
        Assert.Equal(["13:30 next 09:00", "14:00 next 14:00"], sample.Seen.All);
    }

    [Fact]
    public async Task A_moment_missed_while_the_host_was_down_runs_past_due_at_start()
    {
        var (sample, clock) = (await Sample.NewAsync(), AdjustableClock.FrozenAt(Monday));
        await using (var first = await sample.StartAsync<Hourly>(clock))
            await Eventually.Quiet(first);
        clock.Advance(TimeSpan.FromDays(2));
        await using var second = await sample.StartAsync<Hourly>(clock);
        await Eventually.Quiet(second);
        clock.Advance(TimeSpan.FromMinutes(30));
        await Eventually.Quiet(second);
        Assert.Equal(["08:30 past due next 09:00", "09:00 next 09:00"], sample.Seen.All);
    }

    [Fact]
    public async Task A_run_that_is_not_missed_is_not_repeated_at_restart()
    {
        var (sample, clock) = (await Sample.NewAsync(), AdjustableClock.FrozenAt(Monday));
        for (var start = 0; start < 3; start++)
        {
            await using var host = await sample.StartAsync<Hourly>(clock);
            clock.AdvanceTo(Monday.AddHours(1));
            await Eventually.Quiet(host);
        }

        Assert.Single(sample.Seen.All);
    }

    [Fact]
    public async Task RunOnStartup_runs_at_every_start()
    {
        var (sample, clock) = (await Sample.NewAsync(), AdjustableClock.FrozenAt(Monday));
        for (var start = 0; start < 2; start++)
        {
            await using var host = await sample.StartAsync<AtStart>(clock);
            await Eventually.Quiet(host);
        }

        Assert.Equal(["past due False", "past due False"], sample.Seen.All);
    }

    [Fact]
    public async Task A_timer_can_be_run_by_hand_but_never_twice_at_once()
    {
        var (sample, clock) = (await Sample.NewAsync(), AdjustableClock.FrozenAt(Monday));
        await using var host = await sample.StartAsync<Overlapping>(clock);
        var byHand = host.RunTimerAsync("Overlapping");
        await Eventually.Holds(() => sample.Seen.All.Length == 1);
        var again = host.RunTimerAsync("Overlapping");
        clock.Advance(TimeSpan.FromHours(1));
        sample.Seen.Release();
        Assert.True(await byHand && await again);
        await Eventually.Quiet(host);
        Assert.Equal(["1 at once"], sample.Seen.All.Distinct());
    }

    [Fact]
    public async Task A_timer_with_a_retry_attribute_is_tried_again()
    {
        var (sample, clock) = (await Sample.NewAsync(), AdjustableClock.FrozenAt(Monday));
        await using var host = await sample.StartAsync<Flaky>(clock);
        Assert.True(await host.RunTimerAsync("Flaky"));
        Assert.Equal(["try 0", "try 1", "try 2"], sample.Seen.All);
    }
}
