using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Pipeline.ValidatingLeads;

public class IdentityTests
{
    private static readonly BatchId Earlier = BatchId.Parse("20261101T090000-ffffffffffff");
    private static readonly BatchId Later = BatchId.Parse("20261102T090000-000000000000");
    private static readonly BatchId SameSecond = BatchId.Parse("20261102T090000-111111111111");

    [Theory]
    // The row is of a later file than the claim's owner.
    [InlineData("later", "same", null, "Duplicate")]
    [InlineData("later", "same", "Unsent", "Duplicate")]
    [InlineData("later", "same", "Sent", "Duplicate")]
    [InlineData("later", "changed", null, "Supersedes")]
    [InlineData("later", "changed", "Unsent", "Supersedes")]
    [InlineData("later", "changed", "Scheduled", "TooLate")]
    [InlineData("later", "changed", "Sent", "TooLate")]
    [InlineData("later", "changed", "Omitted", "Renews")]
    [InlineData("later", "changed", "Unusable", "Renews")]
    // The row is of an earlier file than the claim's owner.
    [InlineData("earlier", "same", null, "Duplicate")]
    [InlineData("earlier", "same", "Unsent", "Duplicate")]
    [InlineData("earlier", "changed", null, "Superseded")]
    [InlineData("earlier", "changed", "Unsent", "Superseded")]
    [InlineData("earlier", "changed", "Scheduled", "TooLate")]
    [InlineData("earlier", "changed", "Sent", "TooLate")]
    // Both are of the same second.
    [InlineData("same second", "changed", null, "Supersedes")]
    [InlineData("same second", "changed", "Unsent", "Supersedes")]
    [InlineData("same second reversed", "changed", null, "Superseded")]
    [InlineData("same second reversed", "changed", "Unsent", "Superseded")]
    // Both are of the same file.
    [InlineData("same file", "same", null, "Duplicate")]
    [InlineData("same file", "changed", null, "Duplicate")]
    [InlineData("same file", "changed", "Unsent", "Duplicate")]
    [InlineData("same file reversed", "changed", null, "Duplicate")]
    public void A_row_that_meets_a_claim_is_decided_by_age_content_and_what_became_of_the_owner(
        string row,
        string content,
        string? owner,
        string verdict
    )
    {
        var (mine, theirs) = row switch
        {
            "later" => (new LeadId(Later, 1), new LeadId(Earlier, 900)),
            "earlier" => (new LeadId(Earlier, 900), new LeadId(Later, 1)),
            "same second" => (new LeadId(SameSecond, 1), new LeadId(Later, 1)),
            "same second reversed" => (new LeadId(Later, 1), new LeadId(SameSecond, 1)),
            "same file" => (new LeadId(Later, 2), new LeadId(Later, 1)),
            _ => (new LeadId(Later, 1), new LeadId(Later, 2)),
        };
        Assert.Equal(verdict, Decide(mine, theirs, content == "same", Status(owner)).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Unsent")]
    [InlineData("Sent")]
    public void A_row_finds_the_claim_of_its_own_earlier_try(string? status) =>
        Assert.Equal(IdentityVerdict.Own, Decide(new(Later, 1), new(Later, 1), false, Status(status)));

    [Theory]
    [InlineData(90, 0, "Duplicate")]
    [InlineData(90, 1, "Renews")]
    [InlineData(91, 0, "Renews")]
    public void Beyond_the_duplicate_period_a_row_is_a_lead_again(int days, int seconds, string verdict)
    {
        var owner = new LeadId(BatchId.Of(Sample.Noon, "a", "1"), 1);
        var row = new LeadId(BatchId.Of(Sample.Noon.AddDays(days).AddSeconds(seconds), "b", "1"), 1);
        foreach (var status in new LeadStatus?[] { null, LeadStatus.Scheduled, LeadStatus.Sent })
            Assert.Equal(verdict, Decide(row, owner, true, status).ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Beyond_it_an_older_version_that_waits_does_not_wait_for_ever(bool same) =>
        Assert.Equal(
            IdentityVerdict.Supersedes,
            Decide(
                new(BatchId.Of(Sample.Noon.AddDays(91), "b", "1"), 1),
                new(BatchId.Of(Sample.Noon, "a", "1"), 1),
                same,
                LeadStatus.Unsent
            )
        );

    [Fact]
    public void A_row_that_comes_long_after_a_newer_one_is_no_renewal()
    {
        var newer = new LeadId(BatchId.Of(Sample.Noon.AddDays(100), "a", "1"), 1);
        Assert.Equal(IdentityVerdict.Superseded, Decide(new(BatchId.Of(Sample.Noon, "b", "1"), 1), newer, false, null));
    }

    [Theory]
    // Another affiliate's row, or another of the same file, that can go where the owner cannot.
    [InlineData("other", "same", null, true, false, "Supersedes")]
    [InlineData("other", "changed", "Unsent", true, false, "Supersedes")]
    [InlineData("other", "changed", "Held", true, false, "Supersedes")]
    [InlineData("same file", "changed", null, true, false, "Supersedes")]
    [InlineData("same file", "changed", "Unsent", true, false, "Supersedes")]
    // It cannot either, or the owner can still go.
    [InlineData("other", "changed", "Unsent", true, true, "Duplicate")]
    [InlineData("other", "changed", "Unsent", false, false, "Duplicate")]
    [InlineData("other", "changed", null, true, true, "Duplicate")]
    [InlineData("same file", "changed", "Unsent", false, true, "Duplicate")]
    // The owner went.
    [InlineData("other", "same", "Sent", true, false, "Duplicate")]
    [InlineData("other", "changed", "Scheduled", true, false, "TooLate")]
    [InlineData("same file", "changed", "Sent", true, false, "Duplicate")]
    public void A_claim_blocks_others_only_while_its_lead_is_sent_or_can_still_be(
        string who,
        string content,
        string? owner,
        bool fits,
        bool ownerFits,
        string verdict
    )
    {
        var (row, claimed) =
            who == "same file"
                ? (new LeadId(Later, 2), new LeadId(Later, 1))
                : (new LeadId(Later, 1), new LeadId(Earlier, 1));
        var claim = new PersonClaim(
            claimed,
            who == "same file" ? Sample.Affiliate.Name : AffiliateName.Parse("s2w"),
            "a",
            null,
            default
        );
        Assert.Equal(
            verdict,
            Identity
                .Decide(
                    new ClaimingRow(row, Sample.Affiliate.Name, content == "same" ? "a" : "b", fits),
                    claim,
                    new ClaimOwner(Status(owner), ownerFits, IsNewer: false),
                    90
                )
                .ToString()
        );
    }

    [Theory]
    [InlineData("infuse-media")]
    [InlineData("s2w")]
    public void Nobody_waits_for_a_batch_that_stands_still(string affiliate)
    {
        var claim = new PersonClaim(new LeadId(Earlier, 1), AffiliateName.Parse(affiliate), "a", null, default);
        foreach (var content in new[] { "a", "b" })
            Assert.Equal(
                IdentityVerdict.Supersedes,
                Identity.Decide(
                    new ClaimingRow(new LeadId(Later, 1), AffiliateName.Parse("infuse-media"), content, false),
                    claim,
                    new ClaimOwner(null, Fits: true, IsNewer: false, IsDead: true),
                    90
                )
            );
    }

    [Fact]
    public void The_claim_of_a_row_that_is_there_no_more_is_void() =>
        Assert.Equal(
            IdentityVerdict.Renews,
            Identity.Decide(
                new ClaimingRow(new(Later, 1), Sample.Affiliate.Name, "a", false),
                new PersonClaim(new(Earlier, 1), Sample.Affiliate.Name, "a", null, default),
                null,
                90
            )
        );

    internal static LeadStatus? Status(string? name) => name is null ? null : Enum.Parse<LeadStatus>(name);

    // The owner's batch was received after the row's where its name is greater.
    internal static IdentityVerdict Decide(LeadId row, LeadId owner, bool sameContent, LeadStatus? ownerStatus) =>
        Identity.Decide(
            new ClaimingRow(row, Sample.Affiliate.Name, sameContent ? "a" : "b", Fits: false),
            new PersonClaim(owner, Sample.Affiliate.Name, "a", null, default),
            new ClaimOwner(ownerStatus, Fits: false, IsNewer: owner.CompareTo(row) > 0),
            90
        );
}
