using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Pipeline.ValidatingLeads;

/// <summary>Every fault of a row is told at once, whatever else is wrong with it.</summary>
public class RowFaultsTests
{
    private static readonly Dictionary<string, string> Good = new()
    {
        [Field.Email] = "ann.lee@example.com",
        [Field.FirstName] = "Ann",
        [Field.LastName] = "Lee",
        [Field.Company] = "Contoso",
        [Field.JobTitle] = "IT Manager",
        [Field.Country] = "US",
        [Field.State] = "CA",
        [Field.CompanySize] = "201-500",
        [Field.Industry] = "Software",
        [Field.Category] = "CRM Software",
        [Field.LeadCode] = "INT-FFA-ESF-2541",
        [Field.Phone] = "415 555 0123",
        [Field.Website] = "example.com",
        [Field.LeadDate] = "2026-11-17",
    };

    private static readonly string Long = string.Concat(Enumerable.Repeat("Ab ", 100)) + "c";

    private static readonly (string Field, string Text)[] Faults =
    [
        (Field.Email, ""),
        (Field.Email, "ann@"),
        (Field.Email, "ann@mailinator.com"),
        (Field.FirstName, ""),
        (Field.FirstName, "test"),
        (Field.FirstName, Long),
        (Field.LastName, ""),
        (Field.LastName, "asdf"),
        (Field.Company, ""),
        (Field.Company, "N/A"),
        (Field.Company, Long),
        (Field.JobTitle, ""),
        (Field.JobTitle, "-"),
        (Field.JobTitle, Long),
        (Field.Country, ""),
        (Field.Country, "Atlantis"),
        (Field.CompanySize, "11. Nov"),
        (Field.Industry, Long),
        (Field.Category, "Gardening"),
        (Field.LeadCode, "INT-NO-SUCH-1"),
        (Field.LeadDate, "03/04/2026"),
        (Field.LeadDate, "2026-12-24"),
        (Field.LeadDate, "2020-01-01"),
    ];

    [Theory]
    [InlineData(
        "ann@",
        "test",
        "2020-01-01",
        "RequiredFieldMissing company, InvalidEmail email, PlaceholderName firstName, CountryNotRecognised country, "
            + "CompanySizeNotRecognised companySize, CategoryNotKnown category, LeadCodeNotKnown leadCode, LeadDateTooOld leadDate, FieldTooLong lastName"
    )]
    [InlineData(
        "ann@mailinator.com",
        "N/A",
        "2026-12-24",
        "RequiredFieldMissing company, DisposableEmail email, PlaceholderName firstName, CountryNotRecognised country, "
            + "CompanySizeNotRecognised companySize, CategoryNotKnown category, LeadCodeNotKnown leadCode, LeadDateInFuture leadDate, FieldTooLong lastName"
    )]
    [InlineData(
        "",
        "asdf",
        "soon",
        "RequiredFieldMissing email, RequiredFieldMissing company, PlaceholderName firstName, CountryNotRecognised country, "
            + "CompanySizeNotRecognised companySize, CategoryNotKnown category, LeadCodeNotKnown leadCode, LeadDateNotRecognised leadDate, FieldTooLong lastName"
    )]
    public void A_row_with_every_fault_is_told_them_all_in_order(
        string email,
        string first,
        string date,
        string reasons
    ) =>
        Assert.Equal(
            reasons,
            Codes(
                (Field.Email, email),
                (Field.FirstName, first),
                (Field.LastName, Long),
                (Field.Company, ""),
                (Field.Country, "Atlantis"),
                (Field.CompanySize, "11. Nov"),
                (Field.Category, "Gardening"),
                (Field.LeadCode, "INT-NO-SUCH-1"),
                (Field.LeadDate, date)
            )
        );

    [Fact]
    public void Together_the_rows_above_have_every_reason_that_a_row_can_be_refused_for() =>
        Assert.Equal(
            Enum.GetValues<ReasonCode>().TakeWhile(code => code != ReasonCode.RowCannotBeRead),
            Faults.SelectMany(fault => Reasons(fault)).Select(reason => reason.Code).Distinct().Order()
        );

    [Fact]
    public void A_row_without_faults_has_none() => Assert.Empty(Reasons());

    [Fact]
    public void Another_fault_hides_none() =>
        Prop.ForAll(
                Gen.Elements(Faults).ArrayOf().Where(faults => faults.Length > 0).ToArbitrary(),
                faults =>
                {
                    var distinct = faults.DistinctBy(fault => fault.Field).ToArray();
                    var all = Reasons(distinct);
                    foreach (var fault in distinct)
                        Assert.Empty(Reasons([.. distinct.Where(other => other != fault)]).Except(all));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_columns_changes_nothing_but_the_order_within_a_reason() =>
        Prop.ForAll(
                (
                    from faults in Gen.Elements(Faults).ArrayOf()
                    from columns in Gen.Shuffle(Good.Keys.ToArray())
                    select (faults, columns)
                ).ToArbitrary(),
                row =>
                    Assert.Equal(
                        Reasons([.. row.faults.DistinctBy(f => f.Field)]).Select(r => r.ToString()),
                        Reasons(row.columns, [.. row.faults.DistinctBy(f => f.Field)]).Select(r => r.ToString())
                    )
            )
            .QuickCheckThrowOnFailure();

    private static string Codes(params (string, string)[] faults) =>
        string.Join(", ", Reasons(faults).Select(r => $"{r.Code} {r.Field}"));

    private static IReadOnlyList<Reason> Reasons(params (string, string)[] faults) => Reasons([.. Good.Keys], faults);

    private static IReadOnlyList<Reason> Reasons(string[] columns, (string Field, string Text)[] faults)
    {
        var row = new Dictionary<string, string>(Good);
        foreach (var (field, text) in faults)
            row[field] = text;
        return new RowValidator(
            ColumnMapping.Of(columns, Sample.Affiliate),
            Sample.Affiliate,
            Sample.Configuration(Sample.Campaign),
            Sample.Noon
        )
            .Validate([.. columns.Select(column => row[column])])
            .Reasons;
    }
}
