using System.Globalization;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Pipeline.ValidatingLeads;

/// <summary>Which of a person's earlier rows a row corrects: it has the same affiliate and e-mail by then.</summary>
public sealed class EarlierRowTests
{
    private static readonly BatchId First = BatchId.Of(new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), "a", "1");
    private static readonly BatchId Second = BatchId.Of(new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero), "a", "2");

    [Theory]
    [InlineData("crm INT-A in leads.csv, row 2", "erp INT-A in other.csv, row 9", true)]
    [InlineData("crm INT-A in leads.csv, row 2", "- INT-A in other.csv, row 9", true)]
    [InlineData("- INT-A in leads.csv, row 2", "crm INT-A in other.csv, row 9", true)]
    [InlineData("crm - in leads.csv, row 2", "crm INT-A in other.csv, row 9", true)]
    [InlineData("crm INT-A in leads.csv, row 2", "crm - in other.csv, row 9", true)]
    [InlineData("crm INT-A in leads.csv, row 2", "crm INT-B in other.csv, row 9", true)]
    [InlineData("crm INT-A in leads.csv, row 2", "erp INT-B in leads.csv, row 2", true)]
    [InlineData("crm - in leads.csv, row 2", "erp - in leads.csv, row 2", true)]
    [InlineData("- - in leads.csv, row 2", "crm INT-A in leads.csv, row 2", true)]
    // Another interest.
    [InlineData("crm INT-A in leads.csv, row 2", "erp INT-B in other.csv, row 2", false)]
    [InlineData("crm INT-A in leads.csv, row 2", "erp INT-B in leads.csv, row 3", false)]
    [InlineData("crm - in leads.csv, row 2", "erp - in other.csv, row 2", false)]
    // Nothing that is missing is the same as what is missing.
    [InlineData("- - in leads.csv, row 2", "crm - in other.csv, row 9", false)]
    public void A_row_corrects_what_shares_its_lead_code_its_category_or_its_place(
        string earlier,
        string later,
        bool corrects
    )
    {
        Assert.Equal(corrects, Is(earlier, later, Unsent));
        Assert.Equal(corrects, Is(earlier, later, lead => lead with { Data = null, Intake = Intake.Unusable }));
    }

    [Theory]
    [InlineData("crm INT-B in other.csv, row 9", false)]
    [InlineData("erp INT-A in other.csv, row 9", true)]
    [InlineData("crm - in other.csv, row 9", true)]
    [InlineData("crm INT-B in leads.csv, row 2", true)]
    public void What_just_waits_for_room_in_its_campaign_stays_beside_a_lead_for_another(string later, bool corrects) =>
        Assert.Equal(
            corrects,
            Is("crm INT-A in leads.csv, row 2", later, lead => Refused(lead, ReasonCode.CapReached))
        );

    [Fact]
    public void What_is_on_its_way_sent_stopped_omitted_or_corrected_already_is_not_corrected()
    {
        foreach (
            var change in new Func<Lead, Lead>[]
            {
                lead => Accepted(lead, DeliveryState.Scheduled),
                lead => Accepted(lead, DeliveryState.Sent),
                lead => LeadLifecycle.Stopped(Unsent(lead)),
                lead => LeadLifecycle.Omitted(lead, new Reason(ReasonCode.Duplicate)),
                lead => LeadLifecycle.Superseded(Unsent(lead), new LeadId(Second, 7)),
                lead => LeadLifecycle.Superseded(lead with { Intake = Intake.Unusable }, new LeadId(Second, 7)),
            }
        )
            Assert.False(Is("crm INT-A in leads.csv, row 2", "erp INT-A in leads.csv, row 2", change));
    }

    [Fact]
    public void A_row_that_cannot_be_used_stays_so_when_it_is_corrected_and_nobody_is_told_to_correct_it_again()
    {
        var row = Lead(First, "crm INT-A in leads.csv, row 2") with
        {
            Intake = Intake.Unusable,
            Data = null,
            Reasons = [new Reason(ReasonCode.CountryNotRecognised, Field.Country, "Atlantis")],
        };
        var corrected = LeadLifecycle.Superseded(row, new LeadId(Second, 7));

        Assert.Equal((LeadStatus.Unusable, RowOutcome.NotWanted), (corrected.Status, RowOutcomes.Of(corrected)));
        Assert.Equal([ReasonCode.CountryNotRecognised, ReasonCode.Superseded], corrected.Reasons.Select(r => r.Code));
        Assert.Equal("Corrected by a later row", ReceiptRow.Of(corrected).Reasons);
        Assert.Same(corrected, LeadLifecycle.Superseded(corrected, new LeadId(Second, 8)));
    }

    private static bool Is(string earlier, string later, Func<Lead, Lead> became)
    {
        var said = Lead(First, earlier);
        return new EarlierRow(became(said), said.Data!.Category, said.Data.LeadCode, File(earlier)).IsCorrectedBy(
            Lead(Second, later),
            File(later)
        );
    }

    private static Lead Unsent(Lead lead) => Refused(lead, ReasonCode.WrongCategory);

    private static Lead Refused(Lead lead, ReasonCode code) =>
        lead with
        {
            Pass = 1,
            Matches = [new Match(LeadCode.Parse("INT-A"), [new Reason(code)])],
        };

    private static Lead Accepted(Lead lead, DeliveryState state) =>
        lead with
        {
            Pass = 1,
            Matches = [new Match(LeadCode.Parse("INT-A"), [], state)],
        };

    // "crm INT-A in leads.csv, row 2"
    private static Lead Lead(BatchId batch, string text)
    {
        var words = text.Split(' ');
        return new Lead(new LeadId(batch, int.Parse(words[^1], CultureInfo.InvariantCulture)), 2, [])
        {
            Intake = Intake.Usable,
            Person = PersonId.Parse("0f1e2d3c4b5a69788796a5b4c3d2e1f0"),
            Data = new(
                "ann.lee@example.com",
                "Ann",
                "Lee",
                "Contoso",
                "CIO",
                "US",
                null,
                words[0] == "-" ? null : CategoryId.Parse(words[0]),
                words[1] == "-" ? null : LeadCode.Parse(words[1]),
                null,
                null,
                new Dictionary<string, string>()
            ),
        };
    }

    private static string File(string text) => text.Split(' ')[3].TrimEnd(',');
}
