namespace LeadFunctions.Tests.Cases;

/// <summary>Whole rows as affiliates of other countries write them.</summary>
public class LanguagesTests
{
    [Theory]
    [InlineData(
        "E-postadress;Förnamn;Efternamn;Företag;Befattning;Land;Antal anställda;Kategori;Datum",
        "a@contoso.example;Åsa;Öberg;Contoso AB;Inköpschef;Sverige;51–200 anställda;CRM;17 nov 2026",
        "a@contoso.example|Åsa|Öberg|Contoso AB|Inköpschef|SE||51-200||2026-11-17|crm||contoso.example"
    )]
    [InlineData(
        "E-mail;Fornavn;Navn;Virksomhed;Stilling;Land;Antal ansatte;Kategori",
        "a@contoso.example;Søren;Ågård;Contoso ApS;Indkøbschef;Danmark;over 500;CRM",
        "a@contoso.example|Søren|Ågård|Contoso ApS|Indkøbschef|DK||501+|||crm||contoso.example"
    )]
    [InlineData(
        "E-mail;Jméno;Příjmení;Společnost;Pozice;Kraj;Země;Telefon;Kategorie",
        "a@contoso.example;Jiří;Dvořák;Contoso;Ředitel;Jihomoravský;Česko;+420 601 123 456;CRM",
        "a@contoso.example|Jiří|Dvořák|Contoso|Ředitel|CZ|||+420601123456||crm||contoso.example"
    )]
    [InlineData(
        "E-mail;Jméno;Firma;Funkce;Stát;Kategorie",
        "a@contoso.example;Jiří Dvořák;Contoso;Ředitel;ČR;CRM",
        "a@contoso.example|Jiří|Dvořák|Contoso|Ředitel|CZ|||||crm||contoso.example"
    )]
    [InlineData(
        "Adresă de e-mail;Nume;Prenume;Companie;Funcție;Țara;Categorie",
        "a@contoso.example;Ionescu;Ioana;Contoso SRL;Director;România;CRM",
        "a@contoso.example|Ioana|Ionescu|Contoso SRL|Director|RO|||||crm||contoso.example"
    )]
    [InlineData(
        "E-posta;Ad;Soyad;Şirket;Unvan;Ülke;Çalışan sayısı;Kategori;Tarih",
        "a@contoso.example;Özgür;Yılmaz;Contoso;Genel Müdür;Türkiye;500'den fazla;CRM;17 Kasım 2026",
        "a@contoso.example|Özgür|Yılmaz|Contoso|Genel Müdür|TR||501+||2026-11-17|crm||contoso.example"
    )]
    [InlineData(
        "Эл. почта;Фамилия;Имя;Компания;Должность;Страна;Категория",
        "a@contoso.example;Петров;Иван;Contoso;Директор;Россия;CRM",
        "a@contoso.example|Иван|Петров|Contoso|Директор|RU|||||crm||contoso.example"
    )]
    [InlineData(
        "メールアドレス;氏名;会社名;役職;国;従業員数;カテゴリ",
        "a@contoso.example;山田 太郎;Contoso;部長;日本;100人未満;CRM",
        "a@contoso.example|太郎|山田|Contoso|部長|JP||1-99|||crm||contoso.example"
    )]
    [InlineData(
        "E-mailadres;Voornaam;Tussenvoegsel;Achternaam;Bedrijf;Functie;Land;Categorie",
        "a@contoso.example;Jan;van der;Berg;Contoso BV;Inkoper;Nederland;CRM",
        "a@contoso.example|Jan|van der Berg|Contoso BV|Inkoper|NL|||||crm||contoso.example"
    )]
    public async Task A_file_in_another_language_is_read(string header, string row, string told) =>
        Assert.Equal($"2: {told}", Assert.Single((await IntakeCase.ReadAsync($"{header}\n{row}\n")).Told()));

    [Theory]
    [InlineData("ФИО", "Петров Иван")]
    [InlineData("Név", "Szabó Anna")]
    [InlineData("氏名", "Yamada Taro")]
    public async Task A_name_whose_order_nobody_can_tell_is_told(string header, string name) =>
        Assert.Contains(
            $"RequiredFieldMissing: lastName '{name}'",
            Assert.Single(
                (
                    await IntakeCase.ReadAsync(
                        $"Email;{header};Company;Job Title;Country;Category\na@contoso.example;{name};Contoso;CFO;US;CRM\n"
                    )
                ).Told()
            )
        );

    [Fact]
    public async Task An_advertisement_is_no_first_name()
    {
        var outcome = await IntakeCase.ReadAsync(
            "Ad;Full Name;Email;Company;Job Title;Country;Category\nGuide;Ann Lee;a@contoso.example;Contoso;CFO;US;CRM\n"
        );
        Assert.Equal(("Ann", "Lee"), (outcome.Rows[0].Value("FirstName"), outcome.Rows[0].Value("LastName")));
    }
}
