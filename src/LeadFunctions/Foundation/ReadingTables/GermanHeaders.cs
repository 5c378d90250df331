using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

internal static class GermanHeaders
{
    public static IReadOnlyDictionary<string, string[]> Names { get; } =
        new Dictionary<string, string[]>
        {
            [Field.Email] =
            [
                "E-Mail-Adresse",
                "Mailadresse",
                "Mail-Adresse",
                "Geschäftliche E-Mail",
                "Geschäftliche E-Mail-Adresse",
                "E-Mail geschäftlich",
                "Berufliche E-Mail",
                "Berufliche E-Mail-Adresse",
                "E-Mail beruflich",
                "Dienstliche E-Mail",
                "Dienstliche E-Mail-Adresse",
                "E-Mail dienstlich",
            ],
            [Field.FirstName] = ["Vorname", "Rufname", "Vorname(n)"],
            [Field.LastName] = ["Nachname", "Familienname", "Zuname", "Nachname(n)"],
            [Field.FullName] =
            [
                "Vollständiger Name",
                "Vollstaendiger Name",
                "Vor- und Nachname",
                "Name, Vorname",
                "Nachname, Vorname",
                "Nach- und Vorname",
                "Ansprechpartner",
                "Kontaktname",
                "Vor-/Nachname",
                "Vorname und Nachname",
                "Vorname, Nachname",
                "Nachname und Vorname",
                "Kontaktperson",
            ],
            [Field.Company] =
            [
                "Firma",
                "Firmenname",
                "Unternehmen",
                "Unternehmensname",
                "Arbeitgeber",
                "Name des Unternehmens",
                "Name der Firma",
            ],
            [Field.JobTitle] =
            [
                "Position",
                "Berufsbezeichnung",
                "Stellenbezeichnung",
                "Jobtitel",
                "Stelle",
                "Position im Unternehmen",
            ],
            [Field.Country] = ["Land", "Land/Region"],
            [Field.State] = ["Bundesland", "Bundesstaat", "Kanton", "Provinz"],
            [Field.CompanySize] =
            [
                "Mitarbeiter",
                "Mitarbeiterzahl",
                "Mitarbeiteranzahl",
                "Anzahl Mitarbeiter",
                "Anzahl der Mitarbeiter",
                "Anzahl Mitarbeitende",
                "Mitarbeitende",
                "Beschäftigte",
                "Unternehmensgröße",
                "Unternehmensgroesse",
                "Firmengröße",
                "Firmengroesse",
                "Anz. Mitarbeiter",
                "Anzahl Beschäftigte",
                "Anzahl der Beschäftigten",
                "Beschäftigtenzahl",
                "Größe des Unternehmens",
                "Größe der Firma",
            ],
            [Field.Industry] = ["Branche", "Wirtschaftszweig", "Industrie"],
            [Field.Category] = ["Kategorie", "Produktkategorie", "Softwarekategorie", "Produktinteresse"],
            [Field.LeadCode] = ["Leadcode", "Lead-Code", "Kampagnencode"],
            [Field.Phone] = ["Telefon", "Telefonnummer", "Tel.-Nr.", "Rufnummer", "Durchwahl", "Telefon geschäftlich"],
            [Field.Website] = ["Webseite", "Internetseite", "Homepage", "Firmenwebsite", "Firmenwebseite"],
            [Field.LeadDate] =
            [
                "Leaddatum",
                "Lead-Datum",
                "Eingangsdatum",
                "Anmeldedatum",
                "Downloaddatum",
                "Registrierungsdatum",
            ],
            [Field.Publisher] = ["Herausgeber", "Verlag", "Medienpartner", "Portal"],
            [Field.List] = ["Liste", "Listenname", "Verteiler"],
            [Field.Channel] = ["Kanal", "Marketingkanal", "Leadquelle", "Lead-Quelle"],
            [Field.Asset] = ["Inhaltstitel", "Titel des Inhalts", "Titel des Whitepapers", "Heruntergeladener Inhalt"],
            [Field.UtmSource] = ["UTM-Quelle"],
            [Field.UtmMedium] = ["UTM-Medium"],
            [Field.UtmCampaign] = ["UTM-Kampagne"],
            [Field.UtmTerm] = ["UTM-Begriff", "UTM-Suchbegriff"],
            [Field.UtmContent] = ["UTM-Inhalt"],
            [Field.ConsentText] = ["Einwilligungstext", "Text der Einwilligung", "Einwilligungserklärung"],
            [Field.ConsentTime] =
            [
                "Zeitpunkt der Einwilligung",
                "Datum der Einwilligung",
                "Einwilligungsdatum",
                "Einwilligungszeitpunkt",
            ],
            [Field.AsksForContact] =
            [
                "Kontakt gewünscht",
                "Kontaktaufnahme gewünscht",
                "Rückruf gewünscht",
                "Bitte um Kontakt",
                "Bitte um Rückruf",
                "Demo gewünscht",
            ],
            [Field.BuyingTime] =
            [
                "Kaufzeitraum",
                "Kaufzeitpunkt",
                "Anschaffungszeitraum",
                "Investitionszeitraum",
                "Projektzeitraum",
                "Zeitrahmen",
                "Umsetzungszeitraum",
            ],
        };

    /// <inheritdoc cref="EnglishHeaders.Lesser"/>
    public static IReadOnlyDictionary<string, string[]> Lesser { get; } =
        new Dictionary<string, string[]>
        {
            [Field.Email] = ["Firmen-E-Mail", "E-Mail privat", "Firmen-E-Mail-Adresse"],
            [Field.JobTitle] = ["Funktion", "Rolle", "Beruf", "Funktion im Unternehmen", "Rolle im Unternehmen"],
            [Field.Country] = ["Staat", "Ländercode", "Länderkürzel", "Firmenland", "Land der Firma"],
            [Field.State] = ["Region"],
            [Field.Category] = ["Thema", "Interesse"],
            [Field.LeadCode] = ["Kampagne"],
            [Field.Phone] = ["Handy", "Handynummer", "Mobil", "Mobiltelefon", "Mobilnummer", "Zentrale"],
            [Field.Website] = ["Domäne"],
            [Field.LeadDate] = ["Datum", "Erstellt", "Erstellt am", "Erstellungsdatum", "Erstelldatum", "Zeitstempel"],
            [Field.Channel] = ["Quelle"],
            [Field.Asset] = ["Inhalt"],
            [Field.UtmCampaign] = ["Kampagnenname"],
            [Field.UtmTerm] = ["Suchbegriff"],
            [Field.UtmContent] = ["Anzeigenname"],
        };
}
