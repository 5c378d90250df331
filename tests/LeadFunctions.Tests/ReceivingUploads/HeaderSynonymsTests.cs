using LeadFunctions.Leads;
using LeadFunctions.ReceivingUploads;

namespace LeadFunctions.Tests.ReceivingUploads;

public class HeaderSynonymsTests
{
    [Theory]
    [InlineData("Work Email", Field.Email)]
    [InlineData("E-mail", Field.Email)]
    [InlineData("EMAIL_ADDRESS", Field.Email)]
    [InlineData(" Email* ", Field.Email)]
    [InlineData("\uFEFFEmail", Field.Email)]
    [InlineData("first_name", Field.FirstName)]
    [InlineData("LastName", Field.LastName)]
    [InlineData("Surname:", Field.LastName)]
    [InlineData("Account Name", Field.Company)]
    [InlineData("Organisation", Field.Company)]
    [InlineData("Job Title", Field.JobTitle)]
    [InlineData("JOB-TITLE", Field.JobTitle)]
    [InlineData("Country/Region", Field.Country)]
    [InlineData("State / Province", Field.State)]
    [InlineData("# Employees", Field.CompanySize)]
    [InlineData("#Employees", Field.CompanySize)]
    [InlineData("# of Employees", Field.CompanySize)]
    [InlineData("No. of employees", Field.CompanySize)]
    [InlineData("Employee Size", Field.CompanySize)]
    [InlineData("Company\u00A0Size", Field.CompanySize)]
    [InlineData("Product Category", Field.Category)]
    [InlineData("Lead Code", Field.LeadCode)]
    [InlineData("leadcode", Field.LeadCode)]
    [InlineData("Campaign ID", Field.LeadCode)]
    [InlineData("Direct Phone", Field.Phone)]
    [InlineData("Company Domain", Field.Website)]
    [InlineData("Date Created", Field.LeadDate)]
    public void A_header_of_another_vendor_is_understood(string header, string field) =>
        Assert.Equal(field, HeaderSynonyms.FieldOf(header));

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("---")]
    [InlineData("SQ1")]
    [InlineData("Email Opt-In")]
    [InlineData("Last Activity")]
    [InlineData("Company Revenue")]
    [InlineData("Электронная почта")]
    public void A_header_that_nobody_knows_is_no_field(string header) => Assert.Null(HeaderSynonyms.FieldOf(header));

    [Fact]
    public void Every_field_is_known_by_its_own_name() =>
        Assert.All(Field.All, field => Assert.Equal(field, HeaderSynonyms.FieldOf(field)));
}
