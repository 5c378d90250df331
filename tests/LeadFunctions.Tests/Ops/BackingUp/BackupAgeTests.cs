using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.BackingUp;

namespace LeadFunctions.Tests.Ops.BackingUp;

public class BackupAgeTests
{
    private static readonly DateTimeOffset Now = Sample.Noon;

    [Fact]
    public void Before_the_first_there_is_nothing_to_tell() => Assert.Null(BackupAge.Of([], Now));

    [Theory]
    [InlineData(48, false)]
    [InlineData(49, true)]
    public void The_last_whole_one_counts_from_when_it_was_begun(int hours, bool isOld)
    {
        var age = BackupAge.Of(
            [
                Run("2026-01-01", 500, RunState.Done),
                Run("2026-01-10", hours, RunState.Done),
                Run("2026-01-11", 1, RunState.Started),
            ],
            Now
        )!;
        Assert.Equal((new DateOnly(2026, 1, 10), isOld), (age.Last, age.IsOld));
    }

    /// <summary>One that never ends would else never be told.</summary>
    [Theory]
    [InlineData(48, false)]
    [InlineData(49, true)]
    public void Where_none_was_ever_whole_it_counts_from_the_first_try(int hours, bool isOld)
    {
        var age = BackupAge.Of(
            [Run("2026-01-10", hours, RunState.Started), Run("2026-01-11", 1, RunState.Started)],
            Now
        )!;
        Assert.Equal((null, isOld), (age.Last, age.IsOld));
    }

    private static Run Run(string period, int hoursAgo, RunState state) =>
        new(Jobs.Backup, period, state, Now.AddHours(-hoursAgo));
}
