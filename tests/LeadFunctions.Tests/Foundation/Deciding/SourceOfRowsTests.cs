using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Deciding;

public sealed class SourceOfRowsTests
{
    private static readonly AffiliateName S2W = AffiliateName.Parse("s2w");

    [Theory]
    [InlineData("channel=Webinar", "Event AffiliateFile by 'event by channel'")]
    [InlineData("utmMedium=CPC", "Advertisement AffiliateFile by 'advertisement by UTM medium'")]
    [InlineData("utmMedium=paid_social", "Advertisement AffiliateFile by 'advertisement by UTM medium'")]
    [InlineData("utmMedium=Paid-Social", "Advertisement AffiliateFile by 'advertisement by UTM medium'")]
    [InlineData("channel=organic", "Search AffiliateFile by 'search by channel'")]
    [InlineData("channel=ORGANIC_SEARCH", "Search AffiliateFile by 'search by channel'")]
    [InlineData("utmMedium=E-Mail", "Outbound Email by 'e-mail by UTM medium'")]
    [InlineData("channel=Telemarketing", "Outbound Phone by 'call by channel'")]
    [InlineData("channel=Direct Mail", "Outbound Post by 'post by channel'")]
    [InlineData("channel=Referral", "Referral AffiliateFile by 'referral by channel'")]
    [InlineData("channel=Peer Reviews", "Review AffiliateFile by 'review by channel'")]
    [InlineData("asset=On-demand webinar: backups", "Event AffiliateFile by 'event by asset'")]
    [InlineData("asset=ROI calculator", "Content AffiliateFile by 'content'")]
    [InlineData("asset=ROI calculator;utmMedium=cpc", "Advertisement AffiliateFile by 'advertisement by UTM medium'")]
    [InlineData("publisher=TechDaily", "Unknown AffiliateFile by ''")]
    [InlineData("", "Unknown AffiliateFile by ''")]
    public void Rules_that_are_built_in_know_the_usual_words(string origin, string source) =>
        Assert.Equal(source, Told(new SourceOfRows(SourceRules.BuiltIn).Of(S2W, Origin(origin))));

    [Theory]
    [InlineData("s2w", "publisher=Tech Daily;channel=x", "first")]
    [InlineData("s2w", "publisher=Tech Daily", "second")]
    [InlineData("infuse-media", "publisher=Tech Daily;channel=x", "second")]
    [InlineData("infuse-media", "publisher=the tech daily", "third")]
    [InlineData("infuse-media", "publisher=C", null)]
    [InlineData("infuse-media", "publisher=c++", "signs")]
    [InlineData("infuse-media", "publisher=北京日报 今天", "script")]
    [InlineData("infuse-media", "publisher=техно", null)]
    [InlineData("infuse-media", "publisher=---", null)]
    public void The_first_rule_whose_fields_all_match_decides(string affiliate, string origin, string? rule)
    {
        SourceRule Rule(string name, params (string Field, SourceTest Test)[] when) =>
            new()
            {
                Name = name,
                When = when.ToDictionary(w => w.Field, w => w.Test),
                Kind = SourceKind.Content,
            };

        var list = new SourceList
        {
            Version = "\"0x7\"",
            Rules =
            [
                Rule(
                    "first",
                    ("affiliate", new() { Is = ["S2W"] }),
                    ("publisher", new() { Begins = ["tech"] }),
                    ("channel", new() { Any = true })
                ),
                Rule("second", ("publisher", new() { Begins = ["nothing", "TÉCH"] })),
                Rule("third", ("publisher", new() { Contains = ["daily"] })),
                Rule("signs", ("publisher", new() { Is = ["C++"] })),
                Rule("script", ("publisher", new() { Begins = ["北京"] })),
            ],
        };
        var source = new SourceOfRows(list).Of(AffiliateName.Parse(affiliate), Origin(origin));
        Assert.Equal(
            (rule, rule is null ? null : list.Version, rule is null ? SourceKind.Unknown : SourceKind.Content),
            (source.Rule, source.Version, source.Kind)
        );
    }

    [Theory]
    [InlineData("publisher=P;list=L;channel=C", "P")]
    [InlineData("list=L;channel=C", "L")]
    [InlineData("channel=C;asset=A", "C")]
    [InlineData("asset=A", null)]
    public void The_sub_source_is_what_the_affiliate_names_most_exactly(string origin, string? subSource) =>
        Assert.Equal(subSource, new SourceOfRows(SourceRules.BuiltIn).Of(S2W, Origin(origin)).SubSource);

    [Fact]
    public void A_rule_may_name_the_sub_source_itself()
    {
        var list = new SourceList
        {
            Rules =
            [
                new()
                {
                    Name = "x",
                    When = new Dictionary<string, SourceTest> { ["list"] = new() { Any = true } },
                    Kind = SourceKind.Partner,
                    SubSource = "Ours",
                },
            ],
        };
        Assert.Equal("Ours", new SourceOfRows(list).Of(S2W, Origin("list=L")).SubSource);
    }

    [Fact]
    public void A_text_of_any_length_is_a_source_and_a_long_one_is_cut()
    {
        var source = new SourceOfRows(SourceRules.BuiltIn).Of(S2W, Origin($"publisher={new string('x', 5_000)}"));
        Assert.Equal(201, source.SubSource!.Length);
    }

    [Fact]
    public void A_rule_that_is_shadowed_decides_on_no_row()
    {
        string[] words = ["news", "newsletter", "daily news", "x"];
        var test =
            from text in Gen.Elements(words)
            from how in Gen.Choose(0, 3)
            select how switch
            {
                0 => new SourceTest { Is = [text] },
                1 => new SourceTest { Begins = [text] },
                2 => new SourceTest { Contains = [text] },
                _ => new SourceTest { Any = true },
            };
        var rules =
            from earlier in test
            from later in test
            from said in Gen.Elements(words.Append("the daily newsletter"))
            select (Earlier: Rule("earlier", earlier), Later: Rule("later", later), Said: said);
        Prop.ForAll(
                rules.ToArbitrary(),
                r =>
                    !SourceShadow.TakesAllOf(r.Earlier, r.Later)
                    || new SourceOfRows(new SourceList { Rules = [r.Earlier, r.Later] })
                        .Of(S2W, Origin($"list={r.Said}"))
                        .Rule != "later"
            )
            .QuickCheckThrowOnFailure();

        static SourceRule Rule(string name, SourceTest test) =>
            new()
            {
                Name = name,
                When = new Dictionary<string, SourceTest> { ["list"] = test },
                Kind = SourceKind.Content,
            };
    }

    private static string Told(LeadSource source) => $"{source.Kind} {source.Vehicle} by '{source.Rule}'";

    private static Dictionary<string, string>? Origin(string text) =>
        text.Length == 0
            ? null
            : text.Split(';').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
}
