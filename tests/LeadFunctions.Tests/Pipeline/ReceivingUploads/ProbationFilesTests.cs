using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.ReceivingUploads;

namespace LeadFunctions.Tests.Pipeline.ReceivingUploads;

public sealed class ProbationFilesTests
{
    private static readonly DateTimeOffset Begin = Sample.Noon;
    private static readonly Upload[] Files = [File(3), File(1), File(2)];

    [Fact]
    public void The_oldest_goes_first() => Assert.Equal(File(1), Next([]));

    [Fact]
    public void The_next_waits_until_the_one_before_is_through() =>
        Assert.Null(Next([Taken(File(1), 10, BatchState.Received)]));

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public void Whole_files_go_until_there_are_50_rows(int rows, bool isNext) =>
        Assert.Equal(isNext ? File(2) : null, Next([Taken(File(1), rows)]));

    [Theory]
    [InlineData(20, true)]
    [InlineData(50, false)]
    public void Repeats_count_neither_way(int others, bool isNext)
    {
        var repeats = Taken(File(1), 40 + others) with
        {
            Counts = new Dictionary<LeadStatus, int>
            {
                [LeadStatus.Omitted] = 40,
                [LeadStatus.Unusable] = 5,
                [LeadStatus.Sent] = others - 5,
            },
        };
        Assert.Equal(isNext ? File(2) : null, Next([repeats]));
    }

    [Fact]
    public void What_was_taken_before_probation_is_no_part_of_it() =>
        Assert.Equal(File(2), Next([Taken(File(1), 500) with { OpenedAt = Begin.AddDays(-20) }]));

    [Fact]
    public void A_file_that_cannot_be_read_gives_no_rows() =>
        Assert.Equal(File(2), Next([Taken(File(1), 0, BatchState.Rejected)]));

    [Fact]
    public void Where_deliveries_are_judged_rows_that_went_nowhere_do_not_count()
    {
        var unsent = Taken(File(1), 100) with
        {
            Counts = new Dictionary<LeadStatus, int> { [LeadStatus.Unsent] = 60, [LeadStatus.Sent] = 40 },
        };
        Assert.Equal(File(2), Next([unsent], isOfDeliveries: true));
        Assert.Null(Next([unsent]));
    }

    [Fact]
    public void Two_probations_take_files_until_both_have_enough() =>
        Assert.Equal(
            File(2),
            ProbationFiles.Next(Files, [Taken(File(1), 60)], [(Begin, false), (Begin.AddHours(2), false)])
        );

    private static Upload? Next(IReadOnlyList<Batch> batches, bool isOfDeliveries = false) =>
        ProbationFiles.Next(Files, batches, [(Begin, isOfDeliveries)]);

    private static Upload File(int day) => new($"infuse-media/{day}.csv", "\"1\"", Begin.AddDays(day - 10), 100);

    private static Batch Taken(Upload file, int rows, BatchState state = BatchState.Completed) =>
        file.BatchFor(Sample.Affiliate.Name) with
        {
            OpenedAt = Begin.AddHours(1),
            Rows = rows,
            Counts = new Dictionary<LeadStatus, int> { [LeadStatus.Unsent] = rows },
            State = state,
        };
}
