using LeadFunctions.Foundation.Leads;
using LeadFunctions.Targeting.Estimating;

namespace LeadFunctions.Tests.Targeting.Estimating;

public sealed class ReplayCountTests
{
    [Fact]
    public void A_person_counts_once_and_not_if_the_campaign_had_it_before()
    {
        var count = new ReplayCount(
            [Replayed.Row(0, 1), Replayed.Row(1, 2), Replayed.Row(2, 1), Replayed.Row(3, 3)],
            [Replayed.Person(3)]
        );
        Assert.Equal([1, 2], count.Matches.Select(m => m.Lead.Row - 1));
        Assert.Equal([(ReasonCode.AlreadySent, 2)], Told(count.InOrder));
        Assert.Empty(count.Alone);
    }

    [Fact]
    public void Losses_are_told_in_the_order_of_reasons_and_for_one_alone()
    {
        var count = new ReplayCount(
            [
                Replayed.Row(0, 1, ReasonCode.GeoMismatch, ReasonCode.TitleNotOnList),
                Replayed.Row(0, 2, ReasonCode.TitleNotOnList),
                Replayed.Row(0, 3, ReasonCode.GeoMismatch),
                Replayed.Row(0, 4, ReasonCode.TitleNotOnList),
                Replayed.Row(0, 5, ReasonCode.CategoryNotOpen, ReasonCode.GeoMismatch),
                Replayed.Row(0, 6),
            ],
            []
        );
        Assert.Equal(
            [(ReasonCode.CategoryNotOpen, 1), (ReasonCode.GeoMismatch, 2), (ReasonCode.TitleNotOnList, 2)],
            Told(count.InOrder)
        );
        Assert.Equal([(ReasonCode.TitleNotOnList, 2), (ReasonCode.GeoMismatch, 1)], Told(count.Alone));
    }

    [Fact]
    public void Nobody_is_lost_whom_the_campaign_gets_in_any_case()
    {
        var count = new ReplayCount(
            [
                Replayed.Row(0, 1, ReasonCode.GeoMismatch),
                Replayed.Row(1, 2, ReasonCode.GeoMismatch),
                Replayed.Row(2, 2, ReasonCode.GeoMismatch),
                Replayed.Row(3, 3, ReasonCode.GeoMismatch),
                Replayed.Row(4, 1),
            ],
            [Replayed.Person(3)]
        );
        Assert.Equal([(ReasonCode.GeoMismatch, 1)], Told(count.Alone));
    }

    [Fact]
    public void Leads_that_name_another_campaign_are_apart_and_people_among_them_count_once()
    {
        var count = new ReplayCount(
            [
                Replayed.Row(0, 1) with
                {
                    NamesAnother = true,
                },
                Replayed.Row(1, 2) with
                {
                    NamesAnother = true,
                },
                Replayed.Row(2, 2) with
                {
                    NamesAnother = true,
                },
                Replayed.Row(2, 4, ReasonCode.GeoMismatch) with
                {
                    NamesAnother = true,
                },
                Replayed.Row(3, 1),
            ],
            []
        );
        Assert.Equal((1, 1), (count.Own.Count, count.Matches.Count));
        Assert.Equal((4, 1), (count.Others.Count, count.OtherMatches.Count));
        Assert.Empty(count.InOrder);
    }

    [Fact]
    public void Who_is_forgotten_is_not_counted()
    {
        var count = new ReplayCount([Replayed.Row(0, 1) with { Person = null }], []);
        Assert.Empty(count.Own);
    }

    private static IEnumerable<(ReasonCode, int)> Told(IEnumerable<KeyValuePair<ReasonCode, int>> lost) =>
        lost.Select(l => (l.Key, l.Value));
}
