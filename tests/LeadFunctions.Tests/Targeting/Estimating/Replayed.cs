using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Targeting.Estimating;

namespace LeadFunctions.Tests.Targeting.Estimating;

/// <summary>Leads of the past, as facts keep them and campaigns look at them again.</summary>
internal static class Replayed
{
    public static readonly LeadCode Other = LeadCode.Parse("INT-ABC-DEF-1");

    /// <summary>Monday of the first of 13 weeks before <see cref="Sample.Noon"/>.</summary>
    public static readonly EstimatePeriod Period = EstimatePeriod.Of(new(2026, 11, 18), new(2025, 1, 1), null);

    public static PersonId Person(int number) => PersonId.Parse($"{number:x32}");

    /// <summary>The facts of a lead, by a file and back.</summary>
    public static Task<IReadOnlyList<LeadFact>> FactsAsync(Configuration settings, params IEnumerable<Lead> leads) =>
        FactsAsync(settings, settings.Campaigns.Values, leads);

    /// <param name="deciding">The campaigns whose filters the facts are read for.</param>
    public static async Task<IReadOnlyList<LeadFact>> FactsAsync(
        Configuration settings,
        IEnumerable<Campaign> deciding,
        IEnumerable<Lead> leads
    )
    {
        var batch = new Batch(Sample.Affiliate.Name, Sample.Batch, "infuse-media/leads.csv", 100)
        {
            State = BatchState.Completed,
        };
        var facts = new LeadFacts(batch, new KnownAnswers(settings.Campaigns.Values), settings.Titles.Dictionary);
        using var file = new MemoryStream();
        IReadOnlyList<LeadFact> rows = [.. leads.Select(facts.Of)];
        await LeadColumns.Table.WriteAsync(file, new[] { rows }.ToAsyncEnumerable(), default);
        file.Position = 0;
        var read = new List<LeadFact>();
        await foreach (var group in FactTable<LeadFact>.ReadAsync(file, new FactTexts(), default))
        {
            var columns = await DecidingColumns.ReadAsync(group, NeededColumns.Of([.. deciding]), default);
            var categories = await LeadColumns.Category.ReadAsync(group, default);
            var codes = await LeadColumns.LeadCode.ReadAsync(group, default);
            read.AddRange(Enumerable.Range(0, group.Rows).Select(i => columns.Of(i, categories[i], codes[i])));
        }
        return read;
    }

    /// <summary>A lead that matches, on a day of the period.</summary>
    public static ReplayedRow Row(int day, int person, params IReadOnlyList<ReasonCode> against) =>
        new(
            new DateTimeOffset(Period.From.AddDays(day), new TimeOnly(9, 0), TimeSpan.Zero),
            new LeadId(Sample.Batch, person + 1),
            Sample.Affiliate.Name,
            Sample.Crm,
            "US",
            "contoso"
        )
        {
            Person = Person(person),
            Against = against,
        };

    /// <summary>So many matches a week, each of another person.</summary>
    public static IReadOnlyList<ReplayedRow> Weekly(params IReadOnlyList<int> weeks) =>
        [
            .. weeks
                .Index()
                .SelectMany(week => Enumerable.Range(0, week.Item).Select(i => (Day: (7 * week.Index) + (i % 5), i)))
                .OrderBy(row => row.Day)
                .Select((row, number) => Row(row.Day, number)),
        ];
}
