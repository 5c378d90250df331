using Azure;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Places;

public class CampaignRoomTests
{
    private static readonly Periods Now = new("2026-11", "2026-W47", "2026-11-18");
    private static readonly Periods Before = new("2026-11", "2026-W46", "2026-11-11");

    private static readonly CampaignRoom Room = new(Sample.LeadCode, null)
    {
        Total = 3,
        Last = Now,
        InLast = (3, 2, 1),
        Categories = new Dictionary<string, int> { ["crm"] = 3, ["erp"] = 1 },
        Affiliates = new Dictionary<string, int> { ["infuse-media"] = 3 },
    };

    [Theory]
    [InlineData(nameof(ReturnPolicy.Refund), 0)]
    [InlineData(nameof(ReturnPolicy.Replacement), 1)]
    public void A_return_owes_a_lead_where_it_is_replaced_and_money_alone_where_it_is_refunded(string policy, int owed)
    {
        var room = Room.WithReturned(Place(Now), Enum.Parse<ReturnPolicy>(policy));
        Assert.Equal((2, 1, owed), (room.Total, room.Returned, room.Owed.Count));
        Assert.All(room.Owed, lead => Assert.Equal(Place(Now).Lead, lead));
    }

    [Fact]
    public void What_is_owed_is_kept_in_order_and_at_most_500()
    {
        var room = Room with { Owed = [.. Enumerable.Range(1, 499).Select(i => new LeadId(Sample.Batch, i))] };
        var full = room.WithReturned(Place(Now), ReturnPolicy.Replacement);
        Assert.Equal((500, Place(Now).Lead), (full.Owed.Count, full.Owed[^1]));
        var more = full.WithReturned(Place(Now), ReturnPolicy.Replacement);
        Assert.Equal((500, 2), (more.Owed.Count, more.Returned));
    }

    [Fact]
    public void A_place_is_given_back_to_its_period_alone()
    {
        var room = Room.Without(Place(Before));
        Assert.Equal((2, 2, 1), room.InLast);
        Assert.Equal((2, 1, 0), Room.Without(Place(Now)).InLast);
    }

    [Fact]
    public void A_place_is_given_back_to_its_category_and_affiliate_and_no_count_falls_below_nothing()
    {
        var room = Room.Without(Place(Now));
        Assert.Equal((2, 1, 2), (room.Categories["crm"], room.Categories["erp"], room.Affiliates["infuse-media"]));
        var empty = new CampaignRoom(Sample.LeadCode, null) { Last = Now }.Without(Place(Now));
        Assert.Equal((0, (0, 0, 0), 0), (empty.Total, empty.InLast, empty.Categories.Count));
    }

    [Fact]
    public void A_place_of_another_month_is_given_back_to_none_of_the_last()
    {
        Assert.Equal((3, 2, 1), Room.Without(Place(new Periods("2026-10", "2026-W44", "2026-10-31"))).InLast);
        Assert.Equal((3, 2, 1), (Room.Month(Now), Room.Week(Now), Room.Day(Now)));
        var later = new Periods("2026-12", "2026-W49", "2026-12-01");
        Assert.Equal((0, 0, 0), (Room.Month(later), Room.Week(later), Room.Day(later)));
    }

    [Fact]
    public void What_is_written_is_read_again_as_the_next_version()
    {
        var room = Room with { Version = 6, Returned = 2, Owed = [new LeadId(Sample.Batch, 3)], Offers = Granted(2) };
        var added = room.Write();
        Assert.Equal(TableTransactionActionType.Add, added.ActionType);
        var read = CampaignRoom.Read(Sample.LeadCode, (TableEntity)added.Entity);
        Assert.Equal((7, 3, Now, (3, 2, 1), 2), (read.Version, read.Total, read.Last, read.InLast, read.Returned));
        Assert.Equal(room.Owed, read.Owed);
        Assert.True(read.Offers.IsSame(room.Offers));
        Assert.Equal(room.Categories, read.Categories);
        Assert.Equal(room.Affiliates, read.Affiliates);

        var changed = (room with { ETag = new ETag("7") }).Write();
        Assert.Equal((TableTransactionActionType.UpdateReplace, new ETag("7")), (changed.ActionType, changed.ETag));
        Assert.Equal(
            (0, 0),
            (CampaignRoom.Read(Sample.LeadCode, null).Total, CampaignRoom.Read(Sample.LeadCode, null).Version)
        );
    }

    [Fact]
    public void What_a_place_was_taken_for_comes_again_where_it_is_given_back()
    {
        var owed = new LeadId(Sample.Batch, 3);
        Assert.Equal([owed], Room.Without(Place(Now) with { Replaces = owed }).Owed);
        var room = Room with { Offers = Granted(2) with { Filled = 1 } };
        Assert.Equal(2, room.Without(Place(Now) with { AtCost = true }).Offers.Due);
        Assert.Equal(1, room.Without(Place(Now)).Offers.Due);
    }

    [Theory]
    [InlineData(nameof(ReturnPolicy.Refund), 2, 0)]
    [InlineData(nameof(ReturnPolicy.Replacement), 1, 1)]
    public void A_lead_at_cost_that_comes_back_is_due_again_or_replaced_and_never_both(string name, int due, int owed)
    {
        var policy = Enum.Parse<ReturnPolicy>(name);
        var room = Room with { Offers = Granted(2) with { Filled = 1 } };
        var place = Place(Now) with { AtCost = true };
        var after = room.WithReturned(place, policy);
        Assert.Equal((due, owed), (after.Offers.Due, after.Owed.Count));
        var count = OfferCount.None.With(
            place with
            {
                Return = new DeliveryReturn(Sample.Noon, policy, "left", "x", "x"),
            }
        );
        Assert.Equal(after.Offers.Filled, count.Filled);
    }

    [Fact]
    public void Accepted_offers_give_room_to_the_total_its_pace_and_the_category_and_to_nothing_else()
    {
        var limits = new RoomLimits(Now, 3)
        {
            Pace = 2,
            Day = 1,
            Categories = new Dictionary<CategoryId, int> { [Sample.Crm] = 3, [Sample.Erp] = 1 },
        };
        var more = limits.With(Granted(2));
        Assert.Equal(
            (5, 4, 1, 5, 1),
            (more.Total, more.Pace, more.Day, more.OfCategory(Sample.Crm), more.OfCategory(Sample.Erp))
        );
        Assert.Same(limits, limits.With(OfferCount.None));
        Assert.Null((limits with { Pace = null }).With(Granted(2)).Pace);
        Assert.Equal(2, new RoomLimits(Now, 3).Free(Room with { Offers = Granted(2) }));
    }

    [Theory]
    [InlineData(nameof(OfferState.Open), 1, 0, 0)]
    [InlineData(nameof(OfferState.Accepted), 0, 1, 0)]
    [InlineData(nameof(OfferState.Lapsed), 0, 0, 1)]
    public void Offers_are_counted_as_they_change_as_they_are_from_places_alone(
        string state,
        int open,
        int accepted,
        int lapsed
    )
    {
        var made = new DeliveryOffer(Sample.Noon, OfferState.Open);
        var became = made with { State = Enum.Parse<OfferState>(state) };
        var place = Place(Now);
        var counted = OfferCount.None.With(place, made).With(place with { Offer = made }, became);
        Assert.Equal((open, accepted, lapsed), (counted.Open, counted.Accepted, counted.Lapsed));
        Assert.True(counted.IsSame(OfferCount.None.With(place with { Offer = became })));
        // What is decided stays.
        Assert.Equal(counted, counted.With(place with { Offer = became with { State = OfferState.Lapsed } }, made));
    }

    private static OfferCount Granted(int leads) =>
        new(leads, 0, 0) { Granted = new Dictionary<string, int> { ["crm"] = leads } };

    private static Delivery Place(Periods counted) =>
        new(
            Sample.LeadCode,
            Sample.Person,
            new LeadId(Sample.Batch, 17),
            Sample.Affiliate.Name,
            Sample.Crm,
            "contoso.example",
            Sample.Noon,
            counted,
            Sample.Run,
            Sample.Noon,
            default
        );
}
