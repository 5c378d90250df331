using LeadFunctions.Leads;

namespace LeadFunctions.ReceivingUploads;

internal static class EnglishHeaders
{
    public static IReadOnlyDictionary<string, string[]> Names { get; } = new Dictionary<string, string[]>
    {
        [Field.Email] = ["Email", "E-mail", "Email Address", "E-mail Address", "Work Email", "Work Email Address", "Business Email", "Business Email Address", "Corporate Email", "Company Email", "Contact Email", "Email ID", "Primary Email", "Mail"],
        [Field.FirstName] = ["First Name", "First", "Given Name", "Forename", "Contact First Name", "FName"],
        [Field.LastName] = ["Last Name", "Last", "Surname", "Family Name", "Contact Last Name", "LName"],
        [Field.FullName] = ["Full Name", "Name", "Contact Name", "Contact Full Name", "Lead Name", "Person Name", "Prospect Name"],
        [Field.Company] = ["Company", "Company Name", "Organization", "Organisation", "Organization Name", "Organisation Name", "Account", "Account Name", "Employer", "Business Name", "Company / Account"],
        [Field.JobTitle] = ["Job Title", "Title", "Position", "Job Position", "Role", "Job Role", "Designation", "Contact Title"],
        [Field.Country] = ["Country", "Country Name", "Country/Region", "Country Code", "Nation", "HQ Country", "Person Country", "Business Country/Region", "Contact Country", "Company Country"],
        [Field.State] = ["State", "State/Province", "State/Region", "Province", "Region", "US State", "State Code"],
        [Field.CompanySize] = ["Company Size", "Employee Size", "# Employees", "# of Employees", "Number of Employees", "No. of Employees", "No of Employees", "Num Employees", "Employees", "Employee Count", "Employee Range", "Employee Band", "Size", "Size of Company", "Company Headcount", "Headcount"],
        [Field.Industry] = ["Industry", "Vertical", "Sector", "Company Industry", "Industry Vertical"],
        [Field.Category] = ["Category", "Product Category", "Software Category", "Topic", "Intent Topic", "Solution", "Interest", "Product Interest"],
        [Field.LeadCode] = ["Lead Code", "LeadCode", "Campaign", "Campaign Code", "Campaign ID", "Program Code", "Order Code"],
        [Field.Phone] = ["Phone", "Phone Number", "Phone No.", "Telephone", "Telephone Number", "Work Phone", "Business Phone", "Direct Phone", "Direct Dial", "Direct Phone Number", "Contact Phone", "Mobile", "Mobile Phone", "Tel"],
        [Field.Website] = ["Website", "Web Site", "Company Website", "Domain", "Company Domain", "URL", "Company URL", "Web Address"],
        [Field.LeadDate] = ["Lead Date", "Date", "Created", "Created Date", "Create Date", "Created At", "Date Created", "Timestamp", "Engagement Date", "Download Date", "Submission Date", "Date of Lead"],
    };
}
