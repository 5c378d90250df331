using System.Collections.Frozen;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Checks a campaign's set-up against its order and against what experience says. It runs all the
/// same.</summary>
internal static class SetUpCheck
{
    private const int ManyCategories = 5;

    private static readonly FrozenSet<string> Parts = new[]
    {
        "england",
        "scotland",
        "wales",
        "northernireland",
    }.ToFrozenSet();

    /// <param name="known">What else is in force; null where the campaign is looked at alone.</param>
    /// <param name="now">Null where the time does not matter.</param>
    public static IReadOnlyList<SetUpWarning> Warnings(
        Campaign campaign,
        Configuration? known = null,
        DateTimeOffset? now = null
    ) =>
        [
            .. When(
                now is { } moment && campaign.Ends < moment.AddHours(-12).UtcDay,
                "$.ends",
                $"{campaign.Ends:yyyy-MM-dd}, which is over: it takes no leads",
                "a day to come"
            ),
            .. Zone(campaign.TimeZone),
            .. Prices(campaign, known),
            .. When(
                campaign.Categories.Count > ManyCategories,
                "$.categories",
                $"{campaign.Categories.Count} categories",
                $"{ManyCategories} at most"
            ),
            .. campaign
                .Categories.Except(campaign.Order.Categories)
                .Select(c => new SetUpWarning(
                    "$.categories",
                    $"'{c}', which was not ordered",
                    $"only ordered ones: {List(campaign.Order.Categories)}"
                )),
            .. UnknownCategories(campaign, known),
            .. Titles(campaign.Titles),
            .. NeverMatching(campaign.Titles, (known?.Titles ?? HouseTitles.BuiltIn).Dictionary),
            .. NeverMatching(campaign.ApprovedCompanies, campaign.SuppressedCompanies),
            .. NeverReached(campaign.Caps),
            .. When(campaign.Geos.Count == 0, "$.geos", "no geos", "the countries or regions that were ordered"),
            .. When(
                campaign.CompanySizes.Count == 0,
                "$.companySizes",
                "no company sizes",
                "the bands that were ordered"
            ),
            .. When(
                campaign.Geos.Any(g => g.IsState),
                "$.geos",
                $"an exact split: {List(campaign.Geos.Where(g => g.IsState))}",
                "whole countries: states limit the quantity"
            ),
            .. campaign
                .Geos.Where(g => g.Written is { } written && Parts.Contains(Folded.Key(written)))
                .Select(g => new SetUpWarning(
                    "$.geos",
                    $"'{g.Written}', which stands for all of the United Kingdom",
                    "GB, or no geo of the kind: leads name the country, not its part"
                )),
            .. FreeMail(
                "$.approvedCompanies.domains",
                campaign.ApprovedCompanies,
                "none of it: a free mailbox says nothing of the company, so that it approves nobody"
            ),
            .. FreeMail(
                "$.suppressedCompanies.domains",
                campaign.SuppressedCompanies,
                "businessMailOnly, which keeps all free mail out"
            ),
            .. OrderDifferences.Of(campaign),
            .. Questions(campaign),
            .. Strictness(
                "$.approvedCompanies",
                campaign.ApprovedCompanies.NamesNone(),
                campaign.ApprovedCompanies.Filter
            ),
            .. Strictness(
                "$.suppressedCompanies",
                campaign.SuppressedCompanies.NamesNone(),
                campaign.SuppressedCompanies.Filter
            ),
            .. Strictness("$.industries", campaign.Industries.Names.Count == 0, campaign.Industries.Filter),
            .. When(
                campaign.Industries.Names.Count > 0,
                "$.industries",
                "an industry filter",
                "none: it limits the quantity; confirm that it is meant"
            ),
        ];

    // No file may name one that is unknown, but one that is named may be taken away.
    private static IEnumerable<SetUpWarning> UnknownCategories(Campaign campaign, Configuration? known) =>
        known is null
            ? []
            : References
                .Unknown(campaign, known)
                .Where(r => r.Path == Reference.Categories)
                .Select(r => new SetUpWarning(
                    r.Place,
                    $"'{r.Name}', which is no category any more: rows of it are unusable",
                    "categories of categories.json"
                ));

    // Fixed offsets: they know no summer time.
    private static IEnumerable<SetUpWarning> Zone(string zone) =>
        TimeZones.Places.TryGetValue(zone, out var meant)
            ? [new SetUpWarning("$.timeZone", $"'{zone}', which has no summer time", $"{meant}, where clocks change")]
            : When(
                zone.StartsWith("Etc/GMT", StringComparison.OrdinalIgnoreCase),
                "$.timeZone",
                $"'{zone}', which has no summer time, and whose sign is the other way round",
                "a place such as America/New_York"
            );

    private static IEnumerable<SetUpWarning> Prices(Campaign campaign, Configuration? known)
    {
        var missing = known is null
            ? []
            : campaign
                .Affiliates.Where(name =>
                    known.Affiliates.TryGetValue(name, out var affiliate)
                    && !affiliate.Cpl.ContainsKey(campaign.LeadCode)
                )
                .ToList();
        return When(
            missing.Count > 0,
            "$.affiliates",
            $"{List(missing)} without a CPL for {campaign.LeadCode}",
            "cpl in the affiliate's file: without it the statement has no amount"
        );
    }

    private static IEnumerable<SetUpWarning> NeverMatching(TitleRules titles, TitleDictionary dictionary)
    {
        var suppressed = new TitleEntries(titles.Suppressed, dictionary);
        return titles
            .Approved.Select(approved =>
                (Approved: approved, Entry: suppressed.Find(ReadTitle.Of(approved, dictionary)))
            )
            .Where(pair => pair.Entry is not null)
            .Select(pair => new SetUpWarning(
                "$.titles.approved",
                $"'{pair.Approved}', which can never match: '{pair.Entry}' is suppressed, and that goes first",
                "one or the other"
            ));
    }

    private static IEnumerable<SetUpWarning> NeverMatching(CompanyFilter approved, CompanyFilter suppressed)
    {
        var names = suppressed.Companies.SelectMany(CompanyName.KeysOf).ToHashSet();
        var domains = suppressed.Domains.Select(ListedDomain.Of).OfType<string>().ToHashSet();
        return Both("companies", approved.Companies.Where(c => CompanyName.KeysOf(c).Any(names.Contains)))
            .Concat(
                Both("domains", approved.Domains.Where(d => ListedDomain.Of(d) is { } key && domains.Contains(key)))
            )
            .Concat(Both("lists", approved.Lists.Intersect(suppressed.Lists)));

        static IEnumerable<SetUpWarning> Both(string field, IEnumerable<string> entries) =>
            entries.Select(entry => new SetUpWarning(
                $"$.approvedCompanies.{field}",
                $"'{entry}', which is suppressed as well, and that goes first",
                "it in one of the two"
            ));
    }

    // A cap that another one, of a longer time, is under.
    private static IEnumerable<SetUpWarning> NeverReached(Caps caps)
    {
        var kinds = new (string Name, int? Most)[]
        {
            ("day", caps.Day),
            ("week", caps.Week),
            ("month", caps.Month),
            ("total", caps.Total),
        };
        return kinds
            .Index()
            .SelectMany(shorter =>
                kinds
                    .Skip(shorter.Index + 1)
                    .Where(longer => shorter.Item.Most > longer.Most)
                    .Take(1)
                    .Select(longer => new SetUpWarning(
                        $"$.caps.{shorter.Item.Name}",
                        $"{shorter.Item.Most:N0}, which can never be reached: $.caps.{longer.Name} is {longer.Most:N0}",
                        "fewer"
                    ))
            );
    }

    private static IEnumerable<SetUpWarning> FreeMail(string place, CompanyFilter filter, string expected) =>
        When(filter.Domains.Any(IsFreeMail), place, $"free mail: {List(filter.Domains.Where(IsFreeMail))}", expected);

    private static bool IsFreeMail(string domain) => ListedDomain.Of(domain) is { } known && MailDomains.IsFree(known);

    private static IEnumerable<SetUpWarning> Titles(TitleRules titles) =>
        [
            .. When(
                titles.Approved.Count + titles.Suppressed.Count == 0,
                "$.titles",
                "no job title list",
                "one that the customer and customer success (CS) confirmed"
            ),
            .. When(
                titles.Approved.Count + titles.Suppressed.Count > 0
                    && !(titles.ConfirmedByCustomer && titles.ConfirmedByCs),
                "$.titles",
                $"a job title list that {Unconfirmed(titles)} did not confirm",
                "confirmedByCustomer and confirmedByCs"
            ),
        ];

    private static string Unconfirmed(TitleRules titles) =>
        (titles.ConfirmedByCustomer, titles.ConfirmedByCs) switch
        {
            (true, false) => "customer success (CS)",
            (false, true) => "the customer",
            _ => "the customer and customer success (CS)",
        };

    private static IEnumerable<SetUpWarning> Questions(Campaign campaign) =>
        from question in campaign.SmarterQuestions.Index()
        let missing = campaign.Categories.Except(question.Item.Categories).ToList()
        where question.Item.Categories.Count > 0 && missing.Count > 0
        select new SetUpWarning(
            $"$.smarterQuestions[{question.Index}].categories",
            $"{question.Item.Symbol} not assigned to {List(missing)}",
            "every open category"
        );

    private static IEnumerable<SetUpWarning> Strictness(string place, bool namesNone, Strictness? filter) =>
        When(!namesNone && filter is null, $"{place}.filter", "nothing, so it is strict", "strict or preferred");

    private static IEnumerable<SetUpWarning> When(bool bad, string place, string found, string expected) =>
        bad ? [new SetUpWarning(place, found, expected)] : [];

    private static string List<T>(IEnumerable<T> items) => string.Join(", ", items);
}
