using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests;

/// <summary>Sound things of every kind, for tests to change one thing about.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 18, 12, 0, 0, TimeSpan.Zero);

    public static readonly BatchId Batch = BatchId.Parse("20261118T090000-4f2a9c01d3b2");
    public static readonly LeadCode LeadCode = LeadCode.Parse("INT-FFA-ESF-2541");
    public static readonly RunName Run = RunName.Parse("2026-W47");
    public static readonly CategoryId Crm = CategoryId.Parse("crm");
    public static readonly CategoryId Erp = CategoryId.Parse("erp");
    public static readonly PersonId Person = PersonId.Parse("0f1e2d3c4b5a69788796a5b4c3d2e1f0");

    public static readonly LeadData Data = new(
        "ann.lee@example.com",
        "Ann",
        "Lee",
        "Contoso",
        "IT Manager",
        "US",
        "201-500",
        Crm,
        null,
        "555 0100",
        new DateOnly(2026, 11, 17),
        new Dictionary<string, string> { ["Notes"] = "asked for a call" }
    );

    public static readonly Affiliate Affiliate = new()
    {
        Name = AffiliateName.Parse("infuse-media"),
        DisplayName = "Infuse Media",
        Contacts = new Contacts { Main = ["main@infuse.example"] },
    };

    public static readonly Category[] Categories =
    [
        new()
        {
            Id = Crm,
            Name = "CRM Software",
            Synonyms = ["Customer Relationship Management"],
        },
        new() { Id = Erp, Name = "ERP Software" },
    ];

    /// <summary>Takes leads of CRM from everywhere.</summary>
    public static readonly Campaign Campaign = new()
    {
        LeadCode = LeadCode,
        Customer = "Northwind",
        Starts = new DateOnly(2026, 1, 1),
        TimeZone = "America/New_York",
        Order = new Order { Categories = [Crm, Erp], Quantity = 500 },
        Categories = [Crm],
        Caps = new Caps { Total = 1_000 },
        Schedule = new Schedule { Kind = SendKind.Immediate },
        Channels = [new Channel { Kind = ChannelKind.Csv }],
        Version = "\"0x1\"",
    };

    public static Lead Lead(
        int row = 1,
        Intake? intake = Intake.Usable,
        bool routed = false,
        params IReadOnlyList<Match> matches
    ) =>
        new(new LeadId(Batch, row), row + 1, ["ann.lee@example.com", "Ann"])
        {
            Intake = intake,
            Pass = routed ? 1 : 0,
            Matches = matches,
            Person = Person,
            Data = Data,
        };

    /// <summary>A reason as tests name it: by its code.</summary>
    public static string Told(Reason reason) =>
        Advice
            .Describe(reason with { Field = null, Found = null })
            .Replace(ReasonWords.Of(reason.Code), $"{reason.Code}", StringComparison.Ordinal)
        + (reason.Field, reason.Found) switch
        {
            (null, null) => "",
            ({ } field, null) => $": {field}",
            (null, { } found) => $": {found}",
            ({ } field, { } found) => $": {field} '{found}'",
        };

    public static Configuration Configuration(params IEnumerable<Campaign> campaigns) =>
        new([Affiliate], campaigns, Categories);

    public static Country CountryOf(string name) =>
        Country.TryParse(name, out var country) ? country : throw new FormatException(name);

    public static Geo GeoOf(string name) => Geo.TryParse(name, out var geo) ? geo : throw new FormatException(name);

    public static CompanySize Size(string band) =>
        CompanySize.TryParse(band, out var size) ? size : throw new FormatException(band);
}
