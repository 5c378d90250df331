using LeadFunctions.Tests.Cases;

namespace LeadFunctions.Tests.Foundation.Leads;

/// <summary>Which of several columns speaks for a row.</summary>
public class ColumnChoiceTests
{
    private const string Plain = "ann.lee@contoso.example,Ann,Lee,Contoso,CFO,US,CRM";
    private const string Header = "Email,First Name,Last Name,Company,Job Title,Country,Category";

    [Theory]
    [InlineData("HQ Country", "France", "Country", "US")]
    [InlineData("Company Email", "info@contoso.example", "Email", "ann.lee@contoso.example")]
    [InlineData("Role", "Decision maker", "JobTitle", "CFO")]
    [InlineData("Title", "Ms.", "JobTitle", "CFO")]
    [InlineData("Topic", "10 tips", "Category", "crm")]
    [InlineData("campaign_id", "60123", "LeadCode", "")]
    [InlineData("Campaign ID", "INT-FFA-ESF-2541", "LeadCode", "INT-FFA-ESF-2541")]
    [InlineData("Created Date", "2026-11-01", "LeadDate", "2026-11-01")]
    public async Task A_column_before_the_others_takes_no_field_that_a_better_one_has(
        string header,
        string cell,
        string field,
        string value
    )
    {
        var row = Assert.Single((await IntakeCase.ReadAsync($"{header},{Header}\n{cell},{Plain}\n")).Rows);
        Assert.Equal(("Usable", value), (row.Status, row.Value(field)));
    }

    [Theory]
    [InlineData("Country", "HQ Country", "", "France", "Country", "FR")]
    [InlineData("Phone", "Mobile", "", "+14155550123", "Phone", "+14155550123")]
    [InlineData("Phone", "Mobile", "#N/A", "+14155550123", "Phone", "+14155550123")]
    [InlineData("Mobile", "Phone", "+14155550199", "", "Phone", "+14155550199")]
    [InlineData("State", "Region", "", "TX", "State", "US-TX")]
    [InlineData("Lead Date", "Created Date", "", "2026-11-02", "LeadDate", "2026-11-02")]
    [InlineData("Website", "Domain", "", "adatum.example", "Domain", "adatum.example")]
    [InlineData("Country", "HQ Country", "n/a", "Germany", "Country", "DE")]
    [InlineData("Country", "HQ Country", "-", "Germany", "Country", "DE")]
    [InlineData("Country", "HQ Country", "Unknown", "Germany", "Country", "DE")]
    [InlineData("Country", "HQ Country", "do.", "Germany", "Country", "DE")]
    [InlineData("Company Size", "Employees", "N/A", "250", "CompanySize", "201-500")]
    [InlineData("Phone", "Mobile", "0", "+14155550123", "Phone", "+14155550123")]
    [InlineData("Phone", "Mobile", "k.A.", "+14155550123", "Phone", "+14155550123")]
    [InlineData("Website", "Domain", "none", "adatum.example", "Domain", "adatum.example")]
    [InlineData("Lead Date", "Created Date", "n/a", "2026-11-02", "LeadDate", "2026-11-02")]
    public async Task Where_the_better_column_is_empty_in_a_row_the_next_counts(
        string first,
        string second,
        string empty,
        string full,
        string field,
        string value
    )
    {
        var header = first == "Country" ? Header.Replace(",Country", ",x") : Header;
        var row = Assert.Single(
            (await IntakeCase.ReadAsync($"{header},{first},{second}\n{Plain},{empty},{full}\n")).Rows
        );
        Assert.Equal(("Usable", value), (row.Status, row.Value(field)));
    }

    [Theory]
    [InlineData("anonymous")]
    [InlineData("Anónimo")]
    [InlineData("n/a")]
    [InlineData("-")]
    [InlineData("none")]
    public async Task An_address_that_says_nothing_gives_way_to_one_and_alone_is_told(string cell)
    {
        var work = Assert.Single(
            (
                await IntakeCase.ReadAsync(
                    $"{Header},Business Email\n{Plain.Replace("ann.lee@contoso.example", cell)},ann@contoso.example\n"
                )
            ).Rows
        );
        Assert.Equal(("Usable", "ann@contoso.example"), (work.Status, work.Value("Email")));
        var alone = Assert.Single(
            (await IntakeCase.ReadAsync($"{Header}\n{Plain.Replace("ann.lee@contoso.example", cell)}\n")).Rows
        );
        Assert.Contains($"'{cell}'", alone.Reasons, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_both_names_are_empty_the_full_name_counts()
    {
        var row = Assert.Single(
            (await IntakeCase.ReadAsync($"{Header},Full Name\n{Plain.Replace("Ann,Lee", ",")},Bea Kay\n")).Rows
        );
        Assert.Equal(("Usable", "Bea", "Kay"), (row.Status, row.Value("FirstName"), row.Value("LastName")));
    }

    [Fact]
    public async Task A_form_of_address_does_not_stand_in_for_a_job() =>
        Assert.Contains(
            "jobTitle",
            Assert
                .Single((await IntakeCase.ReadAsync($"{Header},Title\n{Plain.Replace("CFO", "")},Mr.\n")).Rows)
                .Reasons,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Title", "Ms", "Role")]
    [InlineData("Title", "Mr.", "Function")]
    [InlineData("Titel", "Dr.", "Titel/Position")]
    [InlineData("Titre", "M.", "Fonction")]
    [InlineData("Titolo", "Sig.ra", "Ruolo")]
    [InlineData("Titel", "Prof. Dr. med.", "Funktion")]
    [InlineData("Job Title", "Pani", "Role")]
    public async Task A_form_of_address_leaves_the_job_title_to_the_next_column(string title, string said, string other)
    {
        var row = Assert.Single(
            (await IntakeCase.ReadAsync($"{title},{Header.Replace("Job Title", other)}\n{said},{Plain}\n")).Rows
        );
        Assert.Equal(("Usable", "CFO"), (row.Status, row.Value("JobTitle")));
    }

    [Theory]
    [InlineData("Ms", false)]
    [InlineData("Dr.", false)]
    [InlineData("Herr Prof. Dr.", false)]
    [InlineData("Mr./Ms.", false)]
    [InlineData("Professor", true)]
    [InlineData("Doctor", true)]
    [InlineData("MD", true)]
    [InlineData("Ing.", true)]
    [InlineData("Dr. House Manager", true)]
    public async Task A_form_of_address_alone_is_no_job_title(string title, bool usable)
    {
        var row = Assert.Single(
            (
                await IntakeCase.ReadAsync($"{Header.Replace("Job Title", "Title")}\n{Plain.Replace("CFO", title)}\n")
            ).Rows
        );
        Assert.Equal(usable ? "Usable" : "Unusable", row.Status);
        Assert.Equal(!usable, row.Reasons.Contains($"jobTitle '{title}'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Nom Prénom (obligatoire)", "LEE Ann", "Ann", "LEE")]
    [InlineData("Nazwisko i imię", "Lee Ann", "Ann", "Lee")]
    [InlineData("Vor-/Nachname", "Ann Lee", "Ann", "Lee")]
    [InlineData("Nome", "Ann Lee", "Ann", "Lee")]
    [InlineData("Nachname, Vorname", "Lee Ann", "Ann", "Lee")]
    [InlineData("Nom et prénom", "LEE Ann", "Ann", "LEE")]
    [InlineData("Last Name, First Name", "Lee, Ann", "Ann", "Lee")]
    [InlineData("Full Name", "山田 太郎", "太郎", "山田")]
    [InlineData("Full Name", "김 민준", "민준", "김")]
    public async Task A_full_name_is_split_in_the_order_that_is_told(
        string header,
        string name,
        string first,
        string last
    )
    {
        var row = Assert.Single(
            (
                await IntakeCase.ReadAsync(
                    $"Email;{header};Company;Job Title;Country;Category\na@contoso.example;{name};Contoso;CFO;US;CRM\n"
                )
            ).Rows
        );
        Assert.Equal(("Usable", first, last), (row.Status, row.Value("FirstName"), row.Value("LastName")));
    }

    [Fact]
    public async Task Where_a_country_puts_the_family_first_and_last_nobody_guesses() =>
        Assert.Contains(
            "lastName",
            Assert
                .Single(
                    (
                        await IntakeCase.ReadAsync(
                            "Email,Full Name,Company,Job Title,Country,Category\na@contoso.example,Nagy Péter,Contoso,CFO,Hungary,CRM\n"
                        )
                    ).Rows
                )
                .Reasons,
            StringComparison.Ordinal
        );
}
