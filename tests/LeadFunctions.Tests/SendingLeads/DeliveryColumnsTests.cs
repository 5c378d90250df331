using LeadFunctions.SendingLeads;

namespace LeadFunctions.Tests.SendingLeads;

public class DeliveryColumnsTests
{
    public static TheoryData<string> Names => [.. DeliveryColumns.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_column_has_a_header_and_the_value_of_a_whole_lead(string name)
    {
        Assert.NotEmpty(DeliveryColumns.Header(name));
        Assert.NotEmpty(DeliveryColumns.Value(name, Sample.Lead()));
    }

    [Theory]
    [InlineData("companySize")]
    [InlineData("phone")]
    [InlineData("category")]
    [InlineData("leadDate")]
    public void What_a_lead_lacks_is_an_empty_cell(string name) => Assert.Equal("", DeliveryColumns.Value(name, Sample.Lead() with
    {
        Data = Sample.Data with { CompanySize = null, Phone = null, Category = null, LeadDate = null },
    }));

    [Fact]
    public void Headers_are_all_different() =>
        Assert.Equal(DeliveryColumns.Names.Count, DeliveryColumns.Names.Select(DeliveryColumns.Header).Distinct().Count());

    [Fact]
    public void Values_are_written_as_customers_read_them()
    {
        Assert.Equal("2026-11-17", DeliveryColumns.Value("leadDate", Sample.Lead()));
        Assert.Equal("20261118T090000-4f2a9c01d3b2-0000001", DeliveryColumns.Value("leadId", Sample.Lead()));
    }
}
