using System.Text;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Targeting.ReadingOrganic;

namespace LeadFunctions.Tests.Targeting.ReadingOrganic;

public sealed class OrganicRowTests
{
    [Fact]
    public async Task A_file_of_conversions_is_read_as_uploads_are()
    {
        var row = Assert.Single(
            await ReadAsync(
                """
                Conversions of the site
                Datum;E-Mail;Position;Mitarbeiter;Land;Branche;Produktkategorie
                17.11.2026;Ann.Lee@example.com;Leiter IT;350;Deutschland;Software;CRM Software
                """
            )
        );
        Assert.Equal(("counted", 3), (row.Word, row.Line));
        Assert.Equal(
            (
                new DateOnly(2026, 11, 17),
                Sample.Person.Value,
                "leiter it",
                "it head",
                "DE",
                "201-500",
                350,
                "Software",
                "crm"
            ),
            (
                row.Fact!.Date,
                row.Fact.Person,
                row.Fact.Title,
                row.Fact.TitleKey?.Text,
                row.Fact.Country,
                row.Fact.Size,
                row.Fact.Employees,
                row.Fact.Industry,
                row.Fact.Category
            )
        );
    }

    [Theory]
    [InlineData("Date de conversion;Courriel;Fonction\n17/11/2026;ann.lee@example.com;Directeur\n")]
    [InlineData("sep=;\nSign-up Date;Email;Position\n2026-11-17;ann.lee@example.com;\"Director\n")]
    [InlineData(
        "Conversions\n\nConversion Time,Email,Title\n2026-11-17 10:00,ann.lee@example.com,Director\nTotal,1,\n"
    )]
    [InlineData("Event Date (required),Email,Job Title (required)\n2026-11-17,ann.lee@example.com,Director\n")]
    [InlineData("Fecha de registro;Correo;Cargo\n17/11/2026;ann.lee@example.com;Director\n")]
    [InlineData("Registriert am;E-Mail;Position\n17.11.2026;ann.lee@example.com;Direktor\n")]
    public async Task Conversions_come_as_the_tools_of_the_site_write_them(string text)
    {
        var row = Assert.Single(await ReadAsync(text));
        Assert.Equal((new DateOnly(2026, 11, 17), Sample.Person.Value), (row.Fact?.Date, row.Fact?.Person));
    }

    [Fact]
    public async Task What_is_not_recognised_is_left_out_and_told_without_quoting_it()
    {
        var row = Assert.Single(
            await ReadAsync("Date,Job Title,Country,Size,Category\n2026-11-17,former CIO,Wakanda,lots,Potions\n")
        );
        Assert.Equal("counted in part", row.Word);
        Assert.Equal(["job title", "country", "company size", "category"], row.Why.Select(why => why.Split(':')[0]));
        Assert.All(row.Why, why => Assert.DoesNotMatch("CIO|Wakanda|lots|Potions", why));
        Assert.True(row.Fact is { Country: null, Size: null, Category: null, TitleKey: null, Person: null });
    }

    [Theory]
    [InlineData("2026-11-17,", "job title: there is none")]
    [InlineData("2026-11-17,n/a", "job title: there is none")]
    [InlineData("soon,CIO", "date: not recognised, expected a date such as 2026-11-21")]
    [InlineData("2026-11-20,CIO", "date: lies in the future")]
    public async Task A_row_without_date_or_title_is_refused(string row, string why)
    {
        var refused = Assert.Single(await ReadAsync($"Date,Job Title\n{row}\n"));
        Assert.Equal(("refused", why), (refused.Word, Assert.Single(refused.Why)));
    }

    [Theory]
    [InlineData("Date,Email\n2026-11-17,ann.lee@example.com\n", "Found no column with job titles, or none with dates")]
    [InlineData("Date,Job Title\n", "The file has a header and no rows.")]
    [InlineData("\n\n", "")]
    [InlineData("%PDF-1.4", "")]
    public async Task A_file_that_cannot_be_read_has_a_plain_answer(string content, string problem)
    {
        var (_, rows, told) = await OrganicTable.ReadAsync(File(content), default);
        Assert.Empty(rows);
        Assert.Contains(problem, told, StringComparison.Ordinal);
        Assert.NotEmpty(told!);
        var mail = OrganicMails.NotRead(new Upload("a.csv", "\"1\"", Sample.Noon, 1), told!);
        Assert.Equal("[Admin] Organic conversions [2026-11-18]", mail.Subject);
    }

    [Fact]
    public async Task The_mail_counts_what_was_taken_and_what_is_missing()
    {
        var rows = await ReadAsync(
            "Date,Job Title,Country\n2026-11-17,CIO,US\n2026-11-17,CIO,Wakanda\n2026-11-17,,US\n"
        );
        var body = OrganicMails.Taken(new Upload("a.csv", "\"1\"", Sample.Noon, 1), rows).Body;
        Assert.Equal("The file a.csv has 3 conversions. Counted: 1. Counted in part: 1. Refused: 1.", body.Summary);
        Assert.Equal(2, Assert.Single(body.Tables).Rows.Count);
    }

    private static async Task<IReadOnlyList<OrganicRow>> ReadAsync(string content)
    {
        var (columns, rows, problem) = await OrganicTable.ReadAsync(File(content), default);
        Assert.Null(problem);
        return
        [
            .. rows.Select(row => OrganicRow.Of(row, columns, Sample.Configuration(), _ => Sample.Person, Sample.Noon)),
        ];
    }

    private static UploadFile File(string content)
    {
        var bytes = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return UploadFile.Of(bytes, bytes.Length, ReadingLimits.Default);
    }
}
