using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

internal static class DutchHeaders
{
    public static IReadOnlyDictionary<string, string[]> Names { get; } =
        new Dictionary<string, string[]>
        {
            [Field.Email] =
            [
                "E-mailadres",
                "Zakelijk e-mailadres",
                "E-mail werk",
                "Zakelijke e-mail",
                "E-mail zakelijk",
                "Werk e-mail",
                "Werkmail",
            ],
            [Field.FirstName] = ["Voornaam", "Roepnaam"],
            [Field.LastName] = ["Achternaam", "Familienaam"],
            [Field.FullName] =
            [
                "Naam",
                "Volledige naam",
                "Voor- en achternaam",
                "Contactpersoon",
                "Voornaam achternaam",
                "Voornaam en achternaam",
            ],
            [Field.Company] =
            [
                "Bedrijf",
                "Bedrijfsnaam",
                "Naam bedrijf",
                "Organisatie",
                "Organisatienaam",
                "Werkgever",
            ],
            [Field.JobTitle] = ["Funktietitel", "Functieomschrijving", "Functietitel", "Functienaam"],
            [Field.Country] = ["Land", "Land/regio"],
            [Field.State] = ["Provincie"],
            [Field.CompanySize] =
            [
                "Aantal personeelsleden",
                "Personeelsbestand",
                "Aantal fte",
                "Bedrijfsgrootte",
                "Bedrijfsomvang",
                "Aantal medewerkers",
                "Aantal werknemers",
                "Medewerkers",
                "Werknemers",
                "Grootte van het bedrijf",
            ],
            [Field.Industry] = ["Sector/branche", "Branche", "Bedrijfstak"],
            [Field.Category] = ["Categorie", "Productcategorie", "Productinteresse"],
            [Field.LeadCode] = ["Leadcode", "Campagnecode"],
            [Field.Phone] =
            [
                "Tel. nr.",
                "Telefoonnr.",
                "Telefoon",
                "Telefoonnummer",
                "Telefoon werk",
                "Zakelijk telefoonnummer",
            ],
            [Field.Website] = ["Website bedrijf", "Webadres", "Bedrijfswebsite", "Internetadres"],
            [Field.LeadDate] = ["Leaddatum", "Aanmelddatum", "Registratiedatum", "Inschrijfdatum"],
            [Field.Publisher] = ["Uitgever"],
            [Field.List] = ["Lijst", "Lijstnaam"],
            [Field.Channel] = ["Kanaal", "Leadbron"],
            [Field.Asset] = ["Titel van de inhoud", "Gedownloade inhoud"],
            [Field.UtmSource] = ["UTM-bron"],
            [Field.UtmMedium] = ["UTM-medium"],
            [Field.UtmCampaign] = ["UTM-campagne"],
            [Field.UtmTerm] = ["UTM-term"],
            [Field.UtmContent] = ["UTM-inhoud"],
            [Field.ConsentText] = ["Tekst van de toestemming"],
            [Field.ConsentTime] = ["Datum van de toestemming"],
            [Field.AsksForContact] = ["Wil contact", "Contact gewenst"],
            [Field.BuyingTime] = ["Aankooptermijn"],
        };

    /// <inheritdoc cref="EnglishHeaders.Lesser"/>
    public static IReadOnlyDictionary<string, string[]> Lesser { get; } =
        new Dictionary<string, string[]>
        {
            [Field.Email] = ["Privé e-mail"],
            [Field.JobTitle] = ["Functie", "Rol", "Beroep", "Titel"],
            [Field.Country] = ["Landcode"],
            [Field.Category] = ["Onderwerp", "Interesse"],
            [Field.LeadCode] = ["Campagne"],
            [Field.Phone] = ["Mobiel", "Mobiel nummer"],
            [Field.Website] = ["Domein"],
            [Field.LeadDate] = ["Datum", "Aanmaakdatum", "Aangemaakt op", "Tijdstempel"],
            [Field.Channel] = ["Bron"],
        };
}
