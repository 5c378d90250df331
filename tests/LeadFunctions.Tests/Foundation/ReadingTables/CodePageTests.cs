using System.Text;
using LeadFunctions.Tests.Cases;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

/// <summary>Names in old code pages are read right or not at all: no name is delivered damaged.</summary>
public class CodePageTests
{
    private const string Header = "Email,First Name,Last Name,Company,Job Title,Country,Category\n";

    static CodePageTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<int, string, string> Names
    {
        get
        {
            var data = new TheoryData<int, string, string>();
            foreach (
                var (pages, country, names) in new (int[], string, string[])[]
                {
                    (
                        [1250, 28592, 852],
                        "Poland",
                        ["Łukasz Żak", "Świętosława Wójcik", "Grażyna Ćwik", "Michał Gołąb", "Józef Król"]
                    ),
                    (
                        [1250, 28592, 852],
                        "Czech Republic",
                        ["Jiří Dvořák", "Tomáš Černý", "Žofie Kučerová", "Zdeněk Šťastný", "Růžena Nováková"]
                    ),
                    ([1250, 28592, 852], "Hungary", ["Gergő Szűcs", "Erzsébet Kővári", "Ödön Fűzi", "Gábor Szabó"]),
                    ([1250, 852], "Croatia", ["Đorđe Šarić", "Željko Ćosić", "Ivana Kovačević"]),
                    ([1250], "United States", ["Gergő Vevő", "Ágnes Győri"]),
                    ([1250], "Germany", ["Ivan Petrović"]),
                    ([10007], "Russia", ["Иван Петров"]),
                    ([1257, 775], "Latvia", ["Jānis Bērziņš", "Līga Kalniņa", "Guntis Šķēle"]),
                    ([1257, 775], "Lithuania", ["Rūta Žukauskienė", "Jonas Kazlauskas", "Eglė Šimkutė"]),
                    ([1251, 20866, 866, 28595], "Russia", ["Иван Петров", "Ольга Щербакова", "Юрий Жуков"]),
                    ([1251, 20866], "Bulgaria", ["Георги Иванов", "Мария Петрова"]),
                    ([1253, 28597], "Greece", ["Γιώργος Παπαδόπουλος", "Ελένη Νικολάου"]),
                    ([1254, 857], "Turkey", ["Işıl Yılmaz", "Gökhan Şahin", "Doğan Çelik"]),
                    ([1255], "Israel", ["דוד כהן", "שרה לוי"]),
                    ([1256], "Saudi Arabia", ["محمد علي", "فاطمة حسن"]),
                    ([874], "Thailand", ["สมชาย ใจดี", "สุดา แก้ว"]),
                    ([932, 51932], "Japan", ["太郎 山田", "花子 佐藤", "一郎 鈴木"]),
                    ([936, 54936], "China", ["伟 张", "秀英 王", "磊 陈"]),
                    ([950], "Taiwan", ["志明 陳", "淑芬 林"]),
                    ([949], "South Korea", ["민준 김", "서연 이"]),
                    ([850, 437], "France", ["Zoé Lefèvre", "Chloé Béranger", "François Müller"]),
                    ([850, 437], "Spain", ["José Núñez", "Martín Peña"]),
                    ([10000], "Germany", ["Jürgen Köhler", "Käthe Böhm", "Chloé Peña"]),
                    (
                        [10000],
                        "United States",
                        ["Íñigo Muñoz", "María Peña", "Ana Rodríguez", "Luis López", "Álvaro Ruiz", "Ana García"]
                    ),
                    ([10000], "Belgium", ["Michaël Smet", "Zoë Smet", "Raphaël Smet"]),
                    ([850, 860], "Portugal", ["Conceição Guimarães", "Inês Simões"]),
                    ([860], "United States", ["João Conceição", "Zoé Pátio"]),
                    ([850, 861], "Iceland", ["Sigurður Guðmundsson", "Þór Þórsson", "Björn Ámundi"]),
                }
            )
            foreach (var page in pages)
            foreach (var name in names)
                data.Add(page, country, name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_name_is_right_or_refused(int page, string country, string name)
    {
        var parts = name.Split(' ');
        var outcome = await ReadAsync(page, $"x@contoso.example,{parts[0]},{parts[1]},Contoso,Manager,{country},CRM\n");
        if (outcome.Problem is { } problem)
            Assert.Contains("Save it as UTF-8", problem, StringComparison.Ordinal);
        else
            Assert.Equal(parts, Assert.Single(outcome.Rows).Cells.Skip(1).Take(2));
    }

    [Theory]
    [InlineData(1250, "Poland", "Łukasz Żak", "Windows-1250")]
    [InlineData(28592, "Czech Republic", "Tomáš Šťastný", "ISO-8859-2")]
    [InlineData(1251, "Russia", "Иван Петров", "Windows-1251")]
    [InlineData(20866, "Russia", "Иван Петров", "KOI8-R")]
    [InlineData(1253, "Greece", "Γιώργος Παπαδόπουλος", "Windows-1253")]
    [InlineData(932, "Japan", "太郎 山田", "Shift-JIS")]
    [InlineData(949, "South Korea", "민준 김", "EUC-KR")]
    [InlineData(54936, "China", "伟 张", "GB18030")]
    [InlineData(1257, "Latvia", "Jānis Bērziņš", "Windows-1257")]
    [InlineData(850, "Germany", "Zoë Müller", "code page 850")]
    [InlineData(850, "Portugal", "Käthe Köhler", "code page 850")]
    [InlineData(850, "Finland", "Päivi Mäkelä", "code page 850")]
    [InlineData(860, "Portugal", "João Conceição", "code page 860")]
    [InlineData(860, "Brazil", "Inês Guimarães", "code page 860")]
    [InlineData(861, "Iceland", "Þór Guðmundsson", "code page 861")]
    [InlineData(10000, "Spain", "Íñigo Muñoz", "Mac Roman")]
    [InlineData(10000, "Mexico", "María Cañón", "Mac Roman")]
    [InlineData(10000, "Colombia", "Ana López", "Mac Roman")]
    [InlineData(10000, "Spain", "Ana Díaz", "Mac Roman")]
    [InlineData(10000, "United States", "María Muñoz", "Mac Roman")]
    public async Task A_code_page_is_known_by_the_country_beside_the_name(
        int page,
        string country,
        string name,
        string format
    )
    {
        var parts = name.Split(' ');
        var outcome = await ReadAsync(page, $"x@contoso.example,{parts[0]},{parts[1]},Contoso,Manager,{country},CRM\n");
        Assert.Equal($"CSV, comma, {format}", outcome.Problem ?? outcome.Format);
        Assert.Equal(parts, Assert.Single(outcome.Rows).Cells.Skip(1).Take(2));
    }

    [Theory]
    [InlineData("United States")]
    [InlineData("Germany")]
    [InlineData("")]
    public async Task Letters_of_turkish_are_not_taken_for_those_of_icelandic(string country) =>
        Assert.Contains(
            "Save it as UTF-8",
            (await ReadAsync(1254, $"x@contoso.example,Işıl,Şahin,Doğan,Manager,{country},CRM\n")).Problem,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Jürgen", "Groß", "Müller & Söhne GmbH", "Germany")]
    [InlineData("Zoë", "Lefèvre", "L’Oréal", "France")]
    [InlineData("José", "Núñez", "Peña “Hermanos”", "Spain")]
    [InlineData("João", "Simões", "Conceição Lda", "Portugal")]
    [InlineData("Søren", "Kjærgård", "Østergaard A/S", "Denmark")]
    [InlineData("Åsa", "Öberg", "Nestlé", "Sweden")]
    [InlineData("Nicolò", "Cantù", "Caffè", "Italy")]
    [InlineData("Þóra", "Guðmundsdóttir", "Ísland", "Iceland")]
    [InlineData("Jane", "Doe", "Nestlé", "Japan")]
    [InlineData("José", "Lee", "Café", "Poland")]
    [InlineData("Ann", "O´Brien", "Contoso™ – “the” 5 €", "Ireland")]
    [InlineData("Aleš", "Žižek", "Contoso®", "Germany")]
    [InlineData("JÖRG", "MÜLLER", "CAFÉ", "Austria")]
    [InlineData("Ann", "O’Brien", "Rock’n’roll", "Ireland")]
    [InlineData("Anna", "D’angelo", "Cassa dell’arte", "Italy")]
    [InlineData("Jun’ichi", "L’Hospitalet", "Levi’s", "Spain")]
    [InlineData("Ann", "Smith–Jones", "Women’s Int’l Co–op", "United States")]
    [InlineData("José", "García", "Design—mgmt", "United States")]
    [InlineData("Ann", "O’Brien", "HR—team", "United States")]
    [InlineData("Ann", "Lee", "Design—build Asia–pacific", "United States")]
    [InlineData("Xi’an", "Sa’ad", "Chef d’équipe", "Canada")]
    [InlineData("Ann", "Lee", "€été", "")]
    [InlineData("Ann", "Lee", "°été €à €une", "United States")]
    public async Task Western_names_in_windows_1252_stay_what_they_are(
        string first,
        string last,
        string company,
        string country
    )
    {
        var outcome = await ReadAsync(1252, $"x@contoso.example,{first},{last},{company},Manager,{country},CRM\n");
        Assert.Equal("CSV, comma, Windows-1252", outcome.Problem ?? outcome.Format);
        Assert.Equal([first, last, company], Assert.Single(outcome.Rows).Cells.Skip(1).Take(3));
    }

    [Theory]
    [InlineData("Ana", "García", "United States")]
    [InlineData("Ana", "Muñoz", "")]
    [InlineData("Luís", "Lima", "Portugal")]
    [InlineData("Álvaro", "Ruiz", "Spain")]
    [InlineData("Zoë", "Smet", "Belgium")]
    public async Task A_name_of_an_old_mac_is_not_delivered_with_signs_for_letters(
        string first,
        string last,
        string country
    )
    {
        var outcome = await ReadAsync(10000, $"x@contoso.example,{first},{last},Contoso,Manager,{country},CRM\n");
        if (outcome.Problem is { } problem)
            Assert.Contains("Save it as UTF-8", problem, StringComparison.Ordinal);
        else
            Assert.Equal([first, last], Assert.Single(outcome.Rows).Cells.Skip(1).Take(2));
    }

    [Fact]
    public async Task One_name_far_down_decides_for_the_whole_file()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 5_000).Select(i => $"p{i}@contoso.example,Ann,Müller,Contoso,Manager,Germany,CRM\n")
        );
        var outcome = await ReadAsync(1250, rows + "x@contoso.example,Łukasz,Żak,Contoso,Manager,Poland,CRM\n");
        Assert.Equal("CSV, comma, Windows-1250", outcome.Problem ?? outcome.Format);
        Assert.Equal(["Müller", "Żak"], [outcome.Rows[0].Cells[2], outcome.Rows[^1].Cells[2]]);
    }

    [Theory]
    [InlineData(950, "志明,陳", "Taiwan", "Big5", 134)]
    [InlineData(949, "민준,김", "South Korea", "EUC-KR", 139)]
    public async Task A_file_whose_lines_are_in_several_encodings_is_refused_with_the_place_where_they_part(
        int page,
        string name,
        string country,
        string found,
        int at
    )
    {
        var outcome = await IntakeCase.ReadAsync([
            .. Encoding.GetEncoding(page).GetBytes($"{Header}x@contoso.example,{name},Contoso,Manager,{country},CRM\n"),
            .. Encoding.UTF8.GetBytes("y@contoso.example,مرحبا,Aziz,Contoso,Manager,Egypt,CRM\n"),
        ]);
        Assert.Equal(
            $"Found text in {found} whose byte {at:N0} is no part of a letter. Save it as UTF-8 and upload that.",
            outcome.Problem
        );
    }

    private static Task<IntakeOutcome> ReadAsync(int page, string rows) =>
        IntakeCase.ReadAsync(Encoding.GetEncoding(page).GetBytes(Header + rows));
}
