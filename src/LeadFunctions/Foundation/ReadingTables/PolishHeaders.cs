using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

internal static class PolishHeaders
{
    public static IReadOnlyDictionary<string, string[]> Names { get; } =
        new Dictionary<string, string[]>
        {
            [Field.Email] =
            [
                "Adres e-mail",
                "Adres mailowy",
                "Adres poczty elektronicznej",
                "Poczta elektroniczna",
                "E-mail służbowy",
                "Służbowy e-mail",
                "Służbowy adres e-mail",
                "Adres e-mail służbowy",
                "Mail służbowy",
                "E-mail firmowy",
                "Firmowy adres e-mail",
            ],
            [Field.FirstName] = ["Imię", "Imiona", "Pierwsze imię"],
            [Field.LastName] = ["Nazwisko"],
            [Field.FullName] =
            [
                "Imię i nazwisko",
                "Imię, nazwisko",
                "Nazwisko i imię",
                "Nazwisko, imię",
                "Osoba kontaktowa",
                "Osoba do kontaktu",
            ],
            [Field.Company] =
            [
                "Firma",
                "Nazwa firmy",
                "Przedsiębiorstwo",
                "Nazwa przedsiębiorstwa",
                "Organizacja",
                "Nazwa organizacji",
                "Pracodawca",
            ],
            [Field.JobTitle] = ["Stanowisko", "Stanowisko pracy", "Nazwa stanowiska", "Zajmowane stanowisko"],
            [Field.Country] = ["Kraj/Region", "Kraj zamieszkania"],
            [Field.State] = ["Województwo", "Prowincja"],
            [Field.CompanySize] =
            [
                "Liczba pracowników",
                "Ilość pracowników",
                "Liczba zatrudnionych",
                "Pracownicy",
                "Zatrudnienie",
                "Wielkość zatrudnienia",
                "Wielkość firmy",
                "Wielkość przedsiębiorstwa",
                "Rozmiar firmy",
            ],
            [Field.Industry] = ["Branża", "Branża firmy", "Przemysł"],
            [Field.Category] = ["Kategoria", "Kategoria produktu", "Kategoria oprogramowania"],
            [Field.LeadCode] = ["Kod leada", "Kod kampanii"],
            [Field.Phone] =
            [
                "Telefon",
                "Numer telefonu",
                "Nr telefonu",
                "Telefon służbowy",
                "Służbowy numer telefonu",
                "Telefon bezpośredni",
            ],
            [Field.Website] = ["Strona www", "Strona internetowa", "Witryna", "Witryna internetowa", "Adres www"],
            [Field.LeadDate] = ["Data leada", "Data rejestracji", "Data zgłoszenia", "Data pobrania"],
            [Field.Publisher] = ["Wydawca"],
            [Field.List] = ["Lista", "Nazwa listy"],
            [Field.Channel] = ["Kanał", "Kanał marketingowy", "Źródło leada"],
            [Field.Asset] = ["Tytuł treści", "Pobrana treść", "Pobrany materiał"],
            [Field.UtmSource] = ["Źródło UTM"],
            [Field.UtmMedium] = ["Nośnik UTM"],
            [Field.UtmCampaign] = ["Kampania UTM"],
            [Field.UtmTerm] = ["Hasło UTM"],
            [Field.UtmContent] = ["Treść UTM"],
            [Field.ConsentText] = ["Treść zgody"],
            [Field.ConsentTime] = ["Data zgody", "Data wyrażenia zgody"],
            [Field.AsksForContact] = ["Prośba o kontakt", "Prosi o kontakt"],
            [Field.BuyingTime] = ["Termin zakupu", "Planowany termin zakupu"],
        };

    /// <inheritdoc cref="EnglishHeaders.Lesser"/>
    public static IReadOnlyDictionary<string, string[]> Lesser { get; } =
        new Dictionary<string, string[]>
        {
            [Field.Email] = ["E-mail prywatny", "Prywatny e-mail"],
            [Field.JobTitle] = ["Funkcja", "Rola", "Zawód"],
            // In Czech and Slovak a "kraj" is a region.
            [Field.Country] = ["Kraj", "Państwo", "Kod kraju", "Kraj firmy"],
            [Field.Category] = ["Temat", "Zainteresowanie"],
            [Field.LeadCode] = ["Kampania"],
            [Field.Phone] = ["Telefon komórkowy", "Komórka", "Tel. kom.", "Centrala"],
            [Field.Website] = ["Domena"],
            [Field.LeadDate] = ["Data utworzenia", "Utworzono", "Sygnatura czasowa"],
            [Field.Channel] = ["Źródło"],
            [Field.Asset] = ["Treść"],
        };
}
