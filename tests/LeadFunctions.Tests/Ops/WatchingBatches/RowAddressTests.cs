using LeadFunctions.Foundation.Leads;
using LeadFunctions.Ops.WatchingBatches;

namespace LeadFunctions.Tests.Ops.WatchingBatches;

public class RowAddressTests
{
    private static readonly Column[] Columns =
    [
        new("Contact", null),
        new("E-mail", Field.Email),
        new("E-mail 2", null) { StandsIn = new StandIn(Field.Email, 1) },
    ];

    [Theory]
    [InlineData("ann@contoso.example", "info@contoso.example", "ann@contoso.example", "")]
    [InlineData("bob@contoso.example", "info@contoso.example", "n/a", "bob@contoso.example")]
    [InlineData("info@contoso.example", "info@contoso.example", "n/a", "")]
    [InlineData("eve@contoso.example", "", "", "", "eve@contoso.example")]
    [InlineData(null, "Ann Lee", "n/a", "")]
    [InlineData(null)]
    public void It_is_that_of_a_column_of_addresses_and_else_of_any_cell(string? address, params string[] cells) =>
        Assert.Equal(address, RowAddress.Of(new Lead(new LeadId(Sample.Batch, 1), 2, cells), Columns)?.Value);
}
