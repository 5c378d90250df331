using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Docs;

public class DamagedCellsPageTests
{
    private static readonly string Page = Repository.Read("docs/affiliates/file-formats.md");

    private static readonly Dictionary<string, string> Good = new()
    {
        [Field.Email] = "ann.lee@example.com",
        [Field.Company] = "Contoso",
        [Field.JobTitle] = "CIO",
        [Field.Country] = "UK",
        [Field.Category] = "crm",
    };

    public static TheoryData<string, string, string> Undone => Rows("### Undone");

    public static TheoryData<string, string, string> NotUndone => Rows("### Not undone");

    [Theory]
    [MemberData(nameof(Undone))]
    public void What_is_told_to_be_undone_is(string field, string found, string becomes)
    {
        var (data, _, reasons) = Validate(field, found);
        Assert.Empty(reasons);
        Assert.Contains(
            becomes,
            new[]
            {
                data!.CompanySize,
                data.Country,
                data.Phone,
                data.LeadDate?.ToString("yyyy-MM-dd"),
                data.FirstName,
                data.LastName,
                data.Company,
                $"{data.FirstName}`, `{data.LastName}",
            }
        );
    }

    [Theory]
    [MemberData(nameof(NotUndone))]
    public void What_is_told_not_to_be_undone_has_its_reason(string field, string found, string reason)
    {
        var (data, _, reasons) = Validate(field, found);
        Assert.Equal((reason, found), (Assert.Single(reasons).Code.ToString(), reasons[0].Found));
        Assert.Equal(reasons[0].IsNote, data is not null);
    }

    private static TheoryData<string, string, string> Rows(string heading)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in Markdown.Table(Page, heading))
            rows.Add(row[0].Trim('`'), row[1].Trim('`'), row[2].Trim('`'));
        return rows;
    }

    private static Validation Validate(string field, string cell)
    {
        var row = new Dictionary<string, string>(Good);
        if (field != Field.FullName)
            (row[Field.FirstName], row[Field.LastName]) = ("Ann", "Lee");
        row[field] = cell;
        return new RowValidator(
            ColumnMapping.Of([.. row.Keys], Sample.Affiliate),
            Sample.Affiliate,
            Sample.Configuration(Sample.Campaign),
            Sample.Noon
        ).Validate([.. row.Values]);
    }
}
