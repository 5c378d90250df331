using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Leads;

public sealed class PassesToDeliverTests
{
    private static readonly ChunkId Chunk = new(
        AffiliateName.Parse("infuse-media"),
        BatchId.Parse("20261118T090000-4f2a9c01d3b2"),
        0
    );

    private static readonly LeadCode Campaign = LeadCode.Parse("INT-FFA-ESF-2541");

    [Fact]
    public void A_pass_that_was_cut_before_its_message_is_delivered_later() =>
        Assert.Equal(
            [2],
            Chunk.PassesToDeliver([Taken(DeliveryState.Sent, 1), Taken(DeliveryState.Scheduled, 2)], last: 3)
        );

    [Theory]
    [InlineData(DeliveryState.Sent)]
    [InlineData(DeliveryState.Sending)]
    [InlineData(DeliveryState.Failed)]
    public void What_went_on_is_not_delivered_again(object state) =>
        Assert.Empty(Chunk.PassesToDeliver([Taken((DeliveryState)state, 2)], last: 2));

    [Fact]
    public void What_waits_for_its_send_day_is_left_to_it() =>
        Assert.Empty(
            Chunk.PassesToDeliver(
                [Sample.Lead(1, Intake.Usable, true, new Match(Campaign, [], DeliveryState.Scheduled))],
                last: 2
            )
        );

    private static Lead Taken(DeliveryState state, int pass) =>
        Sample.Lead(1, Intake.Usable, true, new Match(Campaign, [], state, Chunk.RunOf(pass)));
}
