using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Pipeline.ValidatingLeads;

/// <summary>Rows that spreadsheets and export tools were at, as a whole.</summary>
public class DamagedRowTests
{
    private static readonly (string Header, string Text)[] Good =
    [
        ("Email", "ann.lee@example.com"),
        ("First Name", "Ann"),
        ("Last Name", "Lee"),
        ("Company", "Contoso"),
        ("Job Title", "CIO"),
        ("Country", "United Kingdom"),
        ("Company Size", "11-50"),
        ("Category", "crm"),
        ("Phone", "020 7946 0123"),
        ("Lead Date", "2026-11-17"),
    ];

    [Theory]
    [InlineData("Company Size", "Nov-50", "11-50")]
    [InlineData("Company Size", "01-Oct", "1-10")]
    [InlineData("Company Size", "\"11-50\"", "11-50")]
    [InlineData("Company Size", "1,001\u00A0–\u00A05,000", "1,001-5,000")]
    [InlineData("Phone", "447912345678.0", "+447912345678")]
    [InlineData("Phone", "2079460123", "+442079460123")]
    [InlineData("Phone", "", null)]
    [InlineData("Lead Date", "46343", "2026-11-17")]
    [InlineData("Lead Date", "46343.75", "2026-11-17")]
    [InlineData("First Name", "JosÃ©", "José")]
    [InlineData("Last Name", "Oâ€™Brien", "O’Brien")]
    [InlineData("Company", "Johnson &amp; Johnson", "Johnson & Johnson")]
    [InlineData("Job Title", "\u200BHead of IT\u00A0", "Head of IT")]
    [InlineData("Email", "ann.lee@example.com\u200B", "ann.lee@example.com")]
    [InlineData("Country", "EspaÃ±a", "ES")]
    public void Damage_that_is_certain_is_undone(string header, string cell, string? value)
    {
        var (data, _, reasons) = Validate(With(header, cell));
        Assert.Empty(reasons);
        Assert.Equal(value, ValueOf(data!, header));
    }

    [Fact]
    public void A_phone_that_lost_its_digits_is_left_out_with_a_note()
    {
        var (data, _, reasons) = Validate(With("Phone", "4.47912E+11"));
        Assert.Null(data!.Phone);
        Assert.Equal(new Reason(ReasonCode.PhoneLost, Field.Phone, "4.47912E+11"), Assert.Single(reasons));
    }

    [Theory]
    [InlineData("First Name", "Jos\uFFFD", "firstName")]
    [InlineData("Company", "MÃ¼ller 北京", "company")]
    [InlineData("Job Title", "Leiter GeschÃ¤ft für IT", "jobTitle")]
    [InlineData("Last Name", "Oâ€™Néill", "lastName")]
    [InlineData("Last Name", "M√ºller 北京", "lastName")]
    [InlineData("First Name", "£ukasz", "firstName")]
    [InlineData("Last Name", "¯ak", "lastName")]
    [InlineData("Company", "Œwi¹tek", "company")]
    [InlineData("First Name", "Èâàí", "firstName")]
    [InlineData("Company", "ÎÎÎ Ðîìàøêà", "company")]
    [InlineData("First Name", "Micha³", "firstName")]
    [InlineData("First Name", "JosĂŠ", "firstName")]
    [InlineData("Last Name", "MĂźller", "lastName")]
    [InlineData("Last Name", "YÄąlmaz", "lastName")]
    [InlineData("First Name", "Zo?", "firstName")]
    [InlineData("Last Name", "?ukasz", "lastName")]
    [InlineData("Company", "Caf? M?ller", "company")]
    [InlineData("Job Title", "Gesch?ftsf?hrer", "jobTitle")]
    [InlineData("Company", "???????? Contoso", "company")]
    public void Letters_that_cannot_be_mended_are_noted(string header, string cell, string field)
    {
        var (data, _, reasons) = Validate(With(header, cell));
        Assert.Equal(cell, ValueOf(data!, header));
        Assert.Equal(new Reason(ReasonCode.TextDamaged, field, cell), Assert.Single(reasons));
    }

    [Theory]
    [InlineData("Last Name", "JOÃO")]
    [InlineData("Last Name", "Bâtiment Âge")]
    [InlineData("Last Name", "Ångström")]
    [InlineData("Last Name", "Jäääär")]
    [InlineData("Last Name", "Żak")]
    [InlineData("First Name", "Łukasz")]
    [InlineData("Company", "Who are you?")]
    [InlineData("Company", "?What If!")]
    [InlineData("Company", "ÆØÅ £m E³ Contoso²")]
    [InlineData("Company", "contoso.example/?id=1")]
    [InlineData("Job Title", "IT?")]
    public void Letters_as_they_should_be_are_not_noted(string header, string cell) =>
        Assert.Empty(Validate(With(header, cell)).Reasons);

    [Theory]
    [InlineData("Poland", "Œwi¹tek", true)]
    [InlineData("Czech Republic", "Jiøí", true)]
    [InlineData("Russia", "Ïåòðîâ", true)]
    [InlineData("Poland", "Wêgrzyn", true)]
    [InlineData("Czech Republic", "Dvoøák", true)]
    [InlineData("Croatia", "Petroviæ", true)]
    [InlineData("Hungary", "Szûcs", true)]
    [InlineData("Latvia", "Bçrziòð", true)]
    [InlineData("Poland", "Lê", false)]
    [InlineData("France", "Prêtre", false)]
    [InlineData("Turkey", "Yýlmaz", true)]
    [InlineData("Turkey", "Doðan", true)]
    [InlineData("Iceland", "Guðmundsson", false)]
    [InlineData("Poland", "Peña", false)]
    [InlineData("Poland", "Świątek", false)]
    [InlineData("Russia", "Müller", false)]
    [InlineData("Turkey", "Yılmaz", false)]
    [InlineData("Czech Republic", "Dvořák", false)]
    public void Letters_of_another_code_page_are_known_by_the_country(string country, string name, bool isDamaged)
    {
        var row = With("Last Name", name).Select(c => c.Header == "Country" ? c with { Text = country } : c);
        Assert.Equal(
            isDamaged ? [ReasonCode.TextDamaged] : [],
            Validate([.. row.Where(c => c.Header != "Phone")]).Reasons.Select(r => r.Code)
        );
    }

    [Fact]
    public void A_note_stands_behind_the_faults_of_a_row()
    {
        var (data, _, reasons) = Validate([
            .. With("Phone", "4.47912E+11").Select(c => c.Header == "Company" ? c with { Text = "" } : c),
        ]);
        Assert.Null(data);
        Assert.Equal([ReasonCode.RequiredFieldMissing, ReasonCode.PhoneLost], reasons.Select(r => r.Code));
    }

    [Theory]
    [InlineData("11. Nov")]
    [InlineData("Dec-12")]
    [InlineData("Feb-50")]
    public void A_size_that_may_have_been_anything_is_told_as_it_was_found(string cell)
    {
        var reason = Assert.Single(Validate(With("Company Size", cell)).Reasons);
        Assert.Equal((ReasonCode.CompanySizeNotRecognised, cell), (reason.Code, reason.Found));
    }

    [Theory]
    [InlineData("Ann Lee", "Ann", "Lee")]
    [InlineData("Lee, Dr. Ann", "Ann", "Lee")]
    [InlineData("Ann van der Berg", "Ann", "van der Berg")]
    public void A_full_name_is_split(string full, string first, string last)
    {
        var data = Validate(Named(full)).Data!;
        Assert.Equal((first, last), (data.FirstName, data.LastName));
    }

    [Theory]
    [InlineData("Prince", "RequiredFieldMissing: lastName 'Prince'")]
    [InlineData("Juan García López", "RequiredFieldMissing: firstName 'Juan García López'")]
    [InlineData("", "RequiredFieldMissing: fullName")]
    [InlineData("Test Test", "PlaceholderName: firstName 'Test' | PlaceholderName: lastName 'Test'")]
    public void A_full_name_that_cannot_be_split_makes_the_row_unusable(string full, string reasons) =>
        Assert.Equal(reasons, string.Join(" | ", Validate(Named(full)).Reasons.Select(Sample.Told)));

    [Theory]
    [InlineData("Enterprise", "10,001+")]
    [InlineData(" mid  market ", "201-500")]
    [InlineData("MIDMARKET", "201-500")]
    [InlineData("Mid\u00A0Market", "201-500")]
    [InlineData("11-50", "11-50")]
    public void Own_values_are_found_whatever_their_case_and_spaces(string cell, string size)
    {
        var own = new Dictionary<string, string>
        {
            ["Enterprise"] = "10,001+",
            ["Mid Market"] = "201-500",
            ["mid market"] = "1-10",
        };
        var affiliate = Sample.Affiliate with
        {
            Values = new Dictionary<string, IReadOnlyDictionary<string, string>> { [Field.CompanySize] = own },
        };
        Assert.Equal(size, Validate(With("Company Size", cell), affiliate).Data!.CompanySize);
    }

    [Fact]
    public void Questions_in_pairs_become_answers_under_their_text() =>
        Assert.Equal(
            [new("Budget?", "10k"), new("Remark", "a paper"), new("Which CRM?", "None"), new("When?", "soon")],
            Validate([
                .. Good,
                ("Question 1", "Which CRM?"),
                ("Answer 1", "None"),
                ("CQ1", "When?"),
                ("Remark", "a paper"),
                ("CA1", "soon"),
                ("Custom Answer 02", "10k"),
                ("Custom Question 2", "Budget?"),
            ])
                .Data!.Answers.OrderBy(a => a.Value == "soon")
        );

    [Fact]
    public void Half_a_pair_is_kept_under_its_header() =>
        Assert.Equal(
            [new("Answer 1", "yes"), new("CQ2", "lonely"), new("SQ1", "blue")],
            Validate([
                .. Good,
                ("Question 1", ""),
                ("Answer 1", "yes"),
                ("CQ2", "lonely"),
                ("SQ1", "blue"),
            ]).Data!.Answers
        );

    [Fact]
    public void The_same_question_asked_twice_loses_no_answer() =>
        Assert.Equal(
            [new("Answer 2", "no"), new("Question 2", "Which?"), new("Which?", "yes")],
            Validate([
                .. Good,
                ("Question 1", "Which?"),
                ("Answer 1", "yes"),
                ("Question 2", "Which?"),
                ("Answer 2", "no"),
            ]).Data!.Answers
        );

    private static (string Header, string Text)[] With(string header, string text) =>
        [.. Good.Select(c => c.Header == header ? c with { Text = text } : c)];

    private static (string Header, string Text)[] Named(string full) =>
        [.. Good.Where(c => c.Header is not ("First Name" or "Last Name")), ("Name", full)];

    private static string? ValueOf(LeadData data, string header) =>
        header switch
        {
            "Company Size" => data.CompanySize,
            "Phone" => data.Phone,
            "Lead Date" => data.LeadDate?.ToString("yyyy-MM-dd"),
            "First Name" => data.FirstName,
            "Last Name" => data.LastName,
            "Company" => data.Company,
            "Email" => data.Email,
            "Country" => data.Country,
            _ => data.JobTitle,
        };

    private static Validation Validate((string Header, string Text)[] row, Affiliate? affiliate = null)
    {
        var columns = ColumnMapping.Of([.. row.Select(c => c.Header)], affiliate ?? Sample.Affiliate);
        return new RowValidator(
            columns,
            affiliate ?? Sample.Affiliate,
            Sample.Configuration(Sample.Campaign),
            Sample.Noon
        ).Validate([.. row.Select(c => c.Text)]);
    }
}
