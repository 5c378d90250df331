namespace LeadFunctions.Foundation.Mailing;

/// <summary>Until when this instance leaves the mail service alone: its limit is reached, or it does not take our key,
/// and every further mail would be one more refusal.</summary>
internal sealed class MailPause(TimeProvider clock)
{
    private long _untilTicks;

    /// <summary>What is left of the pause; zero or less where there is none.</summary>
    public TimeSpan Left => new DateTimeOffset(Volatile.Read(ref _untilTicks), TimeSpan.Zero) - clock.GetUtcNow();

    public void Until(DateTimeOffset time) => Volatile.Write(ref _untilTicks, time.UtcTicks);
}
