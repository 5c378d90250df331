using LeadFunctions.Foundation.Finding;

namespace LeadFunctions.Tests.Foundation.Finding;

public class FindWorkTests
{
    [Fact]
    public async Task One_that_fails_holds_up_none_behind_it_and_is_named()
    {
        var looked = new List<string>();
        var work = new FindWork([
            Of("First", FindEvery.FiveMinutes),
            new("Second", FindEvery.FiveMinutes, _ => throw new InvalidDataException("broken")),
            Of("Third", FindEvery.FiveMinutes),
        ]);
        var failed = await Assert.ThrowsAsync<AggregateException>(() =>
            work.HandleAsync(FindEvery.FiveMinutes, default)
        );
        Assert.Equal(["First", "Third"], looked);
        var one = Assert.Single(failed.InnerExceptions);
        Assert.Equal("What Second looks for could not be looked at.", one.Message);
        Assert.IsType<InvalidDataException>(one.InnerException);

        Finder Of(string name, FindEvery every) =>
            new(
                name,
                every,
                _ =>
                {
                    looked.Add(name);
                    return Task.CompletedTask;
                }
            );
    }

    [Theory]
    [InlineData(nameof(FindEvery.HalfMinute), "quick")]
    [InlineData(nameof(FindEvery.FiveMinutes), "slow")]
    public async Task Those_of_the_pace_look_and_no_others(string every, string expected)
    {
        var looked = new List<string>();
        var work = new FindWork([
            new("Slow", FindEvery.FiveMinutes, _ => Note("slow")),
            new("Quick", FindEvery.HalfMinute, _ => Note("quick")),
        ]);
        await work.HandleAsync(Enum.Parse<FindEvery>(every), default);
        Assert.Equal([expected], looked);

        Task Note(string name)
        {
            looked.Add(name);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_host_that_stops_stops_the_others_too_and_a_time_out_does_not()
    {
        using var host = new CancellationTokenSource();
        var looked = 0;
        var work = new FindWork([
            new("First", FindEvery.HalfMinute, _ => throw new TaskCanceledException("a time-out")),
            new(
                "Second",
                FindEvery.HalfMinute,
                _ =>
                {
                    looked++;
                    return Task.CompletedTask;
                }
            ),
        ]);
        await Assert.ThrowsAsync<AggregateException>(() => work.HandleAsync(FindEvery.HalfMinute, host.Token));
        Assert.Equal(1, looked);
        await host.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => work.HandleAsync(FindEvery.HalfMinute, host.Token));
        Assert.Equal(1, looked);
    }
}
