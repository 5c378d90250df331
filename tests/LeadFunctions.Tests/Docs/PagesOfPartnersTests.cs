using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.SendingLeads;
using LeadFunctions.Tests.Foundation.ReadingTables;

namespace LeadFunctions.Tests.Docs;

/// <summary>What affiliates and customers are told.</summary>
public partial class PagesOfPartnersTests
{
    private static readonly string Receipts = Repository.Read("docs/affiliates/receipts.md");
    private static readonly string Receiving = Repository.Read("docs/customers/receiving-leads.md");
    private static readonly string Webhooks = Repository.Read("docs/customers/webhooks.md");

    [Fact]
    public void A_receipt_has_no_other_status_than_those_told() =>
        Assert.Equal(
            Enum.GetValues<RowOutcome>().Select(RowOutcomes.Words).Append("not read").Order(),
            Markdown.Table(Receipts, "## What the status says").Select(row => Markdown.OneCode(row[0])).Order()
        );

    [Fact]
    public void What_an_affiliate_can_correct_are_reasons() =>
        Assert.All(
            Markdown.Table(Receipts, "## What you can correct").SelectMany(row => Markdown.Codes(row[0])),
            words => Assert.Contains(words, Enum.GetValues<ReasonCode>().Select(ReasonWords.Of))
        );

    [Fact]
    public void The_words_of_every_reason_are_told() =>
        Assert.Equal(
            Enum.GetValues<ReasonCode>().Select(code => ($"{code}", ReasonWords.Of(code))),
            Markdown
                .Table(Repository.Read("docs/reference/reasons.md"), "## Words for people")
                .Select(row => (Markdown.OneCode(row[0]), row[1]))
        );

    [Fact]
    public void Every_reason_that_makes_a_row_unusable_is_among_those_to_correct() =>
        Assert.Subset(
            Markdown.Table(Receipts, "## What you can correct").SelectMany(row => Markdown.Codes(row[0])).ToHashSet(),
            Markdown
                .Table(Repository.Read("docs/reference/reasons.md"), "## Reasons")
                .Where(row => row[1] == "Unusable")
                .SelectMany(row => Markdown.Codes(row[0]))
                .Select(code => ReasonWords.Of(Enum.Parse<ReasonCode>(code)))
                .ToHashSet()
        );

    [Fact]
    public void Every_column_of_a_delivery_is_told() =>
        Assert.Equal(
            DeliveryColumns.Names.Select(DeliveryColumns.Header).Order(),
            Markdown
                .Table(Receiving, "## The file")
                .SelectMany(row => Markdown.Codes(row[0]))
                .Where(header => header != "SQ1")
                .Order()
        );

    [Fact]
    public void Every_outcome_of_a_return_is_told_to_customers_and_to_ops()
    {
        var outcomes = Enum.GetValues<ReturnRefusal>()
            .Select(refusal => new ReturnOutcome(new ReturnDecision(null, refusal), null).Words)
            .Append("returned")
            .Order()
            .ToList();
        var toldToCustomers = Markdown.Table(Receiving, "## Give a lead back");
        Assert.Equal(outcomes, toldToCustomers.Select(row => row[0]).Order());
        var toldToOps = Markdown.Table(Repository.Read("docs/runbook/returns-received.md"), "## What to do");
        Assert.Equal(outcomes, toldToOps.Select(row => row[0]).Order());
    }

    [Fact]
    public void The_signature_to_try_with_is_that_of_the_app()
    {
        var example = TryYours().Match(Webhooks).Groups;
        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(example["at"].Value, CultureInfo.InvariantCulture));
        byte[][] secrets = [Convert.FromBase64String(example["secret"].Value)];
        var body = Encoding.UTF8.GetBytes(example["body"].Value);
        Assert.Equal(example["signature"].Value, WebhookSignature.Of(example["id"].Value, at, body, secrets));
    }

    [Fact]
    public async Task The_least_file_that_works_is_read()
    {
        var page = Repository.Read("docs/affiliates/file-formats.md");
        var upload = await UploadReading.ReadAsync(LeastFile().Match(page).Groups["text"].Value);
        Assert.Equal(2, upload.Rows.Count);
        Assert.All(upload.Columns, column => Assert.NotNull(column.Field));
    }

    [GeneratedRegex(
        @"secret `whsec_(?<secret>[^`]+)`, id `(?<id>[^`]+)`, timestamp `(?<at>\d+)`, body\s`(?<body>[^`]+)`\. "
            + "The signature is `(?<signature>[^`]+)`"
    )]
    private static partial Regex TryYours();

    [GeneratedRegex("## The least that works.*?```text\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex LeastFile();
}
