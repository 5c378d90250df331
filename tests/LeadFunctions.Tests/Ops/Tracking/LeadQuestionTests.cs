using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.Tracking;

namespace LeadFunctions.Tests.Ops.Tracking;

public class LeadQuestionTests
{
    private static readonly DateOnly Today = new(2026, 11, 18);
    private static readonly LeadCode Other = LeadCode.Parse("INT-OTH-CRM-1002");
    private static readonly CampaignStandings Standings = new([]);
    private static readonly Batch Batch = new(Sample.Affiliate.Name, Sample.Batch, "infuse-media/leads.csv", 1)
    {
        State = BatchState.Completed,
        Counts = new Dictionary<LeadStatus, int> { [LeadStatus.Sent] = 3 },
    };

    private static readonly Lead SentToOne = Sample.Lead(
        1,
        Intake.Usable,
        true,
        new Match(Sample.LeadCode, [], DeliveryState.Sent),
        new Match(Other, [new(ReasonCode.GeoMismatch)])
    );

    [Fact]
    public void Without_a_first_day_thirty_days_are_looked_through()
    {
        Assert.Equal(new UploadRange(Today.AddDays(-30)), new LeadQuestion().Range(Sample.Noon, null));
        Assert.Equal(
            new UploadRange(new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1)),
            new LeadQuestion(To: new(2026, 10, 1)).Range(Sample.Noon, null)
        );
        Assert.Equal(
            new UploadRange(DateOnly.MinValue, DateOnly.MinValue),
            new LeadQuestion(To: DateOnly.MinValue).Range(Sample.Noon, null)
        );
    }

    [Fact]
    public void A_campaign_is_looked_through_from_its_first_batch() =>
        Assert.Equal(
            new UploadRange(Since: Sample.Batch),
            new LeadQuestion(LeadCode: Other).Range(Sample.Noon, Sample.Batch)
        );

    [Fact]
    public void A_status_is_that_of_the_row_and_with_a_campaign_how_the_row_stands_there()
    {
        Assert.Equal((true, null), new LeadQuestion(Status: LeadStatus.Sent).Ask(SentToOne, Standings, Today));
        Assert.Equal((false, null), new LeadQuestion(Status: LeadStatus.Unsent).Ask(SentToOne, Standings, Today));
        Assert.Equal(
            (true, LeadStatus.Unsent),
            new LeadQuestion(Status: LeadStatus.Unsent, LeadCode: Other).Ask(SentToOne, Standings, Today)
        );
        Assert.False(new LeadQuestion(Status: LeadStatus.Sent, LeadCode: Other).Ask(SentToOne, Standings, Today).Fits);
        Assert.False(
            new LeadQuestion(LeadCode: LeadCode.Parse("INT-NOT-CRM-1003")).Ask(SentToOne, Standings, Today).Fits
        );
    }

    [Fact]
    public void A_reason_is_any_against_the_row_and_with_a_campaign_what_that_one_has_against_it()
    {
        var unsent = Sample.Lead(
            1,
            Intake.Usable,
            true,
            new Match(Sample.LeadCode, [new(ReasonCode.TitleSuppressed)]),
            new Match(Other, [new(ReasonCode.GeoMismatch)])
        );
        Assert.True(new LeadQuestion(Reason: ReasonCode.GeoMismatch).Ask(unsent, Standings, Today).Fits);
        Assert.True(
            new LeadQuestion(Reason: new Words<ReasonCode>([ReasonCode.CapReached, ReasonCode.TitleSuppressed]))
                .Ask(unsent, Standings, Today)
                .Fits
        );
        Assert.False(new LeadQuestion(Reason: ReasonCode.CapReached).Ask(unsent, Standings, Today).Fits);
        Assert.False(
            new LeadQuestion(Reason: ReasonCode.TitleSuppressed, LeadCode: Other).Ask(unsent, Standings, Today).Fits
        );
    }

    [Fact]
    public void A_row_is_found_by_category_company_text_and_held_answer()
    {
        var lead = Sample.Lead(
            1,
            Intake.Held,
            true,
            new Match(Other, [new(ReasonCode.SmarterAnswerInvalid, "SQ1", "soonish")])
        ) with
        {
            Data = Sample.Data with { Domain = "contoso.example" },
        };
        foreach (
            var fits in new LeadQuestion[]
            {
                new(Category: Sample.Crm),
                new(Company: "Contoso.example"),
                new(Text: "ANN.LEE"),
                new(Symbol: "sq1"),
                new(Symbol: "SQ1", Said: "soonish"),
            }
        )
            Assert.True(fits.Ask(lead, Standings, Today).Fits, fits.ToString());
        foreach (
            var other in new LeadQuestion[]
            {
                new(Category: Sample.Erp),
                new(Company: "example"),
                new(Text: "bob"),
                new(Symbol: "SQ2"),
                new(Symbol: "SQ1", Said: "soon"),
            }
        )
            Assert.False(other.Ask(lead, Standings, Today).Fits, other.ToString());
    }

    [Fact]
    public void A_row_with_several_reasons_is_in_several_groups_and_is_counted_once()
    {
        var groups = new LeadGrouping(new LeadQuestion());
        groups.Add(
            new FoundLead(
                Sample.Affiliate.Name,
                Sample.Lead(
                    1,
                    Intake.Usable,
                    true,
                    new Match(Sample.LeadCode, [new(ReasonCode.TitleSuppressed), new(ReasonCode.GeoMismatch)]),
                    new Match(Other, [new(ReasonCode.GeoMismatch)])
                )
            ),
            null
        );
        groups.Add(new FoundLead(Sample.Affiliate.Name, SentToOne), null);
        var view = groups.View(null, null);
        Assert.Equal(2, view.Rows);
        Assert.Equal(
            [
                (LeadStatus.Unsent, ReasonCode.GeoMismatch, Sample.LeadCode),
                (LeadStatus.Unsent, ReasonCode.TitleSuppressed, Sample.LeadCode),
                (LeadStatus.Unsent, ReasonCode.GeoMismatch, Other),
                (LeadStatus.Sent, null, null),
            ],
            view.Groups.Where(g => g.Leads == 1)
                .OrderByDescending(g => g.LeadCode?.Value is not null)
                .ThenBy(g => g.LeadCode?.Value, StringComparer.Ordinal)
                .ThenBy(g => g.Reason)
                .Select(g => (g.Status, g.Reason, g.LeadCode))
        );
    }

    [Fact]
    public void A_batch_is_left_out_only_where_its_counts_are_final_and_show_no_such_row()
    {
        var unsent = new LeadQuestion(Status: LeadStatus.Unsent);
        Assert.False(unsent.MayHold(Batch));
        Assert.True(new LeadQuestion(Status: LeadStatus.Sent).MayHold(Batch));
        Assert.True(new LeadQuestion().MayHold(Batch));
        Assert.True(unsent.MayHold(Batch with { State = BatchState.Received }));
        Assert.True((unsent with { LeadCode = Other }).MayHold(Batch));
    }

    [Fact]
    public void Lists_that_are_cut_end_all_where_the_first_is_cut()
    {
        var merged = BatchWalk.Merge(
            [
                [At(1), At(4)],
                [At(2), At(9)],
                [At(3)],
            ],
            take: 2
        );
        Assert.Equal([At(1).Id, At(2).Id, At(3).Id, At(4).Id], merged.Batches.Select(b => b.Id));
        Assert.Equal(At(4).Id, merged.Through);
    }

    [Fact]
    public void Lists_that_are_whole_are_merged_to_the_end()
    {
        var merged = BatchWalk.Merge(
            [
                [At(5)],
                [],
                [At(3)],
            ],
            take: 2
        );
        Assert.Equal([At(3).Id, At(5).Id], merged.Batches.Select(b => b.Id));
        Assert.Null(merged.Through);
    }

    [Fact]
    public void Chunks_are_read_in_order_from_behind_the_last_row()
    {
        var batches = new[] { Batch with { Rows = 2_500 }, At(9) with { Rows = 1 }, At(10) };
        var all = SearchStep.Of(batches, null).Select(s => (s.Batch.Id, s.Chunk, s.AfterRow));
        Assert.Equal([(Sample.Batch, 0, 0), (Sample.Batch, 1, 0), (Sample.Batch, 2, 0), (At(9).Id, 0, 0)], all);
        var rest = SearchStep
            .Of(batches, new LeadId(Sample.Batch, 2_000))
            .Select(s => (s.Batch.Id, s.Chunk, s.AfterRow));
        Assert.Equal([(Sample.Batch, 2, 2_000), (At(9).Id, 0, 0)], rest);
        Assert.Equal(
            [(At(9).Id, 0)],
            SearchStep.Of(batches, LeadId.EndOf(Sample.Batch)).Select(s => (s.Batch.Id, s.Chunk))
        );
    }

    private static Batch At(int minute) => Batch with { Id = BatchId.Parse($"20261119T09{minute:D2}00-4f2a9c01d3b2") };
}
