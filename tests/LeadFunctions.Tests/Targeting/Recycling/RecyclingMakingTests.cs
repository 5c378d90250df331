using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Targeting.Recycling;

namespace LeadFunctions.Tests.Targeting.Recycling;

public class RecyclingMakingTests
{
    private static readonly LeadCode Other = LeadCode.Parse("INT-OTH-ER");
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateOnly MonthBefore = Today.AddDays(-RecyclingMaking.DaysBack);
    private static readonly DateTimeOffset Night = new(2026, 11, 20, 2, 0, 30, TimeSpan.Zero);

    [Fact]
    public void A_night_says_what_it_looked_at_and_what_was_found_since()
    {
        var view = Of(
            [
                Found(Night.AddHours(-1), 2, new RecycledTo(Other, 9, [1])),
                Found(Night.AddMinutes(2), 3, new RecycledTo(Sample.LeadCode, 4, [2]), new RecycledTo(Other, 1, [2])),
                Found(Night.AddHours(3), 4, new RecycledTo(Other, 5, [3])),
            ],
            new Night(
                new Run(Jobs.Recycling, "2026-11-20", RunState.Done, Night),
                [new("2026-11-20", "category|crm", 40), new("2026-11-20", "INT-OTH-ER", 2)]
            )
        );
        Assert.Equal((Night, 42, 10), (view.Night!.StartedAt, view.Night.LookedAt, view.Night.Found));
        Assert.Equal([new RecycledCount(Other, 6), new RecycledCount(Sample.LeadCode, 4)], view.Night.By);
        Assert.Equal([new RecycledCount(Other, 15), new RecycledCount(Sample.LeadCode, 4)], view.Found);
        Assert.Null(Of([], null).Night);
    }

    [Fact]
    public void The_last_that_were_found_are_named_with_their_line_as_far_as_their_rows_are_there()
    {
        var view = Of(
            [
                Found(Night.AddDays(-2), 2, new RecycledTo(Other, 1, [1])),
                Found(Night, 3, new RecycledTo(Sample.LeadCode, 2, [2, 5])),
            ],
            null,
            Row(1, new Match(Other, [], DeliveryState.Scheduled)),
            Row(2, new Match(Sample.LeadCode, [], DeliveryState.Sent, SentAt: Night.AddHours(1)))
        );
        Assert.Equal(
            [
                (Sample.LeadCode, 13, 1, (DeliveryState?)DeliveryState.Sent, (DateTimeOffset?)Night.AddHours(1)),
                (Other, 12, 0, DeliveryState.Scheduled, null),
            ],
            view.Lately.Select(l => (l.LeadCode, l.Line, l.DaysWaited, l.Delivery, l.SentAt))
        );
    }

    [Fact]
    public void Limits_name_campaigns_that_are_not_over_and_take_only_younger_leads()
    {
        var limits = RecyclingMaking
            .Of(
                new WaitingCount(),
                null,
                [],
                MonthBefore,
                new Dictionary<LeadId, FoundLead>(),
                Sample.Configuration(
                    Campaign("INT-AGE-30", 30, null),
                    Campaign("INT-AGE-90", 90, null),
                    Campaign("INT-AGE-400", 400, null),
                    Campaign("INT-AGE-NO", null, null),
                    Campaign("INT-END-YESTERDAY", 20, Today.AddDays(-1)),
                    Campaign("INT-END-TODAY", 20, Today)
                ),
                Today
            )
            .Limits;
        Assert.Equal(
            (90, 7, 3, 30),
            (limits.MostDaysOld, limits.DaysBetween, limits.MostInAMonth, limits.DaysOfAMonth)
        );
        Assert.Equal([("INT-AGE-30", 30), ("INT-END-TODAY", 20)], limits.Lower.Select(l => (l.LeadCode.Value, l.Days)));
    }

    [Fact]
    public void What_is_left_out_is_said()
    {
        Assert.Empty(Of([], null).Notes);
        var many = Enumerable.Range(2, 30).Select(pass => Found(Night, pass, new RecycledTo(Other, 4, [1, 2, 3, 4])));
        var whole = new WaitingCount(0);
        whole.TryAdd("INT-OTH-ER", new WaitingLead(new LeadId(Sample.Batch, 1), Sample.Affiliate.Name, null));
        var notes = RecyclingMaking
            .Of(whole, null, [.. many], Today, new Dictionary<LeadId, FoundLead>(), Sample.Configuration(), Today)
            .Notes;
        Assert.Equal(3, notes.Count);
        Assert.Equal(RecyclingMaking.MostNamed, RecyclingMaking.Named(many).Count);
    }

    private static RecyclingView Of(IReadOnlyList<RecycledLeadsOfPass> found, Night? night, params FoundLead[] rows) =>
        RecyclingMaking.Of(
            new WaitingCount(),
            night,
            found,
            MonthBefore,
            rows.ToDictionary(r => r.Lead.Id),
            Sample.Configuration(Sample.Campaign),
            Today
        );

    private static LeadFunctions.Foundation.Campaigns.Campaign Campaign(string code, int? days, DateOnly? ends) =>
        Sample.Campaign with
        {
            LeadCode = LeadCode.Parse(code),
            MaxLeadAgeDays = days,
            Ends = ends,
        };

    private static RecycledLeadsOfPass Found(DateTimeOffset at, int pass, params RecycledTo[] to) =>
        new(new ChunkId(Sample.Affiliate.Name, Sample.Batch, 0).RunOf(pass), Sample.Batch, at, to);

    private static FoundLead Row(int row, Match match) =>
        new(
            Sample.Affiliate.Name,
            new Lead(new LeadId(Sample.Batch, row), row + 11, []) { Matches = [match], Intake = Intake.Usable }
        );
}
