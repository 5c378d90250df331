namespace LeadFunctions.Tests.Cases;

public class PollutionTests
{
    /// <summary>What must be right: the rest must be told.</summary>
    private const double Right = 0.997;

    [Fact]
    public async Task A_table_polluted_in_one_way_is_read_right()
    {
        foreach (var way in Pollution.Ways.Keys)
        {
            var (_, wrong, _, text) = await Pollution.ReadAsync(way);
            Assert.True(wrong == 0, $"{way}: {wrong} cells wrong in\n{text}");
        }
    }

    [Fact]
    public async Task Polluted_in_two_ways_nearly_every_cell_is_right_and_every_miss_is_told()
    {
        var (cells, wrong, missed, silent) = (0, 0, new List<string>(), new List<string>());
        var ways = Pollution.Ways.Keys.ToList();
        for (var i = 0; i < ways.Count; i++)
        for (var j = i + 1; j < ways.Count; j++)
        {
            var read = await Pollution.ReadAsync(ways[i], ways[j]);
            (cells, wrong) = (cells + read.Cells, wrong + read.Wrong);
            if (read.Wrong > 0)
                missed.Add($"{ways[i]} + {ways[j]}: {read.Wrong} wrong, {read.Silent} in silence");
            if (read.Silent > 0)
                silent.Add(missed[^1]);
        }
        Assert.True(silent.Count == 0, string.Join('\n', silent));
        Assert.True(
            1 - ((double)wrong / cells) >= Right,
            $"{wrong} of {cells} cells are wrong:\n{string.Join('\n', missed)}"
        );
    }
}
