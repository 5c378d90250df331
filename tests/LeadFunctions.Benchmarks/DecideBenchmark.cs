using System.Globalization;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.RoutingLeads;
using LeadFunctions.ValidatingLeads;

namespace LeadFunctions.Benchmarks;

/// <summary>How many pairs of lead and campaign are decided a second, on one core, with all reasons against each. The lists
/// have 100,000 domains; a lead's category reaches a part of the campaigns.</summary>
internal static class DecideBenchmark
{
    private const int Leads = 2_000;
    private const int Domains = 100_000;
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static Task<IReadOnlyList<Result>> RunAsync()
    {
        Console.WriteLine("campaigns  reached by a category      pairs/s  ns a pair  reasons a pair  leads/s");
        double thousand = 0;
        foreach (var (campaigns, categories) in new[] { (1_000, 1), (1_000, 10), (1_000, 100), (100, 1), (10_000, 100) })
        {
            var result = Measure(campaigns, categories);
            thousand = campaigns == 1_000 && categories == 1 ? result.PairsASecond : thousand;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{campaigns,9:N0}  {campaigns / categories,21:N0}  {result.PairsASecond,11:N0}  {1e9 / result.PairsASecond,9:N0}  {result.ReasonsAPair,14:N2}  {result.LeadsASecond,7:N0}"));
        }
        return Task.FromResult<IReadOnlyList<Result>>([new("deciding, 1,000 campaigns reached, one core",
            FormattableString.Invariant($"{thousand:N0} pairs/s"), "at least 1,000,000", thousand >= 1_000_000)]);
    }

    private static (double PairsASecond, double ReasonsAPair, double LeadsASecond) Measure(int campaigns, int categories)
    {
        var configuration = Configured(campaigns, categories);
        var routing = Routing.Of(configuration);
        var leads = Enumerable.Range(0, Leads).Select(i => (Affiliate: configuration.Affiliates.Keys.First(), Data: Lead(i, categories))).ToList();
        Decide(routing, leads.Take(200));
        var (pairs, reasons, rounds) = (0L, 0L, 0);
        // Time of the processor: what else runs on the machine does not count.
        var before = Environment.CpuUsage.TotalTime;
        TimeSpan spent;
        for (spent = default; spent < TimeSpan.FromSeconds(3); rounds++, spent = Environment.CpuUsage.TotalTime - before)
        {
            var (p, r) = Decide(routing, leads);
            (pairs, reasons) = (pairs + p, reasons + r);
        }
        return (pairs / spent.TotalSeconds, (double)reasons / pairs, rounds * Leads / spent.TotalSeconds);
    }

    private static (long Pairs, long Reasons) Decide(Routing routing, IEnumerable<(AffiliateName Affiliate, LeadData Data)> leads)
    {
        var (pairs, reasons) = (0L, 0L);
        foreach (var (affiliate, data) in leads)
            foreach (var verdict in routing.Decide(new RoutableLead(affiliate, data), Now))
                (pairs, reasons) = (pairs + 1, reasons + verdict.Reasons.Count);
        return (pairs, reasons);
    }

    private static Configuration Configured(int campaigns, int categories)
    {
        var affiliate = new Affiliate { Name = AffiliateName.Parse("infuse-media"), DisplayName = "Infuse", Contacts = new Contacts { Main = "main@infuse.example" } };
        CompanyList[] lists =
        [
            new() { Name = "approved", Domains = [.. Enumerable.Range(0, Domains).Select(i => $"company{i}.example")] },
            new() { Name = "rivals", Domains = [.. Enumerable.Range(0, Domains).Select(i => $"rival{i}.example")], Companies = ["Contoso GmbH"] },
        ];
        return new Configuration(
            [affiliate], Enumerable.Range(0, campaigns).Select(i => Campaign(i, categories)),
            Enumerable.Range(0, categories).Select(i => new Category { Id = Category(i), Name = $"Category {i}" }), lists: lists);
    }

    private static Campaign Campaign(int i, int categories) => new()
    {
        LeadCode = LeadCode.Parse($"INT-BEN-{i:D5}"),
        Customer = "Northwind",
        Starts = new DateOnly(2026, 1, 1),
        Ends = new DateOnly(2026, 12, 31),
        TimeZone = i % 2 == 0 ? "America/New_York" : "Europe/Berlin",
        Order = new Order { Categories = [Category(i % categories)], Quantity = 500 },
        Categories = [Category(i % categories)],
        Geos = [.. new[] { "US", "CA", "UKI", "DACH" }.Skip(i % 3).Select(g => Geo.TryParse(g, out var geo) ? geo : throw new FormatException(g))],
        CompanySizes = [.. CompanySize.Standard.Skip(i % 4).Take(4)],
        Industries = new IndustryFilter { Names = ["Software", "Retail", "Banking"], Filter = i % 5 == 0 ? Strictness.Strict : Strictness.Preferred },
        Titles = new TitleRules
        {
            Suppressed = ["sales", "marketing", "student", "intern", "consultant", "human resources", "recruiter", "owner"],
            Approved = i % 4 == 0 ? ["it manager", "cio", "director", "head of it", "vp engineering", "network administrator"] : [],
        },
        SuppressedCompanies = new CompanyFilter { Lists = ["rivals"], Filter = Strictness.Strict },
        ApprovedCompanies = i % 3 == 0 ? new CompanyFilter { Lists = ["approved"], Filter = Strictness.Strict } : new CompanyFilter(),
        SmarterQuestions = i % 10 == 0
            ? [new SmarterQuestion { Symbol = "SQ1", Text = "When will you buy?", Answers = ["Within 3 months", "Within a year", "No plans"] }]
            : [],
        Caps = new Caps { Total = 500 },
        Schedule = new Schedule { Kind = SendKind.Immediate },
        Channels = [new Channel { Kind = ChannelKind.Csv }],
        Version = "\"0x1\"",
    };

    private static LeadData Lead(int i, int categories) => new(
        $"person{i}@company{i * 37 % (2 * Domains)}.example", "Ann", "Lee", $"Company {i} Ltd",
        new[] { "IT Manager", "VP Sales", "Senior Network Administrator", "Head of IT", "Director of Engineering", "Salesforce Administrator" }[i % 6],
        new[] { "US", "CA", "DE", "GB", "FR" }[i % 5], CompanySize.Standard[i % 8].ToString(), Category(i % categories), null, null, null,
        i % 2 == 0 ? new Dictionary<string, string> { ["SQ1"] = "within 3 months", ["Asset"] = "White paper" } : new Dictionary<string, string>())
    {
        Industry = new[] { "Software", "Retail", "Mining" }[i % 3],
        Domain = $"company{i * 37 % (2 * Domains)}.example",
    };

    private static CategoryId Category(int i) => CategoryId.Parse($"category-{i}");
}
