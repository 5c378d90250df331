using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Privacy.ErasingPeople;
using LeadFunctions.Privacy.RemovingOldData;

namespace LeadFunctions.Tests.Privacy.RemovingOldData;

/// <summary>Which old rows lose their personal data.</summary>
public class RowFateTests
{
    private static readonly DateTimeOffset SentAt = Sample.Noon;

    [Fact]
    public void A_lead_that_waits_keeps_it_until_it_is_stopped()
    {
        var waits = Sample.Lead(routed: true, matches: new Match(Sample.LeadCode, [new(ReasonCode.GeoMismatch)]));
        Assert.Equal(RowFate.Waits, After(waits, days: 1000));
        Assert.Equal(RowFate.Waits, After(Sample.Lead(intake: Intake.Held, routed: true), days: 1000));
        Assert.Equal(RowFate.Due, After(waits with { IsStopped = true }, days: 1000));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(Intake.Usable, false)]
    public void A_row_that_the_pipeline_is_at_keeps_it(object? intake, bool routed) =>
        Assert.Equal(RowFate.AtWork, After(Sample.Lead(intake: (Intake?)intake, routed: routed), days: 1000));

    [Theory]
    [InlineData(Intake.Unusable)]
    [InlineData(Intake.Omitted)]
    public void A_row_that_never_was_a_lead_loses_it(object intake) =>
        Assert.Equal(RowFate.Due, After(Sample.Lead(intake: (Intake)intake), days: 0));

    [Theory]
    [InlineData(DeliveryState.Scheduled, RowFate.OnItsWay)]
    [InlineData(DeliveryState.Sending, RowFate.OnItsWay)]
    [InlineData(DeliveryState.Failed, RowFate.Due)]
    public void A_lead_on_its_way_keeps_it(object delivery, object fate) =>
        Assert.Equal(
            (RowFate)fate,
            After(
                Sample.Lead(routed: true, matches: new Match(Sample.LeadCode, [], (DeliveryState)delivery)),
                days: 1000
            )
        );

    [Theory]
    [InlineData(30, null, RowFate.CanBeReturned)]
    [InlineData(30.9, CommercialState.Open, RowFate.CanBeReturned)]
    [InlineData(31, null, RowFate.Due)]
    [InlineData(5, CommercialState.Returned, RowFate.Due)]
    [InlineData(5, CommercialState.Final, RowFate.Due)]
    public void A_sent_lead_keeps_it_while_it_can_be_returned(double days, object? commercial, object fate)
    {
        var sent = new Match(
            Sample.LeadCode,
            [],
            DeliveryState.Sent,
            SentAt: SentAt,
            Commercial: (CommercialState?)commercial
        );
        Assert.Equal((RowFate)fate, After(Sample.Lead(routed: true, matches: sent), days));
        // One of two campaigns is enough.
        var other = new Match(LeadCode.Parse("INT-WKL-CRM-1001"), [], DeliveryState.Sent, SentAt: SentAt.AddDays(days));
        Assert.Equal(RowFate.CanBeReturned, After(Sample.Lead(routed: true, matches: [sent, other]), days));
    }

    [Fact]
    public void What_stays_of_a_row_counts_as_before_and_names_nobody()
    {
        var sent = Sample.Lead(
            routed: true,
            matches: new Match(
                Sample.LeadCode,
                [],
                DeliveryState.Sent,
                SentAt: SentAt,
                Commercial: CommercialState.Final
            )
        ) with
        {
            History = [new(SentAt, "Olga", "sends it through to INT-FFA-ESF-2541: Ann asked for it")],
            Data = Sample.Data with { Origin = new Dictionary<string, string> { [Field.Asset] = "For Ann" } },
            Source = new(SourceKind.Content, SourceVehicle.Email) { Rule = "mails", SubSource = "Ann's list" },
        };
        Assert.False(ErasedRow.IsBare(sent));
        var bare = ErasedRow.Bare(
            sent,
            [new("Email", Field.Email), new("First", Field.FirstName)],
            TitleDictionary.BuiltIn
        );
        Assert.True(ErasedRow.IsBare(bare));
        Assert.Equal(RowFate.Gone, After(bare, days: 1000));
        Assert.Equal(
            (sent.Status, sent.Person, sent.Data!.Category, sent.Data.Country),
            (bare.Status, bare.Person, bare.Data!.Category, bare.Data.Country)
        );
        Assert.Equal("sends it through to INT-FFA-ESF-2541: [erased] asked for it", Assert.Single(bare.History).What);
        Assert.DoesNotContain("ann", Json.Write(bare).ToLowerInvariant(), StringComparison.Ordinal);
        Assert.True(bare is { IsStopped: true, IsErased: true, IsWaiting: false });
        Assert.Equal(new LeadSource(SourceKind.Content, SourceVehicle.Email) { Rule = "mails" }, bare.Source);
        // What is counted over a year, and no text that was in a cell.
        Assert.Equal(("", "it manager"), (bare.Data.JobTitle, bare.Data.TitleKey));
        Assert.Null(ErasedRow.Of(sent, text => text).Data!.TitleKey);
    }

    [Theory]
    [InlineData("Ann Lee, IT Manager")]
    [InlineData("Something of Her Own")]
    public void A_title_that_may_tell_of_somebody_leaves_no_key(string title)
    {
        var lead = Sample.Lead() with { Data = Sample.Data with { JobTitle = title } };
        Assert.Null(ErasedRow.Bare(lead, [], TitleDictionary.BuiltIn).Data!.TitleKey);
    }

    private static RowFate After(Lead lead, double days) => RowFates.Of(lead, SentAt.AddDays(days));
}
