using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Foundation.Mailing;

/// <summary>Every mail links the view that it is about, and the page knows the view and its filter.</summary>
public partial class PageLinkTests
{
    private const string Page = "src/LeadFunctions.OpsPage/src";

    private static readonly Batch Batch = new(Sample.Affiliate.Name, Sample.Batch, "infuse-media/a.csv", 1);

    private static readonly MailLink[] Links =
    [
        PageLink.Today,
        PageLink.Reports,
        PageLink.BatchOf(Batch),
        PageLink.HeldRowsOf(Batch, Sample.LeadCode),
        PageLink.UnsentLeadsOf(Batch),
        PageLink.UnsentLeads(new(2026, 11, 16), new(2026, 11, 22)),
        PageLink.Uploaded(Sample.Affiliate.Name, new(2026, 11, 16), new(2026, 11, 22)),
        PageLink.CampaignOf(Sample.LeadCode),
        PageLink.ReturnedLeadsOf(Sample.LeadCode),
        PageLink.OffersOf(Sample.LeadCode),
        PageLink.FlagOf(Sample.Affiliate.Name, Sample.Batch),
        PageLink.FeedbackOf(Sample.LeadCode, "2026-10"),
        PageLink.FailedLeadsOf(Sample.LeadCode),
        PageLink.SetUpOf(Sample.LeadCode),
        PageLink.FileOf(Sample.Affiliate.Name),
        PageLink.Nurture,
        PageLink.Sources(new(2026, 11, 16), new(2026, 11, 22)),
        PageLink.Scorecards("2026-W47"),
        PageLink.StandardsOf(Sample.Affiliate.Name),
        PageLink.Configured("lists/competitors.json"),
        PageLink.Configured("suppression.json"),
    ];

    // A customer has no page: it gets its leads, and titles to confirm.
    [Fact]
    public void Every_mail_but_that_to_a_customer_has_a_link() =>
        Assert.All(
            Directory
                .EnumerateFiles(Repository.PathOf("src/LeadFunctions"), "*.cs", SearchOption.AllDirectories)
                .Where(path =>
                    Path.GetFileName(path)
                        is not (
                            "DeliveryMail.cs"
                            or "RemovePersonMail.cs"
                            or "TitleListFile.cs"
                            or "EstimateFile.cs"
                            or "SourceReportFile.cs"
                            or "GradeReportFile.cs"
                            or "FeedbackPages.cs"
                            or "NurtureMaking.cs"
                            or "ScorecardPages.cs"
                            or "AskListFile.cs"
                        )
                )
                .Select(path => (Path: path, Source: File.ReadAllText(path)))
                .Where(file => Composed().IsMatch(file.Source)),
            file => Assert.Equal((file.Path, Composed().Count(file.Source)), (file.Path, Linked().Count(file.Source)))
        );

    [Fact]
    public void No_mail_links_to_what_only_programs_read() =>
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("src/LeadFunctions"), "*.cs", SearchOption.AllDirectories),
            path => Assert.DoesNotMatch(ApiLink(), File.ReadAllText(path))
        );

    [Fact]
    public void All_links_are_looked_at() =>
        Assert.Equal(
            typeof(PageLink)
                .GetMethods()
                .Where(m => m.ReturnType == typeof(MailLink))
                .Select(m => m.Name.Replace("get_", "", StringComparison.Ordinal))
                .Order(),
            Regex
                .Matches(
                    Repository.Read("tests/LeadFunctions.Tests/Foundation/Mailing/PageLinkTests.cs"),
                    @"^        PageLink\.(\w+)",
                    RegexOptions.Multiline
                )
                .Select(m => m.Groups[1].Value)
                .Distinct()
                .Order()
        );

    [Fact]
    public void The_page_has_the_view_and_reads_the_filter_of_every_link() =>
        Assert.All(
            Links,
            link =>
            {
                var (view, filter) = link.Path.Split('?') is [var only]
                    ? (only, "")
                    : (link.Path.Split('?')[0], link.Path.Split('?')[1]);
                Assert.StartsWith("ops", view, StringComparison.Ordinal);
                var path = view["ops".Length..] is { Length: > 0 } behind ? behind : "/";
                Assert.Contains($"path: '{path}'", Repository.Read($"{Page}/app/views.ts"), StringComparison.Ordinal);
                var names = filter.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')[0]);
                Assert.Empty(names.Except(Reads(path)));
            }
        );

    private static IEnumerable<string> Reads(string path) =>
        path == "/"
            ? []
            : Directory
                .EnumerateFiles(Repository.PathOf($"{Page}/views{path}"), "*.ts*")
                .Select(File.ReadAllText)
                .SelectMany(source =>
                    Read().Matches(source).Select(m => m.Groups[1].Value).Concat(FilterNames(source))
                );

    private static IEnumerable<string> FilterNames(string source) =>
        Regex.Match(source, @"filterNames = \[([^\]]*)\]") is { Success: true } list
            ? Regex.Matches(list.Groups[1].Value, @"'(\w+)'").Select(m => m.Groups[1].Value)
            : [];

    [GeneratedRegex(@"\bsearch\.(\w+)")]
    private static partial Regex Read();

    [GeneratedRegex(@"\bnew MailBody\(")]
    private static partial Regex Composed();

    [GeneratedRegex(@"\bLinks =\s")]
    private static partial Regex Linked();

    [GeneratedRegex("new\\(\"[^\"]*\", \\$?\"api/(?!upload)")]
    private static partial Regex ApiLink();
}
