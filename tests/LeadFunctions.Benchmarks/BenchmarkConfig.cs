using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Benchmarks;

/// <summary>Invented configuration and leads: six campaigns of which four send at once, every lead sound and for one or
/// two of them.</summary>
internal static class BenchmarkConfig
{
    public const string Affiliate = "infuse-media";

    public const string Header =
        "Work Email,First Name,Last Name,Company Name,Job Title,Country,# Employees,Category,Phone,Notes";

    private static readonly string[] Categories = ["crm", "erp", "backup", "hr", "bi", "vpn"];

    public static IReadOnlyList<LeadCode> LeadCodes { get; } =
    [.. Enumerable.Range(0, 6).Select(i => LeadCode.Parse($"INT-BEN-CHM-{1000 + i}"))];

    public static IEnumerable<(string Path, string Json)> Files =>
        [
            (
                $"affiliates/{Affiliate}.json",
                $$"""
                { "affiliate": "{{Affiliate}}", "displayName": "Infuse", "contacts": { "main": "main@affiliate.example" } }
                """
            ),
            (
                "categories.json",
                $$"""
                { "categories": [ {{string.Join(
                    ", ",
                    Categories.Select(c => $$"""{ "id": "{{c}}", "name": "{{c}} software" }""")
                )}} ] }
                """
            ),
            .. Enumerable.Range(0, 6).Select(i => Campaign(i, 10_000_000)),
        ];

    /// <summary>Categories whose campaigns send at once.</summary>
    private static string[] Immediate => [.. Categories.Where((_, i) => i % 3 != 2)];

    /// <param name="first">The first person of the file; every number is a person.</param>
    public static MemoryStream Upload(int rows, int first = 0) =>
        Held(file => Write(file, Enumerable.Range(first, rows), Categories));

    /// <summary>A file of which every lead is for a campaign that sends at once.</summary>
    public static MemoryStream ImmediateUpload(int rows, int first) =>
        Held(file => Write(file, Enumerable.Range(first, rows), Immediate));

    /// <summary>A file of which every lead is for the first campaign.</summary>
    public static MemoryStream UploadOfFirstCategory(int rows, int first) =>
        Held(file => Write(file, Enumerable.Range(first, rows), [Categories[0]]));

    /// <param name="cap">Of its total.</param>
    public static (string Path, string Json) FirstCampaign(int cap) => Campaign(0, cap);

    public static string Row(int person) => Row(person, Categories[person % Categories.Length]);

    public static void Write(Stream file, int rows) => Write(file, Enumerable.Range(0, rows), Categories);

    private static MemoryStream Held(Action<Stream> write)
    {
        var file = new MemoryStream();
        write(file);
        file.Position = 0;
        return file;
    }

    private static void Write(Stream file, IEnumerable<int> people, string[] categories)
    {
        using var writer = new StreamWriter(file, leaveOpen: true);
        writer.WriteLine(Header);
        foreach (var i in people)
            writer.WriteLine(Row(i, categories[i % categories.Length]));
    }

    /// <summary>A sound row of a person, the same each time.</summary>
    private static string Row(int i, string category) =>
        $"person{i}@company{i % 997}.example,Ann,Lee{i},Company {i % 997},IT Manager,US,201-500,{category},555-01{i % 100:D2},wants a call";

    private static (string, string) Campaign(int i, int cap)
    {
        var code = LeadCodes[i];
        var schedule =
            i % 3 == 2 ? """{ "kind": "weekly", "day": "Tuesday", "time": "09:00" }""" : """{ "kind": "immediate" }""";
        return (
            $"campaigns/{code}.json",
            $$"""
            { "leadCode": "{{code}}", "customer": "Customer {{i}}", "starts": "2026-01-01", "timeZone": "America/New_York",
              "order": { "categories": ["{{Categories[i]}}"], "quantity": 1000000 },
              "categories": ["{{Categories[i]}}"], "geos": ["US", "CA"], "companySizes": ["201-500", "501-1,000"],
              "titles": { "suppressed": ["sales", "marketing"] }, "caps": { "total": {{cap}} },
              "schedule": {{schedule}}, "channels": [ { "kind": "csv" } ] }
            """
        );
    }
}
