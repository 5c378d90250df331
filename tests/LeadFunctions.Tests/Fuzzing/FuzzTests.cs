using System.Text;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Fuzzing;

/// <summary>What others send is read or refused in words, whatever it is: a short run of <c>eng/fuzz.sh</c>.</summary>
public class FuzzTests
{
    private const int Inputs = 200;
    private const int Seed = 47;

    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Spoilt_inputs_meet_no_exception(string name)
    {
        var target = FuzzTargets.All.Single(t => t.Name == name);
        Assert.NotEmpty(target.Seeds);
        for (var number = 0; number < Inputs; number++)
        {
            var fault = await FuzzRun.FaultAsync(target, target.Input(Seed, number));
            Assert.True(fault is null, $"Input {number} of seed {Seed}: {fault}");
        }
    }

    [Fact]
    public void An_input_is_the_same_each_time_and_another_by_another_seed()
    {
        var target = FuzzTargets.All[0];
        var number = target.Seeds.Count + 5;
        Assert.Equal(target.Input(Seed, number), target.Input(Seed, number));
        Assert.NotEqual(target.Input(Seed, number), target.Input(Seed + 1, number));
    }

    [Fact]
    public async Task A_reader_that_throws_hangs_or_takes_the_memory_is_found()
    {
        Assert.Contains("no such thing", await Fault(_ => throw new InvalidOperationException("no such thing")));
        Assert.Contains("MiB", await Fault(Greedy));
        Assert.Null(await Fault(_ => Task.CompletedTask));

        static Task<string?> Fault(Func<byte[], Task> read) => FuzzRun.FaultAsync(new("one", [], read, 1), []);
        static Task Greedy(byte[] input)
        {
            for (var block = 0; block < 33; block++)
                GC.KeepAlive(GC.AllocateUninitializedArray<byte>((int)(FuzzRun.MostAllocated / 32)));
            return Task.CompletedTask;
        }
    }

    /// <summary>From each quote on the whole line was gone through, once for each delimiter on the way.</summary>
    [Theory]
    [InlineData(",\"ab")]
    [InlineData(",\"\"ab")]
    [InlineData(",=\"ab")]
    [InlineData(",\"a\"b")]
    [InlineData(", \"a\" ,\"b")]
    [InlineData(",'ab")]
    [InlineData("\\\",")]
    public async Task A_line_full_of_stray_quotes_costs_little_more_than_its_length(string cell)
    {
        var line = string.Concat(Enumerable.Repeat(cell, 200_000 / cell.Length));
        var file = $"Email,Name\na@b.example,Ann\nc@d.example{line}\ne@f.example,Cid\n";
        Assert.Null(await FuzzRun.FaultAsync(FuzzTargets.All[0], Encoding.UTF8.GetBytes(file)));
    }

    /// <summary>Inputs that once met a fault, by the name of their reader.</summary>
    [Fact]
    public async Task What_met_a_fault_before_meets_none()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests/LeadFunctions.Tests/Fuzzing/Corpus")))
        {
            var target = FuzzTargets.All.Single(t =>
                Path.GetFileName(file).StartsWith(t.Name, StringComparison.Ordinal)
            );
            Assert.Null(await FuzzRun.FaultAsync(target, await File.ReadAllBytesAsync(file)));
        }
    }
}
