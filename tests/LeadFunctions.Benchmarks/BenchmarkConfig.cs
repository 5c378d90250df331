namespace LeadFunctions.Benchmarks;

/// <summary>Invented configuration and leads: six campaigns of which four send at once, every lead sound and for one or two of them.</summary>
internal static class BenchmarkConfig
{
    public const string Affiliate = "infuse-media";

    private static readonly string[] Categories = ["crm", "erp", "backup", "hr", "bi", "vpn"];

    public static IEnumerable<(string Path, string Json)> Files =>
    [
        ($"affiliates/{Affiliate}.json", $$"""
            { "affiliate": "{{Affiliate}}", "displayName": "Infuse", "contacts": { "main": "main@affiliate.example" } }
            """),
        ("categories.json", $$"""
            { "categories": [ {{string.Join(", ", Categories.Select(c => $$"""{ "id": "{{c}}", "name": "{{c}} software" }"""))}} ] }
            """),
        .. Enumerable.Range(0, 6).Select(Campaign),
    ];

    public static MemoryStream Upload(int rows)
    {
        var file = new MemoryStream();
        Write(file, rows);
        file.Position = 0;
        return file;
    }

    public static void Write(Stream file, int rows)
    {
        using var writer = new StreamWriter(file, leaveOpen: true);
        writer.WriteLine("Work Email,First Name,Last Name,Company Name,Job Title,Country,# Employees,Category,Phone,Notes");
        for (var i = 0; i < rows; i++)
            writer.WriteLine($"person{i}@company{i % 997}.example,Ann,Lee{i},Company {i % 997},IT Manager,US,201-500,{Categories[i % 6]},555-01{i % 100:D2},wants a call");
    }

    private static (string, string) Campaign(int i)
    {
        var code = $"INT-BEN-CHM-{1000 + i}";
        var schedule = i % 3 == 2 ? """{ "kind": "weekly", "day": "Tuesday", "time": "09:00" }""" : """{ "kind": "immediate" }""";
        return ($"campaigns/{code}.json", $$"""
            { "leadCode": "{{code}}", "customer": "Customer {{i}}", "starts": "2026-01-01", "timeZone": "America/New_York",
              "order": { "categories": ["{{Categories[i]}}"], "quantity": 1000000 },
              "categories": ["{{Categories[i]}}"], "geos": ["US", "CA"], "companySizes": ["201-500", "501-1,000"],
              "titles": { "suppressed": ["sales", "marketing"] }, "caps": { "total": 10000000 },
              "schedule": {{schedule}}, "channels": [ { "kind": "csv" } ] }
            """);
    }
}
