namespace LeadFunctions.LocalHost;

/// <summary>
/// A clock that can be put forward. It tells real time plus an offset, or stands still until it is put forward.
/// Delays and timestamps stay real: only what asks for the time of day sees the jump.
/// </summary>
internal sealed class AdjustableClock : TimeProvider
{
    private readonly DateTimeOffset? _frozenAt;
    private long _offsetTicks;

    private AdjustableClock(DateTimeOffset? frozenAt, TimeSpan offset) =>
        (_frozenAt, _offsetTicks) = (frozenAt?.ToUniversalTime(), offset.Ticks);

    /// <summary>Runs on from the present moment.</summary>
    public AdjustableClock()
        : this(null, TimeSpan.Zero) { }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Runs on from the given moment.</summary>
    public static AdjustableClock RunningFrom(DateTimeOffset moment) => new(null, moment - System.GetUtcNow());

    /// <summary>Stands still at the given moment.</summary>
    public static AdjustableClock FrozenAt(DateTimeOffset moment) => new(moment, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Of a clock that stands still no time passes either, however busy the machine is.</summary>
    public override long GetTimestamp() => _frozenAt is null ? System.GetElapsedTime(0).Ticks : GetUtcNow().Ticks;

    public override DateTimeOffset GetUtcNow() =>
        (_frozenAt ?? System.GetUtcNow()) + new TimeSpan(Interlocked.Read(ref _offsetTicks));

    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Interlocked.Add(ref _offsetTicks, by.Ticks);
    }

    /// <summary>Does nothing when the moment has passed: the clock never goes back.</summary>
    public void AdvanceTo(DateTimeOffset moment)
    {
        var ahead = moment - GetUtcNow();
        if (ahead > TimeSpan.Zero)
            Advance(ahead);
    }
}
