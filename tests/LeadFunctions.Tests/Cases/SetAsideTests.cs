namespace LeadFunctions.Tests.Cases;

/// <summary>People in a file who are not meant to be taken, or stand where nobody looks.</summary>
public class SetAsideTests
{
    private const string Header = "Email,First Name,Last Name,Company,Job Title,Country,Category\n";
    private const string Ann = "ann.lee@contoso.example,Ann,Lee,Contoso,CFO,US,CRM\n";
    private const string Bob = "bob.ray@fabrikam.example,Bob,Ray,Fabrikam,VP Sales,Germany,ERP\n";

    [Theory]
    [InlineData($"{Header}{Ann}\nRejected\n{Header}{Bob}", "Rejected")]
    [InlineData($"{Header}{Ann}Excluded leads:\n{Bob}", "Excluded leads:")]
    [InlineData($"Duplicates (1)\n{Header}{Bob}\nAccepted\n{Header}{Ann}", "Duplicates (1)")]
    public async Task Rows_below_a_title_of_rejected_ones_are_told(string text, string title)
    {
        var rows = (await IntakeCase.ReadAsync(text)).Rows;
        Assert.Equal("ann.lee@contoso.example", Assert.Single(rows, r => r.Status == "Usable").Email);
        Assert.Contains($"a row below '{title}'", rows.Single(r => r.Cells.Contains("Bob")).Reasons);
    }

    [Fact]
    public async Task A_note_within_the_rows_sets_nothing_aside() =>
        Assert.Equal(
            2,
            (await IntakeCase.ReadAsync($"{Header}{Ann}Invalid phone numbers were called twice\n{Bob}")).Rows.Count(r =>
                r.Status == "Usable"
            )
        );

    [Fact]
    public async Task Of_two_tables_beside_each_other_no_person_is_hidden()
    {
        var outcome = await IntakeCase.ReadAsync(
            $"{Header.TrimEnd()},,{Header}{Ann.TrimEnd()},,{Bob}{Ann.Replace("ann.lee", "eve.orr")}"
        );
        Assert.True(outcome.Accounts("bob.ray@fabrikam.example"));
        Assert.Equal("eve.orr@contoso.example", Assert.Single(outcome.Rows, r => r.Status == "Usable").Email);
    }

    [Theory]
    [InlineData("\u2028")]
    [InlineData("\v")]
    public async Task A_file_of_one_line_with_other_breaks_is_refused(string lineBreak) =>
        Assert.StartsWith(
            "Found all rows in one line",
            (await IntakeCase.ReadAsync((Header + Ann).Replace("\n", lineBreak))).Problem
        );

    [Theory]
    [InlineData("0,250", "201-500")]
    [InlineData("0.0,250", "201-500")]
    [InlineData("201-500,0", "201-500")]
    public async Task A_size_of_0_gives_way_to_the_employees_beside_it(string cells, string size) =>
        Assert.Equal(size, (await OfSizes(cells)).Value("CompanySize"));

    [Theory]
    [InlineData("0,")]
    [InlineData("0,0")]
    public async Task A_size_of_0_alone_is_told(string cells) =>
        Assert.Contains("CompanySizeNotRecognised", (await OfSizes(cells)).Reasons);

    private static async Task<IntakeRow> OfSizes(string cells) =>
        Assert.Single(
            (await IntakeCase.ReadAsync($"{Header.TrimEnd()},Company Size,Employees\n{Ann.TrimEnd()},{cells}\n")).Rows
        );
}
