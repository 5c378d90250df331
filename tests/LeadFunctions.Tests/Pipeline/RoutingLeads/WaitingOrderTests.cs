using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Pipeline.RoutingLeads;

namespace LeadFunctions.Tests.Pipeline.RoutingLeads;

public class WaitingOrderTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly BatchId Old = BatchId.Parse("20261101T090000-4f2a9c01d3b2");
    private static readonly BatchId Middle = BatchId.Parse("20261110T090000-4f2a9c01d3b2");

    private static readonly WaitingLead[] Leads =
    [
        Lead(Old, 1, 20),
        Lead(Old, 2, 80),
        Lead(Old, 1_001, 40),
        Lead(Middle, 5, 55),
        Lead(Sample.Batch, 1, 95),
        Lead(Sample.Batch, 2, null),
    ];

    [Fact]
    public void Where_there_is_room_for_all_each_chunk_comes_once_the_one_with_the_best_lead_first() =>
        Assert.Equal(
            [(Sample.Batch, 0), (Old, 0), (Middle, 0), (Old, 1)],
            WaitingOrder
                .Of([new("category|crm", Leads, IsScarce: false)], Today)
                .Select(m => (m.Message.Batch, m.Message.Chunk))
        );

    [Fact]
    public void Where_room_is_scarce_all_of_a_grade_come_before_any_of_the_next()
    {
        var messages = WaitingOrder.Of([new("category|crm", Leads, IsScarce: true)], Today);
        Assert.Equal(
            ["20261118:1", "20261101:2", "20261110:5", "20261101:1001", "20261101:1", "20261118:2"],
            messages.Select(m => $"{m.Message.Batch.Value[..8]}:{string.Join(",", m.Message.Rows!)}")
        );
        Assert.All(messages, m => Assert.Equal(["category|crm"], m.Message.For!));
        Assert.Equal([0, 0, 1, 2, 3, 3], messages.Select(m => m.Turn));
    }

    [Fact]
    public void Of_equals_the_oldest_comes_first() =>
        Assert.Equal(
            [Old, Middle, Sample.Batch],
            WaitingOrder
                .Of([new("k", [Lead(Sample.Batch, 1, 60), Lead(Old, 1, 60), Lead(Middle, 1, 60)], true)], Today)
                .Select(m => m.Message.Batch)
        );

    [Fact]
    public void A_chunk_orders_its_own_leads_and_is_asked_once()
    {
        var (message, turn) = Assert.Single(WaitingOrder.Of([new("k", [.. Leads.Take(2)], IsScarce: true)], Today));
        Assert.Equal((null, 0), (message.Rows, turn));
    }

    [Fact]
    public void A_chunk_is_asked_once_for_all_that_its_leads_wait_for() =>
        Assert.Equal(
            ["20261118:a,b", "20261101:a,b,c"],
            WaitingOrder
                .Of(
                    [
                        new("a", [Lead(Old, 1, 20), Lead(Sample.Batch, 1, 95)], IsScarce: false),
                        new("b", [Lead(Old, 2, 80), Lead(Sample.Batch, 2, 30)], IsScarce: false),
                        new("c", [Lead(Old, 3, null)], IsScarce: true),
                    ],
                    Today
                )
                .Select(m => $"{m.Message.Batch.Value[..8]}:{string.Join(",", m.Message.For!)}{m.Message.Rows}")
        );

    [Fact]
    public void Only_where_room_is_scarce_does_a_lead_wait_for_better_ones()
    {
        var messages = WaitingOrder.Of(
            [
                new("scarce", [Lead(Old, 1, 20), Lead(Sample.Batch, 1, 95)], IsScarce: true),
                new("free", [Lead(Old, 2, 10), Lead(Sample.Batch, 2, 30)], IsScarce: false),
            ],
            Today
        );
        Assert.Equal(
            ["0 20261118 scarce,free 1,2", "0 20261101 free ", "1 20261101 scarce 1"],
            messages.Select(m =>
                $"{m.Turn} {m.Message.Batch.Value[..8]} {string.Join(",", m.Message.For!)} {string.Join(",", m.Message.Rows ?? [])}"
            )
        );
    }

    private static WaitingLead Lead(BatchId batch, int row, int? points) =>
        new(
            new LeadId(batch, row),
            Sample.Affiliate.Name,
            points is { } known
                ? new ScoreParts([new(ScoreItem.Level, known)], 1, new GradeLimits(70, 50, 30, 30, 7), null)
                : null
        );
}
