using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Leads;

public class RowLabelTests
{
    private static readonly Column[] Columns =
    [
        new("Mail", Field.Email),
        new("Name", Field.FullName),
        new("Firm", Field.Company),
        new(ReceiptRow.Sheet, Field.Receipt),
    ];

    [Fact]
    public void A_lead_is_named_by_what_was_read_of_it() =>
        Assert.Equal("Ann Lee, Contoso, ann.lee@example.com", new RowLabel(Columns).Who(Sample.Lead()));

    [Fact]
    public void A_row_that_is_no_lead_is_named_by_its_cells() =>
        Assert.Equal(
            "Bo Orr, Fabrikam, bo at example",
            new RowLabel(Columns).Who(
                Sample.Lead() with
                {
                    Data = null,
                    Cells = ["bo at example", " Bo Orr ", "Fabrikam", "Week 1"],
                }
            )
        );

    [Fact]
    public void A_row_of_several_sheets_names_its_sheet()
    {
        Assert.Equal("2 (Week 1)", new RowLabel(Columns).Place(Sample.Lead() with { Cells = ["", "", "", "Week 1"] }));
        Assert.Equal("2", new RowLabel(Columns[..3]).Place(Sample.Lead()));
        Assert.Equal("2", new RowLabel(Columns).Place(Sample.Lead() with { Cells = [] }));
    }

    [Fact]
    public void Nothing_is_said_of_whom_nothing_is_known() =>
        Assert.Equal("", new RowLabel([]).Who(Sample.Lead() with { Data = null }));
}
