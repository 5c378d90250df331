using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Pipeline.ValidatingLeads;

/// <summary>What must hold of any two versions of a row, whichever claims first and in whatever order they are
/// decided.</summary>
public class IdentityLawsTests
{
    private static readonly LeadStatus?[] Statuses = [null, .. Enum.GetValues<LeadStatus>().Cast<LeadStatus?>()];

    private static readonly LeadId[] Rows =
    [
        new(BatchId.Parse("20261101T090000-ffffffffffff"), 900),
        new(BatchId.Parse("20261102T090000-000000000000"), 1),
        new(BatchId.Parse("20261102T090000-000000000000"), 2),
        new(BatchId.Parse("20261102T090000-111111111111"), 1),
        new(BatchId.Parse("20261103T090000-000000000000"), 5),
    ];

    private static IEnumerable<(LeadId Row, LeadId Other, bool Same)> Pairs =>
        from row in Rows
        from other in Rows
        where row != other
        from same in new[] { true, false }
        select (row, other, same);

    // The owner holds the claim; the row meets it, and takes over or goes.
    [Theory]
    [InlineData("Unsent")]
    [InlineData("Scheduled")]
    [InlineData("Sent")]
    public void Of_two_versions_exactly_one_is_left_usable(string decided)
    {
        var outcome = Enum.Parse<LeadStatus>(decided);
        Assert.All(
            Pairs,
            pair =>
            {
                foreach (var met in new LeadStatus?[] { null, outcome })
                {
                    var verdict = IdentityTests.Decide(pair.Row, pair.Other, pair.Same, met);
                    var rowIsLeft =
                        verdict is IdentityVerdict.Own or IdentityVerdict.Renews or IdentityVerdict.Supersedes;
                    var ownerIsLeft = verdict != IdentityVerdict.Supersedes;
                    Assert.True(rowIsLeft != ownerIsLeft, $"{pair} {met} {outcome}: {verdict}");
                }
            }
        );
    }

    [Fact]
    public void What_was_accepted_is_never_superseded() =>
        Assert.All(
            Pairs,
            pair =>
            {
                foreach (
                    var status in new[] { LeadStatus.Scheduled, LeadStatus.Sent, LeadStatus.Returned, LeadStatus.Final }
                )
                    Assert.NotEqual(
                        IdentityVerdict.Supersedes,
                        IdentityTests.Decide(pair.Row, pair.Other, pair.Same, status)
                    );
            }
        );

    [Fact]
    public void The_same_content_again_changes_nothing() =>
        Assert.All(
            Pairs,
            pair =>
                Assert.All(
                    Statuses.Where(s => s is not (LeadStatus.Unusable or LeadStatus.Omitted)),
                    status =>
                        Assert.Equal(
                            IdentityVerdict.Duplicate,
                            IdentityTests.Decide(pair.Row, pair.Other, true, status)
                        )
                )
        );

    [Fact]
    public void An_earlier_version_never_takes_over_from_a_later_one() =>
        Assert.All(
            Pairs.Where(p => p.Row.Batch.UploadedAt < p.Other.Batch.UploadedAt),
            pair =>
                Assert.All(
                    Statuses,
                    status =>
                        Assert.NotEqual(
                            IdentityVerdict.Supersedes,
                            IdentityTests.Decide(pair.Row, pair.Other, pair.Same, status)
                        )
                )
        );
}
