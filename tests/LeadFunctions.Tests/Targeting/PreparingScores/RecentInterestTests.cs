using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Targeting.PreparingScores;

namespace LeadFunctions.Tests.Targeting.PreparingScores;

public class RecentInterestTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Uploads_of_a_person_are_kept_the_freshest_each_once_and_unusable_rows_are_none()
    {
        var interest = new RecentInterest(Today);
        await AddAsync(interest, [.. Enumerable.Range(0, 15).Select(days => Fact("ann", Noon.AddDays(-days)))]);
        await AddAsync(interest, Fact("ann", Noon), Fact("bob", Noon, LeadStatus.Unusable), Fact(null, Noon));
        await AddAsync(interest, Fact("cleo", Noon.AddDays(-RecentInterest.Days - 1)));
        Assert.Equal(
            Enumerable
                .Range(0, RecentInterest.MostTouches)
                .Select(days => new InterestFact("ann", Noon.AddDays(-days)))
                .Reverse(),
            interest.Facts()
        );
    }

    [Fact]
    public void Of_conversions_the_last_counts_by_category()
    {
        var interest = new RecentInterest(Today);
        foreach (var (category, days) in new[] { ("crm", 3), ("crm", 1), ("crm", 2), ("erp", 91) })
            interest.Add(
                new OrganicFact
                {
                    Date = Today.AddDays(-days),
                    Person = "ann",
                    Category = category,
                }
            );
        var fact = Assert.Single(interest.Facts());
        Assert.Equal(("crm", new DateTime(2026, 11, 25)), (fact.Category, fact.At.UtcDateTime.Date));
    }

    private static LeadFact Fact(string? person, DateTimeOffset at, LeadStatus status = LeadStatus.Omitted) =>
        new()
        {
            UploadedAt = at,
            Affiliate = "s2w",
            Batch = "b",
            Row = 1,
            Person = person,
            Status = status,
        };

    private static async Task AddAsync(RecentInterest interest, params IReadOnlyList<LeadFact> facts)
    {
        using var file = new MemoryStream();
        await LeadColumns.Table.WriteAsync(file, new[] { facts }.ToAsyncEnumerable(), default);
        file.Position = 0;
        await foreach (var group in FactTable<LeadFact>.ReadAsync(file, new FactTexts(), default))
            await interest.AddAsync(group, default);
    }
}
