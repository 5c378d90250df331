using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Leads;

public class RunNameTests
{
    [Theory]
    [InlineData("2026-W47", "2026-W47.again1")]
    [InlineData("2026-W47.again1", "2026-W47.again2")]
    [InlineData("2026-W47.again9", "2026-W47.again10")]
    [InlineData("20261121T093000-4f2a9c01d3b2-00000.2", "20261121T093000-4f2a9c01d3b2-00000.2.again1")]
    public void A_run_that_is_sent_again_has_a_name_of_its_own(string run, string next) =>
        Assert.Equal(next, RunName.Parse(run).Again().Value);

    [Theory]
    [InlineData(1, "20261121T093000-4f2a9c01d3b2-00003")]
    [InlineData(12, "20261121T093000-4f2a9c01d3b2-00003.12")]
    public void What_a_pass_over_a_chunk_found_is_sent_under_both_their_names(int pass, string name)
    {
        var batch = BatchId.Parse("20261121T093000-4f2a9c01d3b2");
        var run = new ChunkId(Sample.Affiliate.Name, batch, 3).RunOf(pass);
        Assert.Equal(name, run.Value);
        Assert.Equal(new ChunkRun(batch, 3, pass), ChunkRun.Of(run));
    }

    [Theory]
    [InlineData("2026-W47")]
    [InlineData("2026-W47.again1")]
    [InlineData("20261121T093000-4f2a9c01d3b2-00000.again1")]
    [InlineData("left-2026-11-21T09")]
    public void Other_runs_are_of_no_chunk(string run) => Assert.Null(ChunkRun.Of(RunName.Parse(run)));

    [Theory]
    [InlineData("")]
    [InlineData("2026|W47")]
    [InlineData("../2026-W47")]
    [InlineData("2026-W47/1")]
    [InlineData("2026-W47\n")]
    [InlineData("ann@globex.example")]
    public void What_could_be_no_key_and_no_path_names_no_run(string text)
    {
        Assert.False(RunName.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => RunName.Parse(text));
    }

    [Fact]
    public void It_is_stored_as_its_text() => Assert.Equal(Sample.Run, Json.Read<RunName>(Json.Write(Sample.Run)));
}
