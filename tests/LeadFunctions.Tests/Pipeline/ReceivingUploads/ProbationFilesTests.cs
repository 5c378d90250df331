using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.ReceivingUploads;

namespace LeadFunctions.Tests.Pipeline.ReceivingUploads;

public sealed class ProbationFilesTests
{
    private static readonly DateTimeOffset Begin = Sample.Noon;
    private static readonly Upload[] Files = [File(3), File(1), File(2)];
    private static readonly LeadCode Other = LeadCode.Parse("INT-OTH-CRM-2002");

    private static readonly StandardRule Rule = new()
    {
        Name = "bad rows",
        Measure = StandardMeasure.Unusable,
        Limit = 0.15m,
    };

    [Fact]
    public void The_oldest_goes_first() => Assert.Equal(File(1), Next([]));

    [Fact]
    public void The_next_waits_until_the_one_before_is_through() =>
        Assert.Null(Next([Taken(File(1), 10, BatchState.Received)]));

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public void Whole_files_go_until_there_are_50_rows(int rows, bool isNext) =>
        Assert.Equal(isNext ? File(2) : null, Next([Taken(File(1), 500)], rows));

    [Fact]
    public void What_was_taken_before_probation_is_no_part_of_it() =>
        Assert.Equal(File(2), Next([Taken(File(1), 500) with { OpenedAt = Begin.AddDays(-20) }]));

    [Fact]
    public void A_file_that_cannot_be_read_gives_no_rows() =>
        Assert.Equal(File(2), Next([Taken(File(1), 0, BatchState.Rejected)]));

    [Fact]
    public void Two_probations_take_files_until_both_have_enough() =>
        Assert.Equal(File(2), ProbationFiles.Next(Files, [Taken(File(1), 60)], [(Begin, 60), (Begin.AddHours(2), 0)]));

    [Fact]
    public void Repeats_and_what_we_could_not_process_count_neither_way()
    {
        Assert.False(IsJudged(Sample.Lead(intake: Intake.Omitted)));
        Assert.True(IsJudged(Sample.Lead(intake: Intake.Unusable)));
        Assert.False(
            IsJudged(Sample.Lead(intake: Intake.Unusable) with { Reasons = [new Reason(ReasonCode.ProcessingFailed)] })
        );
    }

    [Fact]
    public void A_narrow_standard_is_judged_by_its_own_rows_alone()
    {
        var row = Sample.Lead(routed: true) with
        {
            Data = Sample.Data with { LeadCode = Sample.LeadCode },
            Source = new LeadSource(SourceKind.Content, SourceVehicle.WebForm) { SubSource = "list a" },
        };
        Assert.True(IsJudged(row, Rule with { Category = Sample.Crm }));
        Assert.False(IsJudged(row, Rule with { Category = Sample.Erp }));
        Assert.True(IsJudged(row, Rule with { Campaign = Sample.LeadCode }));
        Assert.False(IsJudged(row, Rule with { Campaign = Other }));
        Assert.True(IsJudged(row, Rule with { BySubSource = true }, "list a"));
        Assert.False(IsJudged(row, Rule with { BySubSource = true }, "list b"));
        Assert.False(IsJudged(row, Rule with { BySubSource = true }));
    }

    [Theory]
    [InlineData(DeliveryState.Sent, true)]
    [InlineData(DeliveryState.Scheduled, true)]
    [InlineData(DeliveryState.Failed, false)]
    [InlineData(null, false)]
    public void Where_deliveries_are_judged_rows_that_went_nowhere_do_not_count(object? delivery, bool isJudged)
    {
        var row = Sample.Lead(routed: true, matches: new Match(Sample.LeadCode, [], (DeliveryState?)delivery));
        var rule = Rule with { Measure = StandardMeasure.Returned };
        Assert.Equal(isJudged, IsJudged(row, rule));
        Assert.Equal(isJudged, IsJudged(row, rule with { Campaign = Sample.LeadCode }));
        Assert.False(IsJudged(row, rule with { Campaign = Other }));
        Assert.True(IsJudged(row, Rule));
    }

    private static Upload? Next(IReadOnlyList<Batch> batches, int rows = 0) =>
        ProbationFiles.Next(Files, batches, [(Begin, rows)]);

    private static bool IsJudged(Lead lead, StandardRule? rule = null, string? subSource = null) =>
        ProbationFiles.IsJudged(
            lead,
            new CampaignStandings([]),
            new Standing(Sample.Affiliate.Name, Rule.Name, subSource),
            rule ?? Rule
        );

    private static Upload File(int day) => new($"infuse-media/{day}.csv", "\"1\"", Begin.AddDays(day - 10), 100);

    private static Batch Taken(Upload file, int rows, BatchState state = BatchState.Completed) =>
        file.BatchFor(Sample.Affiliate.Name) with
        {
            OpenedAt = Begin.AddHours(1),
            Rows = rows,
            State = state,
        };
}
