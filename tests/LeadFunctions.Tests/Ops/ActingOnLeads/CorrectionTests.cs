using LeadFunctions.Foundation.Leads;
using LeadFunctions.Ops.ActingOnLeads;

namespace LeadFunctions.Tests.Ops.ActingOnLeads;

public class CorrectionTests
{
    private static readonly Column[] Columns =
    [
        new("Mail", Field.Email),
        new("First Name", Field.FirstName),
        new("Land", Field.Country),
        new("Notes", null),
    ];

    private static readonly Lead Row = Sample.Lead(routed: true) with { Cells = ["ann.lee@example.com", "An", "DE"] };

    [Theory]
    [InlineData("country", 2)]
    [InlineData("land ", 2)]
    [InlineData("Notes", 3)]
    public void A_column_is_named_by_its_header_or_its_field_also_where_the_row_ends_before_it(string name, int at) =>
        Assert.Equal("new", Read((name, "new")).Value!.Cells[at]);

    [Fact]
    public void History_says_what_changed_and_nothing_that_names_the_person() =>
        Assert.Equal(
            "corrected 'First Name', country from 'DE' to 'FR', 'Notes'",
            Read(("firstName", "Ann"), ("country", "FR"), ("Notes", "call her")).Value!.Says
        );

    [Theory]
    [InlineData("shoe size", "42", "which is no column of the file; expected one of Mail, First Name, Land, Notes")]
    [InlineData("country", "DE", "the row says so already")]
    [InlineData("country", "D\nE", "or a control character")]
    public void What_is_no_correction_is_told(string name, string value, string detail) =>
        Assert.Contains(detail, Read((name, value)).Problem!.Detail, StringComparison.Ordinal);

    [Fact]
    public void A_row_that_would_be_too_long_to_keep_is_told()
    {
        var columns = Enumerable.Range(0, 20).Select(i => new Column($"c{i}", null)).ToList();
        var values = columns.ToDictionary(c => c.Header, _ => new string('x', 1_000));
        Assert.Contains(
            "found a row of 20,000 characters with them, expected at most 15,000",
            Correction.Of(Row with { Cells = [] }, columns, values).Problem!.Detail,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Only_rows_with_an_outcome_that_no_campaign_has_are_corrected()
    {
        Assert.Null(Correction.Against(Row));
        Assert.Null(Correction.Against(Sample.Lead(intake: Intake.Unusable) with { Data = null }));
        Tells("is at work", Sample.Lead());
        Tells("is Omitted", Sample.Lead(intake: Intake.Omitted));
        Tells("is removed", Row with { Data = Sample.Data with { Email = "" } });
        Tells(
            "INT-FFA-ESF-2541 has the lead",
            Sample.Lead(1, Intake.Usable, true, new Match(Sample.LeadCode, [], DeliveryState.Scheduled))
        );
    }

    [Fact]
    public void A_row_is_not_made_worse_nor_given_to_somebody_else()
    {
        var correction = Read(("country", "Nowhere")).Value!;
        var fault = new Reason(ReasonCode.CountryNotRecognised, Field.Country, "Nowhere");
        var elsewhere = new Reason(ReasonCode.RequiredFieldMissing, Field.Company);
        var unusable = Row with { Intake = Intake.Unusable };
        Assert.Null(correction.Against(Row, Row));
        Assert.Contains("Nowhere", Detail(Row, unusable with { Reasons = [fault] }), StringComparison.Ordinal);
        Assert.Contains(
            "would be unusable",
            Detail(Row, unusable with { Reasons = [elsewhere] }),
            StringComparison.Ordinal
        );
        Assert.Null(correction.Against(unusable, unusable with { Reasons = [elsewhere] }));
        Assert.Contains(
            "another person",
            Detail(Row, Row with { Person = PersonId.Parse("ffffffffffffffffffffffffffffffff") }),
            StringComparison.Ordinal
        );

        string Detail(Lead was, Lead validated) => correction.Against(was, validated)!.Detail;
    }

    private static LeadFunctions.Foundation.Http.OrProblem<Correction> Read(
        params (string Name, string Value)[] values
    ) => Correction.Of(Row, Columns, values.ToDictionary(v => v.Name, v => v.Value));

    private static void Tells(string part, Lead lead) =>
        Assert.Contains(part, Correction.Against(lead)!.Detail, StringComparison.Ordinal);
}
