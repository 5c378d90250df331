using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

internal static class ItalianHeaders
{
    public static IReadOnlyDictionary<string, string[]> Names { get; } =
        new Dictionary<string, string[]>
        {
            [Field.Email] =
            [
                "Indirizzo e-mail",
                "Indirizzo email",
                "E-mail aziendale",
                "Email aziendale",
                "Email di lavoro",
                "Posta elettronica",
                "Indirizzo di posta elettronica",
                "E-mail professionale",
                "E-mail lavorativa",
                "Mail aziendale",
                "Indirizzo e-mail aziendale",
            ],
            [Field.FirstName] = ["Nome", "Nome di battesimo"],
            [Field.LastName] = ["Cognome"],
            [Field.FullName] = ["Nome completo", "Nome e cognome", "Nominativo", "Nome cognome", "Persona di contatto"],
            [Field.Company] =
            [
                "Azienda",
                "Società",
                "Ragione sociale",
                "Nome azienda",
                "Nome dell'azienda",
                "Nome società",
                "Impresa",
            ],
            [Field.JobTitle] =
            [
                "Qualifica",
                "Posizione",
                "Posizione lavorativa",
                "Ruolo aziendale",
                "Mansione",
                "Titolo professionale",
            ],
            [Field.Country] = ["Paese", "Nazione", "Paese/Regione", "Paese di residenza"],
            [Field.State] = ["Provincia", "Stato/Provincia"],
            [Field.CompanySize] =
            [
                "Dimensione azienda",
                "Dimensioni azienda",
                "Dimensione dell'azienda",
                "Numero di dipendenti",
                "Numero dipendenti",
                "N. dipendenti",
                "Dipendenti",
                "N. di dipendenti",
                "Nº dipendenti",
            ],
            [Field.Industry] = ["Settore", "Settore di attività"],
            [Field.Category] = ["Categoria", "Categoria di prodotto", "Categoria di software", "Prodotto di interesse"],
            [Field.LeadCode] = ["Codice lead", "Codice del lead", "Codice campagna"],
            [Field.Phone] = ["Telefono", "Numero di telefono", "Telefono aziendale", "Telefono diretto"],
            [Field.Website] = ["Sito web", "Sito internet", "Sito aziendale"],
            [Field.LeadDate] =
            [
                "Data del lead",
                "Data lead",
                "Data di iscrizione",
                "Data di registrazione",
                "Data di invio",
            ],
            [Field.Publisher] = ["Editore"],
            [Field.List] = ["Elenco", "Nome elenco"],
            [Field.Channel] = ["Canale", "Fonte del lead"],
            [Field.Asset] = ["Titolo del contenuto", "Contenuto scaricato"],
            [Field.UtmSource] = ["Sorgente UTM"],
            [Field.UtmMedium] = ["Mezzo UTM"],
            [Field.UtmCampaign] = ["UTM campagna"],
            [Field.UtmTerm] = ["UTM termine"],
            [Field.UtmContent] = ["Contenuto UTM"],
            [Field.ConsentText] = ["Testo del consenso"],
            [Field.ConsentTime] = ["Data del consenso"],
            [Field.AsksForContact] = ["Richiede contatto", "Richiesta di contatto"],
            [Field.BuyingTime] = ["Tempi di acquisto", "Tempistica di acquisto"],
        };

    /// <inheritdoc cref="EnglishHeaders.Lesser"/>
    public static IReadOnlyDictionary<string, string[]> Lesser { get; } =
        new Dictionary<string, string[]>
        {
            [Field.Email] = ["Email personale"],
            [Field.JobTitle] = ["Ruolo", "Funzione", "Titolo", "Professione"],
            [Field.Country] = ["Codice paese"],
            [Field.State] = ["Regione"],
            [Field.Category] = ["Argomento", "Interesse"],
            [Field.LeadCode] = ["Campagna"],
            [Field.Phone] = ["Cellulare"],
            [Field.Website] = ["Dominio"],
            [Field.LeadDate] = ["Data", "Data di creazione", "Creato il", "Informazioni cronologiche"],
            [Field.Channel] = ["Fonte"],
        };
}
