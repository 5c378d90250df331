using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Affiliates.AdmittingAffiliates;

public class AccessRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_key_opens_until_the_moment_that_it_ends()
    {
        Assert.Null(AccessRules.Problem(EndsIn(1), Now));
        Assert.Null(AccessRules.Problem(EndsIn(1), Now.AddDays(1).AddTicks(-1)));
        Assert.Contains(
            "ended on 2026-11-22",
            AccessRules.Problem(EndsIn(1), Now.AddDays(1)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_key_that_was_taken_back_opens_no_more() =>
        Assert.Contains(
            "taken back on 2026-11-21",
            AccessRules.Problem(EndsIn(9) with { RevokedAt = Now }, Now),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_new_key_leaves_the_others_a_week_and_none_longer_than_it_had()
    {
        var outdated = AccessRules.Outdated(
            [EndsIn(300), EndsIn(3), EndsIn(-1), EndsIn(300) with { RevokedAt = Now }],
            Now
        );
        Assert.Equal(Now.AddDays(7), Assert.Single(outdated).EndsAt);
        Assert.Empty(AccessRules.Outdated(outdated, Now.AddDays(1)));
    }

    [Fact]
    public void Taking_back_ends_all_keys_that_open_and_says_who_did_it_and_why()
    {
        var before = new[] { EndsIn(300), EndsIn(3), EndsIn(-1) };
        var ended = AccessRules.Revoked(before, Now, "olga", "left");
        Assert.Equal(2, ended.Count);
        Assert.All(
            ended,
            access => Assert.Equal((Now, "olga", "left"), (access.RevokedAt, access.RevokedBy, access.RevokedWhy))
        );
        Assert.Empty(AccessRules.Revoked(ended, Now, "olga", "again"));
    }

    [Fact]
    public void A_key_gets_so_many_addresses_in_an_hour_of_the_clock_and_as_many_in_the_next()
    {
        var spent = Spent(EndsIn(9), Now.AddMinutes(3), AccessRules.AddressesPerHour);
        Assert.Null(AccessRules.Counted(spent, Now.AddMinutes(59)));
        Assert.Equal(Now.AddHours(1), AccessRules.NextHour(Now.AddMinutes(59)));
        Assert.Equal(1, AccessRules.Counted(spent, Now.AddHours(1))!.Addresses);
        Assert.NotNull(AccessRules.Counted(Spent(EndsIn(9), Now, AccessRules.AddressesPerHour - 1), Now));
    }

    [Fact]
    public void A_key_gets_so_many_scorecards_in_an_hour_of_the_clock_beside_its_addresses()
    {
        var spent = Enumerable
            .Range(0, AccessRules.ScorecardsPerHour)
            .Aggregate(EndsIn(9), (counted, _) => AccessRules.CountedScorecard(counted, Now.AddMinutes(3))!);
        Assert.Null(AccessRules.CountedScorecard(spent, Now.AddMinutes(59)));
        Assert.NotNull(AccessRules.Counted(spent, Now.AddMinutes(59)));
        Assert.Equal(1, AccessRules.CountedScorecard(spent, Now.AddHours(1))!.Scorecards);
    }

    private static Access Spent(Access access, DateTimeOffset at, int addresses) =>
        Enumerable.Range(0, addresses).Aggregate(access, (counted, _) => AccessRules.Counted(counted, at)!);

    private static Access EndsIn(int days) =>
        new(AffiliateName.Parse("s2w"), "hash", Now.AddDays(-10), Now.AddDays(days), "dana", "begins");
}
