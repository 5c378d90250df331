using LeadFunctions.Leads;

namespace LeadFunctions.ReceivingUploads;

internal static class GermanHeaders
{
    public static IReadOnlyDictionary<string, string[]> Names { get; } = new Dictionary<string, string[]>
    {
        [Field.Email] = ["E-Mail-Adresse", "Mailadresse", "Mail-Adresse", "Geschäftliche E-Mail", "Geschäftliche E-Mail-Adresse", "Firmen-E-Mail"],
        [Field.FirstName] = ["Vorname", "Rufname"],
        [Field.LastName] = ["Nachname", "Familienname", "Zuname"],
        [Field.FullName] = ["Vollständiger Name", "Vollstaendiger Name", "Vor- und Nachname", "Name, Vorname", "Ansprechpartner", "Kontaktname"],
        [Field.Company] = ["Firma", "Firmenname", "Unternehmen", "Unternehmensname", "Arbeitgeber"],
        [Field.JobTitle] = ["Funktion", "Berufsbezeichnung", "Stellenbezeichnung", "Jobtitel", "Stelle", "Beruf", "Rolle"],
        [Field.Country] = ["Land", "Staat", "Land/Region", "Ländercode", "Länderkürzel"],
        [Field.State] = ["Bundesland", "Bundesstaat", "Kanton", "Provinz"],
        [Field.CompanySize] = ["Mitarbeiter", "Mitarbeiterzahl", "Mitarbeiteranzahl", "Anzahl Mitarbeiter", "Anzahl der Mitarbeiter", "Anzahl Mitarbeitende", "Mitarbeitende", "Beschäftigte", "Unternehmensgröße", "Unternehmensgroesse", "Firmengröße", "Firmengroesse"],
        [Field.Industry] = ["Branche", "Wirtschaftszweig", "Industrie"],
        [Field.Category] = ["Kategorie", "Produktkategorie", "Softwarekategorie", "Thema", "Interesse"],
        [Field.LeadCode] = ["Leadcode", "Lead-Code", "Kampagne", "Kampagnencode", "Kampagnen-ID"],
        [Field.Phone] = ["Telefon", "Telefonnummer", "Tel.-Nr.", "Rufnummer", "Durchwahl", "Handy", "Handynummer", "Mobiltelefon", "Mobilnummer"],
        [Field.Website] = ["Webseite", "Internetseite", "Homepage", "Firmenwebsite", "Firmenwebseite", "Domäne"],
        [Field.LeadDate] = ["Datum", "Leaddatum", "Erstellt", "Erstellt am", "Erstellungsdatum", "Erstelldatum", "Zeitstempel", "Eingangsdatum"],
    };
}
