using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

public class HeaderSynonymsTests
{
    private static readonly string[] OfMost =
    [
        "English",
        "German",
        "French",
        "Spanish",
        "Italian",
        "Portuguese",
        "Dutch",
        "Polish",
    ];

    [Theory]
    [InlineData("Work Email", Field.Email)]
    [InlineData("E-mail", Field.Email)]
    [InlineData("Recipient Email", Field.Email)]
    [InlineData("Best Email", Field.Email)]
    [InlineData("Org Name", Field.Company)]
    [InlineData("Registered Company Name", Field.Company)]
    [InlineData("Country Full Name", Field.Country)]
    [InlineData("Org Size", Field.CompanySize)]
    [InlineData("Worldwide Employees", Field.CompanySize)]
    [InlineData("How big is your company?", Field.CompanySize)]
    [InlineData("Line of Business", Field.Industry)]
    [InlineData("Form Fill Date", Field.LeadDate)]
    [InlineData("Date Added", Field.LeadDate)]
    [InlineData("EMAIL_ADDRESS", Field.Email)]
    [InlineData(" Email* ", Field.Email)]
    [InlineData("\uFEFFEmail", Field.Email)]
    [InlineData("first_name", Field.FirstName)]
    [InlineData("LastName", Field.LastName)]
    [InlineData("Surname:", Field.LastName)]
    [InlineData("Account Name", Field.Company)]
    [InlineData("Organisation", Field.Company)]
    [InlineData("Job Title", Field.JobTitle)]
    [InlineData("JOB-TITLE", Field.JobTitle)]
    [InlineData("Country/Region", Field.Country)]
    [InlineData("State / Province", Field.State)]
    [InlineData("# Employees", Field.CompanySize)]
    [InlineData("#Employees", Field.CompanySize)]
    [InlineData("# of Employees", Field.CompanySize)]
    [InlineData("No. of employees", Field.CompanySize)]
    [InlineData("Employee Size", Field.CompanySize)]
    [InlineData("Company\u00A0Size", Field.CompanySize)]
    [InlineData("Product Category", Field.Category)]
    [InlineData("Lead Code", Field.LeadCode)]
    [InlineData("leadcode", Field.LeadCode)]
    [InlineData("Campaign ID", Field.LeadCode)]
    [InlineData("Direct Phone", Field.Phone)]
    [InlineData("Company Domain", Field.Website)]
    [InlineData("Date Created", Field.LeadDate)]
    [InlineData("Created (UTC)", Field.LeadDate)]
    [InlineData("Official Email ID", Field.Email)]
    [InlineData("Mobile No.", Field.Phone)]
    [InlineData("# of Employees (Total)", Field.CompanySize)]
    [InlineData("How many people work at your company?", Field.CompanySize)]
    public void A_header_of_another_vendor_is_understood(string header, string field) =>
        Assert.Equal(field, HeaderSynonyms.FieldOf(header));

    [Theory]
    [InlineData("E-Mail-Adresse", Field.Email)]
    [InlineData("Nachname", Field.LastName)]
    [InlineData("UNTERNEHMENSGRÖSSE", Field.CompanySize)]
    [InlineData("Unternehmensgroesse", Field.CompanySize)]
    [InlineData("Vollständiger Name", Field.FullName)]
    [InlineData("Prénom", Field.FirstName)]
    [InlineData("prenom", Field.FirstName)]
    [InlineData("Nom", Field.LastName)]
    [InlineData("Nom complet", Field.FullName)]
    [InlineData("Société", Field.Company)]
    [InlineData("Nombre d’employés", Field.CompanySize)]
    [InlineData("N° de téléphone", Field.Phone)]
    [InlineData("Correo electrónico", Field.Email)]
    [InlineData("Nombre", Field.FirstName)]
    [InlineData("Apellidos", Field.LastName)]
    [InlineData("Nombre completo", Field.FullName)]
    [InlineData("Tamaño de la empresa", Field.CompanySize)]
    [InlineData("País", Field.Country)]
    public void A_header_in_german_french_or_spanish_is_understood(string header, string field) =>
        Assert.Equal(field, HeaderSynonyms.FieldOf(header));

    [Theory]
    [InlineData("Cognome", Field.LastName)]
    [InlineData("Azienda", Field.Company)]
    [InlineData("Ruolo", Field.JobTitle)]
    [InlineData("Paese", Field.Country)]
    [InlineData("Numero di dipendenti", Field.CompanySize)]
    [InlineData("Sobrenome", Field.LastName)]
    [InlineData("Função", Field.JobTitle)]
    [InlineData("Número de funcionários", Field.CompanySize)]
    [InlineData("Endereço de e-mail", Field.Email)]
    [InlineData("Voornaam", Field.FirstName)]
    [InlineData("Achternaam", Field.LastName)]
    [InlineData("Bedrijf", Field.Company)]
    [InlineData("E-mailadres", Field.Email)]
    [InlineData("Aantal medewerkers", Field.CompanySize)]
    public void A_header_in_italian_portuguese_or_dutch_is_understood(string header, string field) =>
        Assert.Equal(field, HeaderSynonyms.FieldOf(header));

    [Theory]
    [InlineData("Imię", Field.FirstName)]
    [InlineData("Nazwisko", Field.LastName)]
    [InlineData("Imię i nazwisko", Field.FullName)]
    [InlineData("Nazwa firmy", Field.Company)]
    [InlineData("Stanowisko", Field.JobTitle)]
    [InlineData("Adres e-mail", Field.Email)]
    [InlineData("E-mail służbowy", Field.Email)]
    [InlineData("Kraj", Field.Country)]
    [InlineData("Województwo", Field.State)]
    [InlineData("Liczba pracowników", Field.CompanySize)]
    [InlineData("Wielkość firmy", Field.CompanySize)]
    [InlineData("Branża", Field.Industry)]
    [InlineData("Numer telefonu", Field.Phone)]
    [InlineData("Telefon służbowy", Field.Phone)]
    [InlineData("Kategoria", Field.Category)]
    [InlineData("Data rejestracji", Field.LeadDate)]
    [InlineData("Strona www", Field.Website)]
    public void A_header_in_polish_is_understood(string header, string field) =>
        Assert.Equal(field, HeaderSynonyms.FieldOf(header));

    [Theory]
    [InlineData("E-postadress", Field.Email)]
    [InlineData("Efternamn", Field.LastName)]
    [InlineData("Antal anställda", Field.CompanySize)]
    [InlineData("Virksomhed", Field.Company)]
    [InlineData("Stillingstittel", Field.JobTitle)]
    [InlineData("Sähköposti", Field.Email)]
    [InlineData("Henkilöstömäärä", Field.CompanySize)]
    [InlineData("Příjmení", Field.LastName)]
    [InlineData("Počet zaměstnanců", Field.CompanySize)]
    [InlineData("Priezvisko", Field.LastName)]
    [InlineData("Krajina", Field.Country)]
    [InlineData("Cégnév", Field.Company)]
    [InlineData("Beosztás", Field.JobTitle)]
    [InlineData("Prenume", Field.FirstName)]
    [InlineData("Număr de angajați", Field.CompanySize)]
    [InlineData("Soyadı", Field.LastName)]
    [InlineData("ÜLKE", Field.Country)]
    [InlineData("Επώνυμο", Field.LastName)]
    [InlineData("Εταιρεία", Field.Company)]
    [InlineData("Фамилия", Field.LastName)]
    [InlineData("Количество сотрудников", Field.CompanySize)]
    [InlineData("Ім’я", Field.FirstName)]
    [InlineData("Посада", Field.JobTitle)]
    [InlineData("会社名", Field.Company)]
    [InlineData("邮箱", Field.Email)]
    [InlineData("직책", Field.JobTitle)]
    public void A_header_in_another_language_of_europe_or_east_asia_is_understood(string header, string field) =>
        Assert.Equal(field, HeaderSynonyms.FieldOf(header));

    [Fact]
    public void A_further_language_means_no_other_field_than_the_first_ones_by_a_name() =>
        Assert.All(
            HeaderName.All.Where(name => !OfMost.Contains(name.Language)),
            name => Assert.Equal(name.Field, HeaderSynonyms.FieldOf(name.Text))
        );

    [Theory]
    [InlineData("Berufliche E-Mail", Field.Email)]
    [InlineData("Firmen-E-Mail-Adresse", Field.Email)]
    [InlineData("Courriel professionnel", Field.Email)]
    [InlineData("Mail professionnel", Field.Email)]
    [InlineData("Correo electrónico corporativo", Field.Email)]
    [InlineData("Preferred First Name", Field.FirstName)]
    [InlineData("Vorname(n)", Field.FirstName)]
    [InlineData("Primer apellido", Field.LastName)]
    [InlineData("Vor-/Nachname", Field.FullName)]
    [InlineData("Nom Prénom", Field.FullName)]
    [InlineData("Prénom Nom", Field.FullName)]
    [InlineData("Persona de contacto", Field.FullName)]
    [InlineData("Company Legal Name", Field.Company)]
    [InlineData("Name des Unternehmens", Field.Company)]
    [InlineData("Función", Field.JobTitle)]
    [InlineData("Position im Unternehmen", Field.JobTitle)]
    [InlineData("LinkedIn Title", Field.JobTitle)]
    [InlineData("Country/Region Name", Field.Country)]
    [InlineData("Country ISO", Field.Country)]
    [InlineData("Pays de résidence", Field.Country)]
    [InlineData("State/County", Field.State)]
    [InlineData("Stato/Provincia", Field.State)]
    [InlineData("Organization Headcount", Field.CompanySize)]
    [InlineData("Nº empleados", Field.CompanySize)]
    [InlineData("N.º de colaboradores", Field.CompanySize)]
    [InlineData("Anz. Mitarbeiter", Field.CompanySize)]
    [InlineData("Anzahl Beschäftigte", Field.CompanySize)]
    [InlineData("Größe des Unternehmens", Field.CompanySize)]
    [InlineData("Tranche d'effectif", Field.CompanySize)]
    [InlineData("Horodateur", Field.LeadDate)]
    [InlineData("Marca temporal", Field.LeadDate)]
    [InlineData("Carimbo de data/hora", Field.LeadDate)]
    [InlineData("Informazioni cronologiche", Field.LeadDate)]
    [InlineData("Tijdstempel", Field.LeadDate)]
    [InlineData("Generation Date", Field.LeadDate)]
    [InlineData("Date de soumission", Field.LeadDate)]
    [InlineData("Registrierungsdatum", Field.LeadDate)]
    [InlineData("Fecha de envío", Field.LeadDate)]
    [InlineData("INT Lead Code", Field.LeadCode)]
    [InlineData("Client IO", Field.LeadCode)]
    [InlineData("Software of Interest", Field.Category)]
    [InlineData("Produktinteresse", Field.Category)]
    public void A_usual_header_of_forms_and_exports_is_understood(string header, string field) =>
        Assert.Equal(field, HeaderSynonyms.FieldOf(header));

    [Theory]
    [InlineData("Person Email Address", Field.Email)]
    [InlineData("Business Email (Verified)", Field.Email)]
    [InlineData("Primary Work Email", Field.Email)]
    [InlineData("What's your work email?", Field.Email)]
    [InlineData("C_EmailAddress", Field.Email)]
    [InlineData("E-mail (wymagane)", Field.Email)]
    [InlineData("C_FirstName", Field.FirstName)]
    [InlineData("Vorname (z. B. Ann)", Field.FirstName)]
    [InlineData("C_Job_Title1", Field.JobTitle)]
    [InlineData("C_Title", Field.JobTitle)]
    [InlineData("C_BusPhone", Field.Phone)]
    [InlineData("C_State_Prov", Field.State)]
    [InlineData("Contact Country/Region", Field.Country)]
    [InlineData("Company Headcount Range", Field.CompanySize)]
    [InlineData("Employee Count Range", Field.CompanySize)]
    [InlineData("Lead Code (INT)", Field.LeadCode)]
    public void A_word_that_adds_nothing_makes_no_difference(string header, string field) =>
        Assert.Equal(field, HeaderSynonyms.FieldOf(header));

    [Theory]
    [InlineData("Company / Organisation Name", Field.Company)]
    [InlineData("Firma / Organisation", Field.Company)]
    [InlineData("Company / Société", Field.Company)]
    [InlineData("Cargo / Função", Field.JobTitle)]
    [InlineData("Funktion / Position", Field.JobTitle)]
    [InlineData("Titel/Position", Field.JobTitle)]
    [InlineData("Estado/Provincia", Field.State)]
    [InlineData("First name / Prénom", Field.FirstName)]
    public void Two_names_of_one_field_are_that_field(string header, string field) =>
        Assert.Equal(field, HeaderSynonyms.FieldOf(header));

    [Theory]
    [InlineData("Partner Email")]
    [InlineData("Manager Email")]
    [InlineData("Sales Owner")]
    [InlineData("Contact Owner Email")]
    [InlineData("Lead Manager Email")]
    [InlineData("Email (Manager)")]
    [InlineData("Primary Contact Owner")]
    [InlineData("Email / Phone")]
    [InlineData("Company / City")]
    [InlineData("Country/State")]
    [InlineData("Company Owner / Account Owner")]
    [InlineData("Preferred Language")]
    [InlineData("Current Solution")]
    [InlineData("Official Name")]
    [InlineData("Contact Topic")]
    [InlineData("C_Salutation")]
    [InlineData("C++")]
    public void A_header_that_means_somebody_or_something_else_stays_unknown(string header) =>
        Assert.Null(HeaderSynonyms.FieldOf(header));

    [Theory]
    [InlineData("Contact: Email", Field.Email)]
    [InlineData("Person - Email - Work", Field.Email)]
    [InlineData("Registrant First Name", Field.FirstName)]
    [InlineData("Participant's Last Name", Field.LastName)]
    [InlineData("Invitee Name", Field.FullName)]
    [InlineData("Attendee Job Title", Field.JobTitle)]
    [InlineData("Delegate Organisation", Field.Company)]
    public void Whom_a_header_is_about_makes_no_difference(string header, string field) =>
        Assert.Equal(field, HeaderSynonyms.FieldOf(header));

    [Theory]
    [InlineData("Lead Status")]
    [InlineData("Lead Owner")]
    [InlineData("Contact Owner")]
    [InlineData("Participant ID")]
    [InlineData("Attendee Type")]
    [InlineData("Owner Email")]
    public void What_is_said_of_somebody_else_is_no_field(string header) => Assert.Null(HeaderSynonyms.FieldOf(header));

    [Fact]
    public void No_name_means_two_fields_in_any_two_languages() =>
        Assert.Empty(
            HeaderName
                .All.Where(name => name.Kind == HeaderKind.Exact)
                .GroupBy(name => HeaderSynonyms.Fold(name.Text))
                .Where(g => g.Select(name => name.Field).Distinct().Count() > 1)
                .Select(g => string.Join(", ", g.Select(name => $"{name.Text} ({name.Language}: {name.Field})")))
        );

    [Fact]
    public void Every_name_is_of_a_field() =>
        Assert.Empty(HeaderName.All.Select(name => name.Field).Distinct().Except(Field.All));

    /// <summary>In others they write what a lead needs, and leave the rest in English.</summary>
    [Fact]
    public void Languages_of_most_affiliates_name_every_field() =>
        Assert.Equal(
            OfMost,
            HeaderName
                .All.Where(name => name.Kind == HeaderKind.Exact)
                .GroupBy(name => name.Language)
                .Where(language => !Field.All.Except(language.Select(name => name.Field)).Any())
                .Select(language => language.Key)
        );

    [Fact]
    public void No_name_stands_twice() => Assert.Equal(HeaderName.All.Distinct(), HeaderName.All);

    [Theory]
    [InlineData("PrÃ©nom", Field.FirstName)]
    [InlineData("E-mail&nbsp;Address", Field.Email)]
    [InlineData("\"Email\"", Field.Email)]
    [InlineData("UnternehmensgrÃ¶ÃŸe", Field.CompanySize)]
    public void A_header_that_a_tool_damaged_is_understood(string header, string field) =>
        Assert.Equal(field, HeaderSynonyms.FieldOf(header));

    [Theory]
    [InlineData("Publisher", Field.Publisher)]
    [InlineData("Sub-ID", Field.Publisher)]
    [InlineData("List Name", Field.List)]
    [InlineData("Lead Source", Field.Channel)]
    [InlineData("Original Source", Field.Channel)]
    [InlineData("TRAFFIC SOURCE", Field.Channel)]
    [InlineData("platform", Field.Channel)]
    [InlineData("Asset Downloaded", Field.Asset)]
    [InlineData("White Paper Title", Field.Asset)]
    [InlineData("utm_source", Field.UtmSource)]
    [InlineData("UTM_Medium__c", Field.UtmMedium)]
    [InlineData("campaign_name", Field.UtmCampaign)]
    [InlineData("utm_term", Field.UtmTerm)]
    [InlineData("ad_name", Field.UtmContent)]
    [InlineData("Consent Text", Field.ConsentText)]
    [InlineData("Opt-in Timestamp", Field.ConsentTime)]
    [InlineData("Leadquelle", Field.Channel)]
    [InlineData("UTM-Quelle", Field.UtmSource)]
    [InlineData("Zeitpunkt der Einwilligung", Field.ConsentTime)]
    [InlineData("Contenu téléchargé", Field.Asset)]
    [InlineData("Fuente del lead", Field.Channel)]
    public void Columns_of_sources_are_known_as_tools_name_them(string header, string field) =>
        Assert.Equal(field, HeaderSynonyms.FieldOf(header));

    [Theory]
    [InlineData("Campaign", Field.LeadCode)]
    [InlineData("Opt-in Date", Field.LeadDate)]
    [InlineData("URL", Field.Website)]
    [InlineData("Webseite", Field.Website)]
    [InlineData("Title", Field.JobTitle)]
    [InlineData("Asset URL", null)]
    [InlineData("Consent", null)]
    public void They_win_no_field_of_a_person(string header, string? field) =>
        Assert.Equal(field, HeaderSynonyms.FieldOf(header));

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("---")]
    [InlineData("SQ1")]
    [InlineData("Email Opt-In")]
    [InlineData("Last Activity")]
    [InlineData("Company Revenue")]
    [InlineData("البريد الإلكتروني")]
    public void A_header_that_nobody_knows_is_no_field(string header) => Assert.Null(HeaderSynonyms.FieldOf(header));

    [Fact]
    public void Every_field_is_known_by_its_own_name() =>
        Assert.All(Field.All, field => Assert.Equal(field, HeaderSynonyms.FieldOf(field)));
}
