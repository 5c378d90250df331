namespace LeadFunctions.AzuriteTests.Pipeline;

/// <summary>Configuration files and uploads for tests, each with just what a test wants to say.</summary>
internal static class TestConfig
{
    public const string Affiliate = "infuse-media";
    public const string Immediate = "INT-FFA-ESF-2541";
    public const string Weekly = "INT-WKL-CRM-1001";

    public const string Header = "Email,First Name,Last Name,Company,Job Title,Country,Company Size,Category,Lead Code";

    public static ConfigFile Supplier(string name = Affiliate, string more = "") =>
        new(
            $"affiliates/{name}.json",
            $$"""
            { "affiliate": "{{name}}", "displayName": "{{name}}", "contacts": { "main": "main@{{name}}.example" }{{more}} }
            """
        );

    public static ConfigFile Categories =>
        new(
            "categories.json",
            """
            { "categories": [
              { "id": "crm", "name": "CRM Software", "synonyms": ["Customer Relationship Management"] },
              { "id": "erp", "name": "ERP Software" },
              { "id": "backup", "name": "Backup Software" } ] }
            """
        );

    public static ConfigFile Campaign(
        string leadCode = Immediate,
        int cap = 1000,
        string categories = "\"crm\"",
        string schedule = "{ \"kind\": \"immediate\" }",
        string more = "",
        string? customer = null
    ) =>
        new(
            $"campaigns/{leadCode}.json",
            $$"""
            { "leadCode": "{{leadCode}}", "customer": "{{customer
                ?? CustomerOf(leadCode)}}", "starts": "2026-01-01", "timeZone": "America/New_York",
              "order": { "categories": ["crm", "erp"], "quantity": 500 }, "categories": [{{categories}}],
              "caps": { "total": {{cap}} }, "schedule": {{schedule}}, "channels": [ { "kind": "csv" } ]{{more}} }
            """
        );

    /// <summary>A campaign that sends on Tuesdays at 09:00 in New York.</summary>
    public static ConfigFile WeeklyCampaign(int cap = 1000, string categories = "\"crm\"") =>
        Campaign(Weekly, cap, categories, """{ "kind": "weekly", "day": "Tuesday", "time": "09:00" }""");

    /// <summary>Of all rows of an affiliate 15 in 100 may be unusable; else it is paused.</summary>
    public static ConfigFile Standards =>
        new("standards.json", """{ "rules": [ { "name": "unusable rows", "measure": "unusable", "limit": 0.15 } ] }""");

    /// <summary>One affiliate, the categories and one immediate campaign for CRM.</summary>
    public static ConfigFile[] Usual => [Supplier(), Categories, Campaign()];

    /// <summary>A row that every campaign of <see cref="Usual"/> takes.</summary>
    public static string Row(
        string person,
        string category = "CRM Software",
        string leadCode = "",
        string country = "US",
        string size = "201-500",
        string title = "IT Manager"
    ) => $"{person}@example.com,{Name(person)},Miller,Contoso,{title},{country},{size},{category},{leadCode}";

    public static string Upload(params IEnumerable<string> rows) => string.Join("\r\n", rows.Prepend(Header)) + "\r\n";

    public static string People(int count, string prefix = "person") =>
        Upload(Enumerable.Range(0, count).Select(i => Row($"{prefix}{i}")));

    // Each campaign has its own: of one customer only one would get a lead.
    private static string CustomerOf(string leadCode) =>
        leadCode == Immediate ? "Northwind" : $"Customer of {leadCode}";

    private static string Name(string person) => char.ToUpperInvariant(person[0]) + person[1..];
}
