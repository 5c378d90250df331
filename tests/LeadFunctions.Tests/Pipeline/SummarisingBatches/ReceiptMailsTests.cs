using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Pipeline.SummarisingBatches;

namespace LeadFunctions.Tests.Pipeline.SummarisingBatches;

public class ReceiptMailsTests
{
    private static readonly Batch Batch = new(
        Sample.Affiliate.Name,
        Sample.Batch,
        "infuse-media/november/week 47.csv",
        1
    )
    {
        Rows = 480,
        Format = "CSV, comma, UTF-8",
    };

    private static readonly Lead Sent = Sample.Lead(
        1,
        Intake.Usable,
        true,
        new Match(Sample.LeadCode, [], DeliveryState.Sent)
    );

    private static readonly Lead Faulty = Sample.Lead(2, Intake.Unusable) with
    {
        Reasons = [new(ReasonCode.CountryNotRecognised, Field.Country, "Grmany", "Germany")],
    };

    private static readonly Lead Nobody = Sample.Lead(3, Intake.Usable, true) with
    {
        Reasons = [new(ReasonCode.NoCampaign, Field.Category, "crm")],
    };

    [Fact]
    public void It_says_how_many_are_sent_or_on_their_way_and_how_many_are_to_correct()
    {
        var mail = Mail(Sent, Sent, Faulty, Nobody);
        Assert.Equal("Your upload week 47.csv: 480 rows, 2 sent or on their way, 1 to correct", mail.Subject);
        Assert.Equal("480 rows: 2 sent, 1 to correct, 1 for no campaign of ours yet.", mail.Body.Summary);
    }

    [Fact]
    public void Rows_to_correct_stand_by_number_name_and_company_with_what_to_do() =>
        Assert.Equal(
            [
                "3",
                "Ann Lee, Contoso, ann.lee@example.com",
                "Country not recognised: country 'Grmany'",
                "Did you mean 'Germany'?",
            ],
            Assert.Single(Table(Mail(Sent, Faulty), "Rows to correct").Rows)
        );

    [Fact]
    public void Of_many_rows_the_first_are_shown_and_said_to_be_the_first() =>
        Assert.Equal(20, Table(Mail([.. Enumerable.Repeat(Faulty, 30)]), "The first 20 rows to correct").Rows.Count);

    [Fact]
    public void A_column_that_is_nearly_a_symbol_is_named()
    {
        var count = new ReceiptCount([]);
        _ = count.Add(Nobody, [], _ => true);
        var mail = ReceiptMails.Receipt(Batch, count, [new NearMiss("SQ-1", "SQ1")], ["SQ-1"]);
        Assert.Equal(
            ["SQ-1", "SQ1"],
            Assert
                .Single(mail.Body.Tables, t => t.Title.StartsWith("Columns that are nearly", StringComparison.Ordinal))
                .Rows[0]
        );
        Assert.StartsWith("Name the columns as shown", mail.Body.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_nobody_read_are_named_but_those_that_were_named_above_and_those_without_a_name()
    {
        var mail = ReceiptMails.Receipt(
            Batch,
            new ReceiptCount([]),
            [new NearMiss("SQ-1", "SQ1")],
            ["SQ-1", "Lead vom", " ", "Notes"]
        );
        Assert.Equal("Lead vom, Notes", Table(mail, "Columns that were not read").Rows[0][0]);
        var many = ReceiptMails.Receipt(
            Batch,
            new ReceiptCount([]),
            [],
            [.. Enumerable.Range(1, MailTable.MaxRows + 3).Select(i => $"c{i}")]
        );
        Assert.EndsWith($"c{MailTable.MaxRows} and 3 more", Table(many, "Columns that were not read").Rows[0][0]);
        Assert.DoesNotContain(Mail(Sent).Body.Tables, t => t.Title == "Columns that were not read");
    }

    [Theory]
    [InlineData("CSV, semicolon, UTF-8", "receipt of week 47.csv", false)]
    [InlineData("xlsx, sheet 'Leads'", "receipt of week 47.xlsx", true)]
    public void The_receipt_is_attached_in_the_form_of_the_upload(string format, string name, bool isWorkbook)
    {
        var file = Assert.Single(
            ReceiptMails.Receipt(Batch with { Format = format }, new ReceiptCount([]), [], []).Files
        );
        Assert.Equal((name, isWorkbook, false), (file.Name, file.AsWorkbook, file.IsNeeded));
    }

    [Fact]
    public void No_code_enum_or_path_of_storage_stands_in_it()
    {
        var reasons = Enum.GetValues<ReasonCode>()
            .Select(code => Faulty with { Reasons = [new Reason(code, Field.Country, "found", "expected")] });
        var text = MailLayout.Text(Mail([.. reasons, Sent, Nobody]));
        Assert.DoesNotContain("receipts/", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[a-z][A-Z][a-z]", text);
    }

    [Fact]
    public void Where_there_is_nothing_to_correct_it_says_so() =>
        Assert.StartsWith("There is nothing to correct.", Mail(Sent).Body.WhatToDo, StringComparison.Ordinal);

    private static MailTable Table(Mail mail, string title) => Assert.Single(mail.Body.Tables, t => t.Title == title);

    private static Mail Mail(params IReadOnlyList<Lead> leads)
    {
        var count = new ReceiptCount([]);
        foreach (var lead in leads)
            _ = count.Add(lead, [], _ => true);
        return ReceiptMails.Receipt(Batch, count, [], []);
    }
}
