using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>The rules that hold where there is no <c>config/sources.json</c>: the words that tools give to channels and
/// to media of UTM.</summary>
internal static class SourceRules
{
    public static SourceList BuiltIn { get; } =
        new()
        {
            Rules =
            [
                .. Channels(
                    "event",
                    SourceKind.Event,
                    SourceVehicle.AffiliateFile,
                    new() { Contains = ["webinar", "webcast", "event", "conference", "trade show", "messe"] }
                ),
                .. Channels(
                    "advertisement",
                    SourceKind.Advertisement,
                    SourceVehicle.AffiliateFile,
                    new()
                    {
                        Is =
                        [
                            "cpc",
                            "ppc",
                            "cpm",
                            "cpv",
                            "display",
                            "banner",
                            "retargeting",
                            "programmatic",
                            "fb",
                            "ig",
                        ],
                        Begins = ["paid", "ads"],
                    }
                ),
                .. Channels(
                    "search",
                    SourceKind.Search,
                    SourceVehicle.AffiliateFile,
                    new() { Is = ["organic", "seo", "search"], Begins = ["organic search"] }
                ),
                .. Channels(
                    "call",
                    SourceKind.Outbound,
                    SourceVehicle.Phone,
                    new() { Is = ["phone", "call", "telefon"], Contains = ["telemarketing", "telesales", "cold call"] }
                ),
                .. Channels(
                    "post",
                    SourceKind.Outbound,
                    SourceVehicle.Post,
                    new() { Is = ["post", "mailing", "direct mail", "postal"] }
                ),
                .. Channels(
                    "e-mail",
                    SourceKind.Outbound,
                    SourceVehicle.Email,
                    new() { Is = ["email", "e-mail", "newsletter"], Begins = ["email", "e-mail"] }
                ),
                .. Channels(
                    "referral",
                    SourceKind.Referral,
                    SourceVehicle.AffiliateFile,
                    new() { Is = ["referral", "referrals", "word of mouth"] }
                ),
                .. Channels(
                    "partner",
                    SourceKind.Partner,
                    SourceVehicle.AffiliateFile,
                    new() { Is = ["partner", "partners", "co-marketing", "reseller"] }
                ),
                .. Channels("review", SourceKind.Review, SourceVehicle.AffiliateFile, new() { Contains = ["review"] }),
                Rule(
                    "event by asset",
                    Field.Asset,
                    SourceKind.Event,
                    SourceVehicle.AffiliateFile,
                    new() { Contains = ["webinar", "webcast"] }
                ),
                Rule("content", Field.Asset, SourceKind.Content, SourceVehicle.AffiliateFile, new() { Any = true }),
            ],
        };

    private static IEnumerable<SourceRule> Channels(
        string name,
        SourceKind kind,
        SourceVehicle vehicle,
        SourceTest test
    ) =>
        [
            Rule($"{name} by channel", Field.Channel, kind, vehicle, test),
            Rule($"{name} by UTM medium", Field.UtmMedium, kind, vehicle, test),
        ];

    private static SourceRule Rule(
        string name,
        string field,
        SourceKind kind,
        SourceVehicle vehicle,
        SourceTest test
    ) =>
        new()
        {
            Name = name,
            When = new Dictionary<string, SourceTest> { [field] = test },
            Kind = kind,
            Vehicle = vehicle,
        };
}
