using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Benchmarks;

/// <summary>Campaigns with rules of every kind, and leads that they decide on. The lists have 100,000 domains; a lead's
/// category reaches a part of the campaigns.</summary>
internal static class DecidedLeads
{
    private const int Domains = 100_000;

    public static Configuration Configured(int campaigns, int categories)
    {
        var affiliate = new Affiliate
        {
            Name = AffiliateName.Parse("infuse-media"),
            DisplayName = "Infuse",
            Contacts = new Contacts { Main = ["main@infuse.example"] },
        };
        CompanyList[] lists =
        [
            new() { Name = "approved", Domains = [.. Enumerable.Range(0, Domains).Select(i => $"company{i}.example")] },
            new()
            {
                Name = "rivals",
                Domains = [.. Enumerable.Range(0, Domains).Select(i => $"rival{i}.example")],
                Companies = ["Contoso GmbH"],
            },
        ];
        return new Configuration(
            [affiliate],
            Enumerable.Range(0, campaigns).Select(i => Campaign(i, categories)),
            Enumerable.Range(0, categories).Select(i => new Category { Id = Category(i), Name = $"Category {i}" }),
            lists: lists
        );
    }

    private static Campaign Campaign(int i, int categories) =>
        new()
        {
            LeadCode = LeadCode.Parse($"INT-BEN-{i:D5}"),
            Customer = "Northwind",
            Starts = new DateOnly(2026, 1, 1),
            Ends = new DateOnly(2026, 12, 31),
            TimeZone = i % 2 == 0 ? "America/New_York" : "Europe/Berlin",
            Order = new Order { Categories = [Category(i % categories)], Quantity = 500 },
            Categories = [Category(i % categories)],
            Geos =
            [
                .. new[] { "US", "CA", "UKI", "DACH" }
                    .Skip(i % 3)
                    .Select(g => Geo.TryParse(g, out var geo) ? geo : throw new FormatException(g)),
            ],
            CompanySizes = [.. CompanySize.Standard.Skip(i % 4).Take(4)],
            Industries = new IndustryFilter
            {
                Names = ["Software", "Retail", "Banking"],
                Filter = i % 5 == 0 ? Strictness.Strict : Strictness.Preferred,
            },
            Titles = new TitleRules
            {
                Suppressed =
                [
                    "sales",
                    "marketing",
                    "student",
                    "intern",
                    "consultant",
                    "human resources",
                    "recruiter",
                    "owner",
                ],
                Approved =
                    i % 4 == 0
                        ? ["it manager", "cio", "director", "head of it", "vp engineering", "network administrator"]
                        : [],
            },
            SuppressedCompanies = new CompanyFilter { Lists = ["rivals"], Filter = Strictness.Strict },
            ApprovedCompanies =
                i % 3 == 0
                    ? new CompanyFilter { Lists = ["approved"], Filter = Strictness.Strict }
                    : new CompanyFilter(),
            SmarterQuestions =
                i % 10 == 0
                    ?
                    [
                        new SmarterQuestion
                        {
                            Symbol = "SQ1",
                            Text = "When will you buy?",
                            Answers = ["Within 3 months", "Within a year", "No plans"],
                        },
                    ]
                    : [],
            Caps = new Caps { Total = 500 },
            Schedule = new Schedule { Kind = SendKind.Immediate },
            Channels = [new Channel { Kind = ChannelKind.Csv }],
            Version = "\"0x1\"",
        };

    public static LeadData Lead(int i, int categories) =>
        new(
            $"person{i}@company{i * 37 % (2 * Domains)}.example",
            "Ann",
            "Lee",
            $"Company {i} Ltd",
            new[]
            {
                "IT Manager",
                "VP Sales",
                "Senior Network Administrator",
                "Head of IT",
                "Director of Engineering",
                "Salesforce Administrator",
            }[i % 6],
            new[] { "US", "CA", "DE", "GB", "FR" }[i % 5],
            CompanySize.Standard[i % 8].ToString(),
            Category(i % categories),
            null,
            null,
            null,
            i % 2 == 0
                ? new Dictionary<string, string> { ["SQ1"] = "within 3 months", ["Asset"] = "White paper" }
                : new Dictionary<string, string>()
        )
        {
            Industry = new[] { "Software", "Retail", "Mining" }[i % 3],
            Domain = $"company{i * 37 % (2 * Domains)}.example",
        };

    private static CategoryId Category(int i) => CategoryId.Parse($"category-{i}");
}
