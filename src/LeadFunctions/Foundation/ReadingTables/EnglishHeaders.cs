using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

internal static class EnglishHeaders
{
    public static IReadOnlyDictionary<string, string[]> Names { get; } = new Dictionary<string, string[]>
    {
        [Field.Email] =
        [
            "Email", "E-mail", "Email Address", "E-mail Address", "Work Email", "Work E-mail", "Work Email Address", "Business Email", "Business E-mail",
            "Business Email Address", "Professional Email", "Contact Email", "Contact Email Address", "Lead Email", "Prospect Email", "Attendee Email",
            "Person Email", "Email ID", "Email Id", "Work Email ID", "Primary Email", "Your Email", "Mail",
        ],
        [Field.FirstName] =
        [
            "First Name", "First", "Given Name", "Given Name(s)", "Forename", "Contact First Name", "Lead First Name", "Prospect First Name",
            "Person First Name", "First Name/Given Name", "FName",
        ],
        [Field.LastName] =
        [
            "Last Name", "Last", "Surname", "Family Name", "Family Name(s)", "Contact Last Name", "Lead Last Name", "Prospect Last Name",
            "Person Last Name", "Last Name/Surname", "Surname/Last Name", "LName",
        ],
        [Field.FullName] =
        [
            "Full Name", "Name", "Contact Name", "Contact Full Name", "Contact", "Lead Name", "Person Name", "Prospect Name", "Attendee Name",
            "Registrant Name", "Participant Name", "User Name (Original Name)", "Person: Full Name", "Name (Original Name)", "Last Name, First Name", "Name (Last, First)", "Last, First",
        ],
        [Field.Company] =
        [
            "Company", "Company Name", "Organization", "Organisation", "Organization Name", "Organisation Name", "Employer", "Employer Name",
            "Business Name", "Company / Account", "Company/Organization", "Company/Organisation", "Company: Company Name", "Lead Company", "Contact Company",
            "Current Company", "Current Employer",
        ],
        [Field.JobTitle] =
        [
            "Job Title", "Position", "Job Position", "Designation", "Contact Title", "Contact Job Title", "Current Title", "Current Job Title",
            "Professional Title", "Job Title/Position", "Title/Designation", "Title/Position", "Job Title/Role", "Your Job Title", "Position/Title",
        ],
        [Field.Country] =
        [
            "Country", "Country Name", "Country/Region", "Nation", "Person Country", "Contact Country", "Lead Country", "Country of Residence",
            "Mailing Country", "Your Country",
        ],
        [Field.State] =
        [
            "State", "State/Province", "State/Region", "Province", "US State", "State (US)", "State Code", "Person State", "Contact State", "Mailing State",
            "Mailing State/Province", "State/Province/Region", "State Name",
        ],
        [Field.CompanySize] =
        [
            "Company Size", "Employee Size", "# Employees", "# of Employees", "Number of Employees", "No. of Employees", "No of Employees", "Num Employees",
            "Employees", "Employee Count", "Employee Range", "Employee Band", "Size of Company", "Company Headcount", "Headcount", "Emp Size", "Emp Range",
            "Number of Employees (Range)", "Employees (Range)", "Company Employees", "Company Employee Count", "Company Size (Employees)", "Size (Employees)",
            "Workforce", "Workforce Size", "Employee Strength", "Staff Size", "Organization Size", "Organisation Size", "Business Size", "Total Employees",
            "How many employees does your company have?", "Employees (All Sites)", "Company Size Range", "Employees (Total)",
        ],
        [Field.Industry] = ["Industry", "Industry Vertical", "Company Industry", "Primary Industry", "Industry Name"],
        [Field.Category] =
        [
            "Category", "Product Category", "Software Category", "Technology Category", "Category Name", "Lead Category", "Which category?",
            "Product Interest", "Product of Interest",
        ],
        [Field.LeadCode] =
        [
            "Lead Code", "LeadCode", "Campaign Code", "Program Code", "Order Code", "CID", "Insertion Order", "IO Number", "IO #", "PO Number",
        ],
        [Field.Phone] =
        [
            "Phone", "Phone Number", "Phone No.", "Phone 1", "Telephone", "Telephone Number", "Telephone No", "Work Phone", "Work Phone Number", "Work Number",
            "Business Phone", "Business Phone Number", "Direct Phone", "Direct Dial", "Direct Phone Number", "Direct No.", "Direct Number", "Contact Phone",
            "Contact Number", "Contact No.", "Tel", "Tel.", "Your Phone",
        ],
        [Field.Website] = ["Website", "Web Site", "Company Website", "Company Domain", "Company URL", "Web Address", "Company Web Site", "Website URL", "Organization Website"],
        [Field.LeadDate] =
        [
            "Lead Date", "Date of Lead", "Lead Created Date", "Lead Create Date", "Lead Creation Date", "Engagement Date", "Date of Engagement", "Download Date",
            "Submission Date", "Form Submission Date", "Date Submitted", "Submitted At", "Submission Time", "Conversion Date", "Registration Date",
            "Registration Time", "Scan Time", "Opt-in Date", "Capture Date", "Response Date",
        ],
    };

    /// <summary>Those of the company rather than the person, and those that mean other things too. They give way to the names above.</summary>
    public static IReadOnlyDictionary<string, string[]> Lesser { get; } = new Dictionary<string, string[]>
    {
        [Field.Email] =
        [
            "Corporate Email", "Corporate Email ID", "Corporate Email Address", "Company Email", "Company Email Address", "Personal Email", "Secondary Email",
            "Alternate Email", "Other Email", "Email 2", "Office Email",
        ],
        [Field.Company] = ["Firm", "Business", "Parent Company", "Ultimate Parent"],
        [Field.JobTitle] = ["Title", "Occupation", "Profession", "Role", "Job Role"],
        [Field.Country] =
        [
            "Location Country", "Country Code", "Business Country", "Business Country/Region", "Company Country", "Company Country/Region", "Company HQ Country",
            "Billing Country", "Headquarters Country", "HQ Country", "Account Country", "Region/Country",
        ],
        [Field.State] = ["Business State", "Company State", "Billing State", "Billing State/Province", "HQ State", "Headquarters State", "Region"],
        [Field.CompanySize] = ["Size", "Employees (Single Site)", "Employees at Location", "Employees Here"],
        [Field.Industry] = ["Business Sector", "Vertical", "Sector", "Sub-Industry", "Sub Industry"],
        [Field.Category] = ["Solution", "Interest", "Intent Topic", "Topic"],
        [Field.LeadCode] = ["Campaign"],
        [Field.Phone] =
        [
            "Mobile", "Mobile Phone", "Mobile Number", "Cell", "Cell Phone", "Phone 2", "Other Phone", "Office Phone", "Office Number", "Company Phone",
            "Company Phone Number", "HQ Phone", "Corporate Phone", "Switchboard", "Main Phone",
        ],
        [Field.Website] = ["Domain", "Domain Name", "Email Domain"],
        [Field.LeadDate] =
        [
            "Date", "Entry Date", "Created Time", "Created", "Created Date", "Create Date", "Created At", "Created On", "Date Created", "Timestamp", "Time Stamp",
        ],
    };

    /// <summary>Names that mean a field only where no other column does: beside a company the account is the advertiser's, beside
    /// a website the URL is that of the asset.</summary>
    public static IReadOnlyDictionary<string, string[]> Alone { get; } = new Dictionary<string, string[]>
    {
        [Field.Company] = ["Account", "Account Name"],
        [Field.Website] = ["URL"],
    };

    /// <summary>Ids that advertising systems and CRMs give. They are no lead codes of ours, so they count only where they are one.</summary>
    public static IReadOnlyDictionary<string, string[]> OfOthers { get; } = new Dictionary<string, string[]>
    {
        [Field.LeadCode] = ["Campaign ID", "Campaign Id", "Kampagnen-ID", "ID de campaña", "ID de campagne"],
    };
}
