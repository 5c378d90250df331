using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.SummarisingBatches;

namespace LeadFunctions.Tests.Pipeline.SummarisingBatches;

public class ReceiptCountTests
{
    private static readonly Lead Unusable = Sample.Lead(1, Intake.Unusable) with
    {
        Reasons =
        [
            new(ReasonCode.RequiredFieldMissing, Field.Company),
            new(ReasonCode.RequiredFieldMissing, Field.Country),
            new(ReasonCode.InvalidEmail),
        ],
    };

    private static readonly Lead Sent = Sample.Lead(
        2,
        Intake.Usable,
        true,
        new Match(Sample.LeadCode, [], DeliveryState.Sent)
    );
    private static readonly Lead Unsent = Sample.Lead(3, Intake.Usable, true);
    private static readonly Lead Undecided = Sample.Lead(4, null);

    [Fact]
    public void Rows_are_counted_by_their_one_word()
    {
        var count = Count(Unusable, Sent, Sent, Unsent);
        Assert.Equal(
            (4, 1, 2, 3),
            (
                count.Accounted,
                count.Of(LeadStatus.Unusable),
                count.Of(LeadStatus.Sent),
                count.Of(LeadStatus.Sent, LeadStatus.Unsent)
            )
        );
        Assert.Equal(0, count.Of(LeadStatus.Omitted));
    }

    [Fact]
    public void A_row_without_outcome_is_not_accounted_for() => Assert.Equal(1, Count(Sent, Undecided).Accounted);

    [Fact]
    public void A_reason_counts_once_a_row() =>
        Assert.Equal(
            [new(ReasonCode.RequiredFieldMissing, 2), new(ReasonCode.InvalidEmail, 2)],
            Count(Unusable, Unusable).Reasons
        );

    [Fact]
    public void Reasons_of_campaigns_that_a_row_did_not_name_are_not_counted()
    {
        var refused = new Match(Sample.LeadCode, [new Reason(ReasonCode.GeoMismatch)]);
        Assert.Equal(
            [new(ReasonCode.NotTaken, 1)],
            Count(Unsent with { Matches = [refused] }, Sent with { Matches = [.. Sent.Matches, refused] }).Reasons
        );
    }

    [Fact]
    public void A_line_of_the_receipt_is_the_row_and_what_became_of_it() =>
        Assert.Equal(["a", "b", "3", "sent", "", ""], new ReceiptCount([]).Add(Sent, ["a", "b"], _ => true));

    [Theory]
    [InlineData("LeadCodeNotKnown", true)]
    [InlineData("CategoryNotKnown", true)]
    [InlineData("LeadCodeNotKnown CategoryNotKnown", true)]
    [InlineData("RequiredFieldMissing", true)]
    [InlineData("InvalidEmail RequiredFieldMissing", true)]
    [InlineData("RowCannotBeRead", true)]
    // A later file corrected them: nobody is to chase them.
    [InlineData("LeadCodeNotKnown Superseded", false)]
    [InlineData("CategoryNotKnown Superseded", false)]
    public void An_unusable_row_of_no_campaign_is_told_to_ops_until_it_is_corrected(string reasons, bool isTold)
    {
        var row = Sample.Lead(5, Intake.Unusable) with
        {
            Data = null,
            Reasons = [.. reasons.Split(' ').Select(code => new Reason(Enum.Parse<ReasonCode>(code)))],
        };
        Assert.Equal((isTold ? 1 : 0, 1), (Count(row).NowhereRows, Count(row).Of(LeadStatus.Unusable)));
        Assert.Equal(isTold ? RowOutcome.ToCorrect : RowOutcome.NotWanted, RowOutcomes.Of(row));
    }

    [Fact]
    public void Rows_that_reach_no_campaign_are_counted_apart_with_their_reasons()
    {
        var misspelt = Sample.Lead(5, Intake.Unusable) with
        {
            Data = null,
            Reasons = [new(ReasonCode.LeadCodeNotKnown, Field.LeadCode, "INT-X-1")],
        };
        var nowhere = Unsent with { Reasons = [new(ReasonCode.NoCampaign)] };
        var count = Count(
            misspelt,
            nowhere,
            Sent,
            Sample.Lead(6, Intake.Omitted) with
            {
                Reasons = [new(ReasonCode.Duplicate)],
            }
        );
        Assert.Equal(2, count.NowhereRows);
        Assert.Equal([new(ReasonCode.LeadCodeNotKnown, 1), new(ReasonCode.NoCampaign, 1)], count.NowhereReasons);
    }

    [Fact]
    public void A_row_that_names_a_campaign_which_is_not_in_force_reaches_none()
    {
        var named = Unusable with { Data = Sample.Data with { LeadCode = Sample.LeadCode } };
        var count = new ReceiptCount([]);
        _ = count.Add(named, [], _ => false);
        Assert.Equal((1, 0), (count.NowhereRows, Count(named).NowhereRows));
    }

    private static ReceiptCount Count(params Lead[] leads)
    {
        var count = new ReceiptCount([]);
        foreach (var lead in leads)
            _ = count.Add(lead, [], _ => true);
        return count;
    }
}
