using LeadFunctions.AzuriteTests.Pipeline;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>The most places of a campaign at a moment; what is null is not limited.</summary>
internal sealed record YearCaps(int Total, int? Month, int? Week, int? Day, int? Affiliate);

/// <summary>A campaign: what it takes, and how that changes, week by week.</summary>
internal sealed record CampaignOrder(YearPlan Plan, int Number)
{
    public static readonly string[] Categories =
    [
        "crm",
        "erp",
        "backup",
        "security",
        "payroll",
        "analytics",
        "planning",
        "helpdesk",
    ];

    // Shares of what comes of a category: some fill within weeks, some never.
    private static readonly double[] Wanted = [0.20, 0.06, 0.09, 0.12, 0.16];

    private static readonly string[] Zones = ["America/New_York", "Europe/London", "Europe/Berlin", "UTC"];

    private static readonly string[] Days = ["Tuesday", "Wednesday", "Thursday", "Friday"];

    public string LeadCode => $"INT-YR{Number / 10}-{Categories[Number % 8][..3].ToUpperInvariant()}-{3000 + Number}";

    /// <summary>Two campaigns of one customer share their leads out.</summary>
    public string Customer => Number % 10 == 7 ? $"Customer {Number - 1}" : $"Customer {Number}";

    public string Category => Categories[Number % 8];

    public string Second => Categories[(Number + 1) % 8];

    public string TimeZone => Zones[Number % 4];

    public bool IsWeekly => Number % 5 is 2 or 3;

    public bool HasWebhook => Number % 5 == 4;

    public bool IsExclusive => Number % 20 == 10 || (Plan.Campaigns < 20 && Number == 5);

    /// <summary>Whether nothing but its total limits it.</summary>
    public bool HasOnlyATotal => this is { MonthCap: null, WeekCap: null, DayCap: null, AffiliateCap: null };

    private int AWeek => Math.Max(2, (int)(Plan.LeadsAWeek / 8.0 * Wanted[Number % 5]));

    private int? MonthCap => Number % 5 == 3 ? AWeek * 5 : null;

    private int? WeekCap => Number % 5 == 2 ? Math.Max(2, AWeek * 6 / 5) : null;

    private int? DayCap => Number % 5 == 1 ? Math.Max(1, AWeek / 3) : null;

    private int? AffiliateCap => Number == 6 ? AWeek * 4 : null;

    /// <summary>Whether there is a file of it.</summary>
    public bool Exists(int week) => Number % 11 != 8 || week >= 10;

    /// <summary>When changes of campaigns are dropped.</summary>
    public static DateTimeOffset Changes(int week) => YearPlan.Week(week).AddHours(8);

    public YearCaps Caps(int week) => new(AWeek * Steps(week) * 3, MonthCap, WeekCap, DayCap, AffiliateCap);

    /// <summary>The caps at a moment.</summary>
    public YearCaps CapsAt(DateTimeOffset at) => Caps((int)Math.Floor((at - Changes(0)) / TimeSpan.FromDays(7)));

    /// <param name="port">Where its customer listens.</param>
    public ConfigFile File(int week, int port)
    {
        var caps = Caps(week);
        string Cap(string name, int? most) => most is null ? "" : $", \"{name}\": {most}";
        var opened = IsOpened(week) ? $"\"{Category}\", \"{Second}\"" : $"\"{Category}\"";
        var channels = HasWebhook
            ? $$"""{ "kind": "csv" }, { "kind": "webhook", "url": "https://localhost:{{port}}/{{LeadCode}}", "secretName": "northwind" }"""
            : """{ "kind": "csv" }""";
        var schedule = IsWeekly
            ? $$"""{ "kind": "weekly", "day": "{{Days[Number % 4]}}", "time": "09:00" }"""
            : """{ "kind": "immediate" }""";
        return new(
            $"campaigns/{LeadCode}.json",
            $$"""
            { "leadCode": "{{LeadCode}}", "customer": "{{Customer}}", "status": "{{(
                IsPaused(week) ? "paused" : "active"
            )}}",
              "starts": "{{YearPlan.Week(Number % 9 == 5 ? 5 : 0):yyyy-MM-dd}}", "timeZone": "{{TimeZone}}",
              "order": { "categories": ["{{Category}}", "{{Second}}"], "quantity": 1000000 }, "categories": [{{opened}}],
              "geos": [{{Geos}}], "exclusive": {{(IsExclusive ? "true" : "false")}}, "priority": {{(
                IsExclusive ? 10 : 50
            )}},
              "caps": { "total": {{caps.Total}}{{Cap("month", caps.Month)}}{{Cap("week", caps.Week)}}{{Cap(
                "day",
                caps.Day
            )}}{{Cap("affiliate", caps.Affiliate)}} },
              "returns": { "policy": "{{(Number % 2 == 0 ? "replacement" : "refund")}}" },
              "schedule": {{schedule}}, "channels": [ {{channels}} ] }
            """
        );
    }

    private string Geos =>
        (Number % 3) switch
        {
            1 => "\"US\", \"CA\", \"UKI\"",
            2 => "\"EMEA\"",
            _ => "\"US\", \"EMEA\", \"APAC\"",
        };

    private bool IsPaused(int week) => Number % 7 == 3 && week % 13 is 3 or 4 && Number % 7 == 3;

    private bool IsOpened(int week) => Number % 4 == 0 && week >= 2 + Number % 6;

    // How often its total was raised, the first time early enough for a short play.
    private int Steps(int week) => 1 + (Math.Max(week, 0) + 3 + Number % 3) / 6;
}
