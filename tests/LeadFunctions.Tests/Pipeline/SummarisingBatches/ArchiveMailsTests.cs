using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Pipeline.SummarisingBatches;

namespace LeadFunctions.Tests.Pipeline.SummarisingBatches;

public class ArchiveMailsTests
{
    [Fact]
    public void One_mail_counts_the_rows_of_all_files()
    {
        var mail = Assert.Single(Mails(Read("a.csv", 300, 280, 20), Read("b.csv", 1, 1, 0)));
        Assert.Equal(
            "Your upload week 47.zip: 2 files, 301 rows, 281 sent or on their way, 20 to correct",
            mail.Subject
        );
        Assert.Equal("2 files with 301 rows: 281 sent, 20 to correct.", mail.Body.Summary);
        Assert.Equal(
            [
                ["a.csv", "300", "280", "20"],
                ["b.csv", "1", "1", "0"],
            ],
            Assert.Single(mail.Body.Tables).Rows
        );
        Assert.StartsWith("Correct what is listed", mail.Body.WhatToDo, StringComparison.Ordinal);
        Assert.Equal(Recipient.TechnicalContactOf(Sample.Affiliate.Name), mail.To);
    }

    [Fact]
    public void Files_that_cannot_be_read_are_told_to_ops_and_to_the_affiliate_with_their_reasons()
    {
        var mails = Mails(Read("a.csv", 2, 2, 0), Bad("b.csv"), Bad("c.csv"));
        Assert.Equal(
            [
                "Your upload week 47.zip: 3 files, 2 rows, 2 sent or on their way, 0 to correct, 2 files not readable",
                "[Admin] Upload rejected [infuse-media]",
            ],
            mails.Select(m => m.Subject)
        );
        Assert.All(
            mails,
            mail =>
                Assert.Equal(
                    [
                        ["b.csv", "No header."],
                        ["c.csv", "No header."],
                    ],
                    mail.Body.Tables[0].Rows
                )
        );
        Assert.Contains("2 of 3 files in week 47.zip of infuse-media", mails[1].Body.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_went_well_there_is_nothing_to_correct() =>
        Assert.Equal(
            "There is nothing to correct. The attached receipts show what became of every row.",
            Assert.Single(Mails(Read("a.csv", 2, 2, 0), Read("b.csv", 2, 2, 0))).Body.WhatToDo
        );

    [Fact]
    public void Of_many_receipts_those_with_rows_to_correct_are_attached_first_and_the_rest_is_said_to_be_elsewhere()
    {
        var mail = Mails([.. Enumerable.Range(1, 12).Select(i => Read($"{i:D2}.csv", 5, 5 - (i / 12), i / 12))])[0];
        Assert.Equal(ArchiveMails.MostReceipts, mail.Files.Count);
        Assert.Contains("12", mail.Files[0].Name, StringComparison.Ordinal);
        Assert.EndsWith(
            " 10 receipts are attached; all of them are on your page.",
            mail.Body.WhatToDo,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_column_that_is_nearly_a_symbol_is_named_with_its_file()
    {
        Batch[] files = [Read("a.csv", 2, 2, 0), Read("b.csv", 2, 2, 0)];
        var mail = ArchiveMails.Of(files, f => f.Part!.Name == "b.csv" ? [new NearMiss("SQ-1", "SQ1")] : []).Single();
        Assert.Equal(["b.csv", "SQ-1", "SQ1"], mail.Body.Tables[^1].Rows[0]);
        Assert.StartsWith("Correct what is listed", mail.Body.WhatToDo, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Mail> Mails(params Batch[] files) => [.. ArchiveMails.Of(files, _ => [])];

    private static Batch Read(string name, int rows, int sent, int toCorrect) =>
        Of(name) with
        {
            State = BatchState.Completed,
            Rows = rows,
            Outcomes = new Dictionary<RowOutcome, int> { [RowOutcome.Sent] = sent, [RowOutcome.ToCorrect] = toCorrect },
        };

    private static Batch Bad(string name) => Of(name) with { State = BatchState.Rejected, Problem = "No header." };

    private static Batch Of(string name)
    {
        var path = $"infuse-media/week 47.zip!{name}";
        return new(Sample.Affiliate.Name, BatchId.Of(Sample.Batch.UploadedAt, path, "1"), path, 1)
        {
            Part = new ArchivePart(Sample.Batch, name, 3),
        };
    }
}
