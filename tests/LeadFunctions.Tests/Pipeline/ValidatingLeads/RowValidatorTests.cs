using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Pipeline.ValidatingLeads;

public class RowValidatorTests
{
    private static readonly Dictionary<string, string> Good = new()
    {
        [Field.Email] = " Ann.Lee@Example.com ",
        [Field.FirstName] = "Ann",
        [Field.LastName] = "Lee",
        [Field.Company] = "Contoso",
        [Field.JobTitle] = "IT Manager",
        [Field.Country] = "Deutschland",
        [Field.CompanySize] = "3500",
        [Field.Category] = "customer relationship-management",
        [Field.LeadCode] = " int-ffa-esf-2541 ",
        [Field.Phone] = "555 0100",
        [Field.LeadDate] = "2026-11-17",
        [Field.State] = "Hessen",
        [Field.Industry] = " Software &amp; Services ",
        [Field.Website] = "https://www.Contoso.example/contact",
        ["Notes"] = "asked for a call",
        ["Empty"] = " ",
    };

    [Fact]
    public void A_sound_row_becomes_its_normalised_values()
    {
        var (data, email, reasons) = Validate(Good);
        Assert.Empty(reasons);
        Assert.Equal("ann.lee@example.com", email!.Value);
        Assert.Equal(
            new LeadData(
                "ann.lee@example.com",
                "Ann",
                "Lee",
                "Contoso",
                "IT Manager",
                "DE",
                "1,001-5,000",
                Sample.Crm,
                Sample.LeadCode,
                "555 0100",
                new DateOnly(2026, 11, 17),
                data!.Answers
            )
            {
                Employees = 3_500,
                Industry = "Software & Services",
                Domain = "contoso.example",
            },
            data
        );
        Assert.Equal([new("Notes", "asked for a call")], data.Answers);
    }

    [Theory]
    [InlineData(Field.Email, "", "RequiredFieldMissing email")]
    [InlineData(Field.FirstName, "  ", "RequiredFieldMissing firstName")]
    [InlineData(Field.LastName, "", "RequiredFieldMissing lastName")]
    [InlineData(Field.Company, "", "RequiredFieldMissing company")]
    [InlineData(Field.JobTitle, "", "RequiredFieldMissing jobTitle")]
    [InlineData(Field.Country, "", "RequiredFieldMissing country")]
    [InlineData(Field.Email, "ann@", "InvalidEmail email 'ann@' -> an address such as ann.lee@example.com")]
    [InlineData(Field.FirstName, "test", "PlaceholderName firstName 'test' -> a person's name")]
    [InlineData(Field.LastName, "N/A", "PlaceholderName lastName 'N/A' -> a person's name")]
    [InlineData(Field.Email, "ann.lee@mailinator.com", "DisposableEmail email 'mailinator.com' -> a lasting address")]
    [InlineData(
        Field.Email,
        "ann.lee@inbox.mailinator.com",
        "DisposableEmail email 'inbox.mailinator.com' -> a lasting address"
    )]
    [InlineData(Field.Company, "N/A", "PlaceholderName company 'N/A' -> the company's name")]
    [InlineData(Field.Company, "test", "PlaceholderName company 'test' -> the company's name")]
    [InlineData(Field.JobTitle, "-", "PlaceholderName jobTitle '-' -> the person's job title")]
    [InlineData(Field.Country, "Germny", "CountryNotRecognised country 'Germny' -> Germany")]
    [InlineData(Field.Country, "Atlantis", "CountryNotRecognised country 'Atlantis'")]
    [InlineData(
        Field.CompanySize,
        "11. Nov",
        "CompanySizeNotRecognised companySize '11. Nov' -> a band of employees such as 201-500 or 10,001+"
    )]
    [InlineData(Field.Category, "CRM Sofware", "CategoryNotKnown category 'CRM Sofware' -> CRM Software")]
    [InlineData(Field.Category, "Gardening", "CategoryNotKnown category 'Gardening'")]
    [InlineData(Field.LeadCode, "INT-FFA-ESF-2542", "LeadCodeNotKnown leadCode 'INT-FFA-ESF-2542' -> INT-FFA-ESF-2541")]
    [InlineData(Field.LeadCode, "#REF!", "LeadCodeNotKnown leadCode '#REF!'")]
    [InlineData(
        Field.LeadDate,
        "03/04/2026",
        "LeadDateNotRecognised leadDate '03/04/2026' -> a date such as 2026-11-21"
    )]
    [InlineData(Field.LeadDate, "2026-12-24", "LeadDateInFuture leadDate '2026-12-24' -> a day up to 2026-11-18")]
    [InlineData(Field.LeadDate, "2020-01-01", "LeadDateTooOld leadDate '2020-01-01' -> a day from 2026-05-22 on")]
    public void A_single_fault_is_the_single_reason(string field, string text, string reason)
    {
        var (data, _, reasons) = Validate(With((field, text)));
        Assert.Null(data);
        Assert.Equal(reason, Say(Assert.Single(reasons)));
    }

    [Theory]
    [InlineData(Field.FirstName)]
    [InlineData(Field.LastName)]
    [InlineData(Field.Company)]
    [InlineData(Field.JobTitle)]
    [InlineData(Field.Industry)]
    public void A_text_of_255_characters_is_taken_and_a_longer_one_is_not(string field)
    {
        Assert.NotNull(Validate(With((field, string.Concat(Enumerable.Repeat("Ab ", 85)).Trim() + "c"))).Data);
        Assert.Equal(
            $"FieldTooLong {field} '256 characters' -> at most 255",
            Say(Assert.Single(Validate(With((field, string.Concat(Enumerable.Repeat("Ab", 128))))).Reasons))
        );
    }

    [Fact]
    public void All_faults_of_a_row_are_told()
    {
        var (data, email, reasons) = Validate(
            With(
                (Field.FirstName, "asdf"),
                (Field.Company, ""),
                (Field.Country, "?"),
                (Field.CompanySize, "0"),
                (Field.Category, "x"),
                (Field.LeadCode, "y"),
                (Field.LeadDate, "z")
            )
        );
        Assert.Null(data);
        Assert.NotNull(email);
        Assert.Equal(
            [
                ReasonCode.RequiredFieldMissing,
                ReasonCode.PlaceholderName,
                ReasonCode.CountryNotRecognised,
                ReasonCode.CompanySizeNotRecognised,
                ReasonCode.CategoryNotKnown,
                ReasonCode.LeadCodeNotKnown,
                ReasonCode.LeadDateNotRecognised,
            ],
            reasons.Select(r => r.Code)
        );
    }

    [Fact]
    public void An_empty_row_lacks_everything_that_is_required() =>
        Assert.Equal(
            [
                Field.Email,
                Field.FirstName,
                Field.LastName,
                Field.Company,
                Field.JobTitle,
                Field.Country,
                Field.Category,
            ],
            Validate([]).Reasons.Where(r => r.Code == ReasonCode.RequiredFieldMissing).Select(r => r.Field)
        );

    [Theory]
    [InlineData(Field.CompanySize)]
    [InlineData(Field.Phone)]
    [InlineData(Field.LeadDate)]
    [InlineData(Field.Category)]
    [InlineData(Field.LeadCode)]
    [InlineData(Field.State)]
    [InlineData(Field.Industry)]
    [InlineData(Field.Website)]
    public void A_row_is_usable_without_what_is_not_required(string field) =>
        Assert.NotNull(Validate(With((field, ""))).Data);

    [Theory]
    [InlineData(Field.CompanySize, "N/A")]
    [InlineData(Field.CompanySize, "NA")]
    [InlineData(Field.CompanySize, "unknown")]
    [InlineData(Field.CompanySize, "keine Angabe")]
    [InlineData(Field.CompanySize, "none")]
    [InlineData(Field.CompanySize, "brak danych")]
    [InlineData(Field.LeadDate, "n/a")]
    [InlineData(Field.Phone, "call me")]
    [InlineData(Field.Phone, "000-000-0000")]
    public void What_is_not_required_and_says_nothing_is_empty(string field, string text) =>
        Assert.Equal(Values(Validate(With((field, ""))).Data!), Values(Validate(With((field, text))).Data!));

    [Theory]
    [InlineData("Dr", "Lee", "firstName 'Dr'")]
    [InlineData("Ann", "Mr.", "lastName 'Mr.'")]
    [InlineData("Prof. Dr.", "Lee", "firstName 'Prof. Dr.'")]
    [InlineData("Max", "Mustermann", "lastName 'Max Mustermann'")]
    [InlineData("Cy", "do.", "lastName 'do.'")]
    [InlineData("Ann", "brak", "lastName 'brak'")]
    public void A_name_that_is_nobodys_is_told(string first, string last, string told) =>
        Assert.Equal(
            $"PlaceholderName {told} -> a person's name",
            Say(Assert.Single(Validate(With((Field.FirstName, first), (Field.LastName, last))).Reasons))
        );

    [Theory]
    [InlineData("Rob", "Brak")]
    [InlineData("Sokha", "Nom")]
    [InlineData("Minh", "Do")]
    [InlineData("Dr. Ann", "Lee")]
    [InlineData("Ann", "Herr")]
    [InlineData("K.A.", "Lee")]
    public void A_name_that_looks_like_none_is_one(string first, string last) =>
        Assert.NotNull(Validate(With((Field.FirstName, first), (Field.LastName, last))).Data);

    [Fact]
    public void A_row_needs_a_category_or_a_lead_code() =>
        Assert.Equal(
            "RequiredFieldMissing category -> a category or a lead code",
            Say(Assert.Single(Validate(With((Field.Category, ""), (Field.LeadCode, ""))).Reasons))
        );

    [Theory]
    [InlineData("US", "Calif.", "US-CA")]
    [InlineData("US", "Atlantis", null)]
    [InlineData("US", "", null)]
    [InlineData("Canada", "CA", null)]
    public void A_state_is_read_where_the_country_has_states(string country, string state, string? code) =>
        Assert.Equal(code, Validate(With((Field.Country, country), (Field.State, state))).Data!.State);

    [Theory]
    [InlineData("", "ann.lee@mail.fabrikam.co.uk", "fabrikam.co.uk")]
    [InlineData("none", "ann.lee@fabrikam.com", "fabrikam.com")]
    [InlineData("", "ann.lee@gmail.com", null)]
    [InlineData("fabrikam.com", "ann.lee@gmail.com", "fabrikam.com")]
    public void A_domain_comes_of_the_website_or_a_business_address(string website, string email, string? domain) =>
        Assert.Equal(domain, Validate(With((Field.Website, website), (Field.Email, email))).Data!.Domain);

    // Who owns a mailbox is for its owner to say: nothing is dropped from an address but its case.
    [Theory]
    [InlineData("Ann.Lee@Gmail.com", "ann.lee@gmail.com")]
    [InlineData("annlee@gmail.com", "annlee@gmail.com")]
    [InlineData("ann.lee+crm@gmail.com", "ann.lee+crm@gmail.com")]
    [InlineData("ann.lee@googlemail.com", "ann.lee@googlemail.com")]
    [InlineData("ann@BÜCHER.example", "ann@xn--bcher-kva.example")]
    [InlineData("ann@bu\u0308cher.example", "ann@xn--bcher-kva.example")]
    [InlineData("ann@xn--bcher-kva.example", "ann@xn--bcher-kva.example")]
    public void Dots_and_tags_of_an_address_stay(string email, string normal) =>
        Assert.Equal(normal, Validate(With((Field.Email, email))).Data!.Email);

    [Fact]
    public void An_affiliates_own_values_are_translated_first()
    {
        var affiliate = Sample.Affiliate with
        {
            Values = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                [Field.CompanySize] = new Dictionary<string, string> { ["Enterprise"] = "10,001+" },
            },
        };
        Assert.Equal("10,001+", Validate(With((Field.CompanySize, " enterprise ")), affiliate).Data!.CompanySize);
        Assert.Null(Validate(With((Field.JobTitle, "Enterprise"), (Field.CompanySize, "Large")), affiliate).Data);
    }

    [Fact]
    public void Do_not_contact_is_decided_elsewhere()
    {
        Assert.True(EmailAddress.TryParse("ann.lee@example.com", out var stop));
        var configuration = new Configuration([Sample.Affiliate], [Sample.Campaign], Sample.Categories, [stop]);
        Assert.NotNull(Validate(Good, null, configuration).Data);
    }

    private static Dictionary<string, string> With(params (string Field, string Text)[] changes) =>
        Good.ToDictionary(
            f => f.Key,
            f => changes.Where(c => c.Field == f.Key).Select(c => c.Text).FirstOrDefault(f.Value)
        );

    private static object Values(LeadData data) => (data.CompanySize, data.Employees, data.LeadDate, data.Phone);

    private static string Say(Reason reason) =>
        $"{reason.Code} {reason.Field}{(reason.Found is null ? "" : $" '{reason.Found}'")}{(reason.Expected is null ? "" : $" -> {reason.Expected}")}";

    private static Validation Validate(
        Dictionary<string, string> row,
        Affiliate? affiliate = null,
        Configuration? configuration = null
    ) =>
        new RowValidator(
            ColumnMapping.Of([.. row.Keys], affiliate ?? Sample.Affiliate),
            affiliate ?? Sample.Affiliate,
            configuration ?? Sample.Configuration(Sample.Campaign),
            Sample.Noon
        ).Validate([.. row.Values]);
}
