using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

public class ColumnMappingTests
{
    [Fact]
    public void Columns_come_in_any_order_under_any_name() =>
        Assert.Equal(
            [Field.CompanySize, Field.Email, Field.JobTitle],
            Fields(Sample.Affiliate, "# Employees", "Work Email", "Job Title")
        );

    [Fact]
    public void An_affiliates_own_mapping_goes_before_the_synonyms() =>
        Assert.Equal(
            [Field.Company, Field.Email, null],
            Fields(Own(("contact", Field.Email), ("title", Field.Company)), "Title", "CONTACT", "Company")
        );

    [Fact]
    public void A_column_that_the_affiliate_maps_has_its_field_though_a_synonym_stands_before_it() =>
        Assert.Equal([null, Field.Email], Fields(Own(("Address 2", Field.Email)), "Email", "Address 2"));

    [Fact]
    public void The_first_column_of_a_field_has_it() =>
        Assert.Equal(
            [Field.Email, null, Field.FirstName],
            Fields(Sample.Affiliate, "Work Email", "Email", "First Name")
        );

    [Fact]
    public void Beside_a_job_title_a_title_is_no_job() =>
        Assert.Equal(
            [null, Field.Email, Field.JobTitle],
            Fields(Sample.Affiliate, "Title", "E-mail Address", "Job Title")
        );

    [Fact]
    public void Beside_a_company_an_account_is_that_of_the_advertiser() =>
        Assert.Equal(
            [null, Field.Email, Field.Company],
            Fields(Sample.Affiliate, "Account name", "Email address", "Company name")
        );

    [Fact]
    public void An_account_alone_is_the_company() =>
        Assert.Equal([Field.Company], Fields(Sample.Affiliate, "Account Name"));

    [Fact]
    public void A_title_that_the_affiliate_maps_is_its_job_title() =>
        Assert.Equal([Field.JobTitle, null], Fields(Own(("Title", Field.JobTitle)), "Title", "Job Title"));

    [Fact]
    public void A_column_that_nobody_knows_is_kept_under_its_header() =>
        Assert.Equal(
            [new Column("Email", Field.Email), new Column("Favourite colour", null), new Column("", null)],
            ColumnMapping.Of(["Email", "Favourite colour", ""], Sample.Affiliate)
        );

    [Fact]
    public void Case_and_punctuation_of_an_own_header_do_not_matter() =>
        Assert.Equal([Field.Email], Fields(Own(("Kontakt (E-Mail)", Field.Email)), "kontakt email"));

    [Fact]
    public void Own_headers_that_differ_in_case_only_do_not_stop_the_file() =>
        Assert.Equal([Field.Email], Fields(Own(("Mail To", Field.Email), ("mail to", Field.Company)), "MAIL TO"));

    [Theory]
    [InlineData("Name", "Email", Field.FullName)]
    [InlineData("Full Name", "Work Email", Field.FullName)]
    [InlineData("Name", "First Name", null)]
    [InlineData("Contact Name", "Surname", null)]
    [InlineData("Name", "Vorname", Field.LastName)]
    [InlineData("Vollständiger Name", "Vorname", null)]
    public void A_full_name_counts_only_where_neither_part_has_a_column(string header, string other, string? field) =>
        Assert.Equal(field, Fields(Sample.Affiliate, header, other).First());

    [Theory]
    [InlineData("Nome", Field.FullName)]
    [InlineData("Nombre", Field.FullName)]
    [InlineData("Nom", Field.FullName)]
    [InlineData("Nome*", Field.FullName)]
    [InlineData("Prénom", Field.FirstName)]
    [InlineData("First Name", Field.FirstName)]
    [InlineData("Nazwisko", Field.LastName)]
    public void A_name_column_with_no_other_beside_it_is_the_full_name(string header, string field) =>
        Assert.Equal(field, Fields(Sample.Affiliate, "Email", header, "Empresa").ElementAt(1));

    [Theory]
    [InlineData("Nom", "Prénom", Field.LastName)]
    [InlineData("Nom", "First Name", Field.LastName)]
    [InlineData("Nome", "Cognome", Field.FirstName)]
    [InlineData("Nombre", "Apellidos", Field.FirstName)]
    [InlineData("Nombre", "Segundo apellido de la persona", Field.FirstName)]
    [InlineData("Nome", "Sobrenome do titular", Field.FirstName)]
    public void Beside_another_part_it_is_the_part(string header, string other, string field) =>
        Assert.Equal(field, Fields(Sample.Affiliate, header, other).First());

    [Fact]
    public void A_german_name_beside_first_and_last_name_is_kept_as_it_is() =>
        Assert.Equal([null, Field.FirstName, Field.LastName], Fields(Sample.Affiliate, "Name", "Vorname", "Nachname"));

    [Fact]
    public void An_affiliate_may_map_a_full_name_of_its_own() =>
        Assert.Equal([Field.FullName], Fields(Own(("Wer", Field.FullName)), "wer"));

    [Fact]
    public void An_own_header_may_take_a_synonyms_meaning_away() =>
        Assert.Equal(
            [Field.Company, Field.JobTitle],
            Fields(Own(("Title", Field.Company), ("Company", Field.JobTitle)), "TITLE", "company")
        );

    [Fact]
    public void Accents_of_an_own_header_do_not_matter() =>
        Assert.Equal([Field.CompanySize], Fields(Own(("Größe der Firma", Field.CompanySize)), "GROSSE DER FIRMA"));

    [Theory]
    [InlineData("HQ Country", "Country")]
    [InlineData("Company Email", "Email")]
    [InlineData("Role", "Title")]
    [InlineData("Title", "Job Title")]
    [InlineData("Region", "State")]
    [InlineData("Created Date", "Lead Date")]
    [InlineData("Topic", "Category")]
    [InlineData("Mobile", "Phone")]
    [InlineData("Domain", "Website")]
    [InlineData("Billing Country", "Person Country")]
    [InlineData("Campaign", "Lead Code")]
    [InlineData("Datum", "Leaddatum")]
    [InlineData("Funktion", "Position")]
    [InlineData("Beruf", "Position")]
    [InlineData("Fonction", "Poste")]
    [InlineData("Functie", "Functietitel")]
    [InlineData("Função", "Cargo")]
    [InlineData("Funkcja", "Stanowisko")]
    [InlineData("Titel", "Titel/Position")]
    [InlineData("Staat", "Land")]
    [InlineData("Państwo", "Kraj")]
    [InlineData("Company Legal Name", "Company Name")]
    [InlineData("Preferred First Name", "First Name")]
    public void Of_two_columns_the_more_exact_has_the_field_and_the_other_stands_in(string lesser, string better)
    {
        var columns = ColumnMapping.Of([lesser, better], Sample.Affiliate);
        Assert.Equal(columns[1].Field, columns[0].StandsIn?.Field);
        Assert.NotNull(columns[1].Field);
        Assert.Null(columns[0].Field);
    }

    [Theory]
    [InlineData("URL", "Website")]
    [InlineData("Account Name", "Company Name")]
    public void A_name_that_means_something_else_beside_the_real_one_does_not_stand_in(string other, string real) =>
        Assert.Equal(new Column(other, null), ColumnMapping.Of([other, real], Sample.Affiliate)[0]);

    [Theory]
    [InlineData("campaign_id")]
    [InlineData("Campaign ID")]
    public void An_id_of_an_advertising_system_has_no_field(string header) =>
        Assert.Null(ColumnMapping.Of([header, "Email"], Sample.Affiliate)[0].Field);

    [Fact]
    public void Where_the_affiliate_maps_a_field_no_synonym_stands_in_for_it() =>
        Assert.Equal(
            [new Column("Country", null), new Column("Where", Field.Country)],
            ColumnMapping.Of(["Country", "Where"], Own(("where", Field.Country)))
        );

    private static IEnumerable<string?> Fields(Affiliate affiliate, params string[] headers) =>
        ColumnMapping.Of(headers, affiliate).Select(c => c.Field);

    private static Affiliate Own(params (string Header, string Field)[] headers) =>
        Sample.Affiliate with
        {
            Headers = headers.ToDictionary(h => h.Header, h => h.Field),
        };
}
