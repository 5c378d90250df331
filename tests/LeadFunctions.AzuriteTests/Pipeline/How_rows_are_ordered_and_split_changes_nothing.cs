using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.AzuriteTests.Pipeline;

/// <summary>Where nothing is scarce, the same rows come to the same end in any order and in any number of
/// files.</summary>
public sealed class How_rows_are_ordered_and_split_changes_nothing
{
    private const int Count = 80;

    [Theory]
    [InlineData(47)]
    [InlineData(48)]
    [InlineData(49)]
    public async Task For_who_is_accepted_and_what_is_counted(int seed)
    {
        var random = new Random(seed);
        var rows = Rows(random);
        var shuffled = rows.ToArray();
        random.Shuffle(shuffled);
        var cut = random.Next(1, Count);

        var whole = await ResultAsync([rows]);
        Assert.Equal(5, whole.Count(line => line.StartsWith("rows ", StringComparison.Ordinal)));
        Assert.Empty(Difference(whole, await ResultAsync([shuffled])));
        Assert.Empty(Difference(whole, await ResultAsync([rows[..cut], rows[cut..]])));
    }

    private static IEnumerable<string> Difference(IReadOnlyList<string> whole, IReadOnlyList<string> other) =>
        whole.Except(other).Select(l => $"missing: {l}").Concat(other.Except(whole).Select(l => $"more: {l}"));

    /// <summary>People in two categories, some twice, some with another country, title or size, some
    /// unusable.</summary>
    private static string[] Rows(Random random)
    {
        var rows = new string[Count];
        for (var i = 0; i < Count; i++)
            rows[i] =
                i > 0 && random.Next(5) == 0
                    ? rows[random.Next(i)]
                    : TestConfig.Row(
                        $"p{i}",
                        category: Pick(random, "CRM Software", "ERP Software", "Backup Software"),
                        leadCode: Pick(random, "", "", "", TestConfig.Immediate, TestConfig.Weekly, "INT-NOT-KNO-0001"),
                        country: Pick(random, "US", "Germany", "Atlantis"),
                        size: Pick(random, "201-500", "11-50", "many"),
                        title: Pick(random, "IT Manager", "CIO", "VP Sales")
                    );
        return rows;
    }

    private static string Pick(Random random, params ReadOnlySpan<string> from) => from[random.Next(from.Length)];

    /// <summary>Who is accepted by which campaign, and how many rows have which status.</summary>
    private static async Task<IReadOnlyList<string>> ResultAsync(params IReadOnlyList<string[]> files)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(more: """, "companySizes": ["201-500"], "geos": ["US"]"""),
            TestConfig.WeeklyCampaign(categories: "\"crm\", \"erp\"")
        );
        await pipeline.DropTogetherAsync(files.Select((rows, i) => ($"infuse-media/{i}.csv", TestConfig.Upload(rows))));
        await pipeline.QuietAsync();

        var leads = new List<Lead>();
        foreach (var batch in await pipeline.BatchesAsync())
            leads.AddRange(await pipeline.RowsAsync(batch));
        var accepted = leads.SelectMany(l =>
            l.Matches.Where(m => m.Accepted).Select(m => $"{m.LeadCode} takes {l.Data!.Email}")
        );
        var counts = leads.GroupBy(l => l.Status).Select(g => $"rows {g.Key}: {g.Count()}");
        return [.. accepted.Concat(counts).Order(StringComparer.Ordinal)];
    }
}
