using System.Globalization;
using CsvHelper;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.CollectingFeedback;
using LeadFunctions.Targeting.ReportingFeedback;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Samples;

/// <summary>The samples' invented feedback was made with a pattern that is known: companies of up to ten people are off
/// target, directors of IT are on target.</summary>
public sealed class SampleFeedbackTests
{
    private const string Path = "samples/feedback/INT-FFA-ESF-2541/november.csv";

    private static readonly DateTimeOffset Now = new(2026, 12, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task All_words_but_a_misspelt_one_are_read()
    {
        var read = (await RowsAsync()).Select(row => ReadRow.Of(row, Now)).ToList();
        Assert.Equal(218, read.Count);
        Assert.Equal(["stage: not known, did you mean 'qualified'?"], Assert.Single(read, r => r.Said is null).Faults);
    }

    [Fact]
    public async Task Their_report_suggests_what_was_put_in()
    {
        var rows = await RowsAsync();
        using var csv = new CsvReader(new StringReader(Repository.Read(Path)), CultureInfo.InvariantCulture);
        var leads = csv.GetRecords<dynamic>()
            .Cast<IDictionary<string, object>>()
            .Zip(rows)
            .Select(pair => new RatedLead("infuse-media")
            {
                Title = TitleKey.Of((string)pair.First["Job Title"], TitleDictionary.BuiltIn)?.Text,
                Size = (string)pair.First["Company Size"],
                OnTarget = ReadRow.Of(pair.Second, Now).Said?.OnTarget?.Value,
            })
            .ToList();
        var report = FeedbackMaking.Of(
            Sample.Campaign,
            Sample.Configuration(Sample.Campaign),
            new SendDays(new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 31)),
            leads,
            leads.Count
        );
        Assert.Equal(
            ["1-10 LeaveOut"],
            report.BySize.Where(l => l.Suggestion is not null).Select(l => $"{l.Name} {l.Suggestion}")
        );
        Assert.Equal(
            ["it director AskForMore"],
            report.ByTitle.Where(l => l.Suggestion is not null).Select(l => $"{l.Name} {l.Suggestion}")
        );
    }

    private static async Task<IReadOnlyList<FeedbackRow>> RowsAsync()
    {
        await using var file = File.OpenRead(Repository.PathOf(Path));
        var (rows, problem) = await FeedbackTable.ReadAsync(
            UploadFile.Of(file, file.Length, ReadingLimits.Default),
            default
        );
        Assert.Null(problem);
        return rows;
    }
}
