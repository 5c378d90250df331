using System.Globalization;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Ops.WatchingBatches;

namespace LeadFunctions.Tests.Ops.WatchingBatches;

public class StuckBatchTests
{
    private static readonly DateTimeOffset Uploaded = Sample.Batch.UploadedAt;

    private static readonly Batch Received = new(Sample.Affiliate.Name, Sample.Batch, "infuse-media/leads.csv", 4_000)
    {
        State = BatchState.Received,
        Rows = 2_500,
        ReceivedChunks = 3,
        TouchedAt = Uploaded,
    };

    [Theory]
    [InlineData((int)BatchState.Receiving, 4, 4, false)]
    [InlineData((int)BatchState.Receiving, 5, 5, true)]
    [InlineData((int)BatchState.Received, 5, 5, true)]
    [InlineData((int)BatchState.Received, 29, 1, false)]
    [InlineData((int)BatchState.Received, 30, 1, true)]
    [InlineData((int)BatchState.Completed, 90, 90, false)]
    [InlineData((int)BatchState.Rejected, 90, 90, false)]
    public void A_batch_is_suspect_that_stands_still_or_takes_too_long(int state, int age, int untouched, bool suspect)
    {
        var now = Uploaded.AddMinutes(age);
        var batch = Received with { State = (BatchState)state, TouchedAt = now.AddMinutes(-untouched) };
        Assert.Equal(suspect, StuckBatch.IsSuspect(batch, now));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(14, 0)]
    [InlineData(15, 1)]
    [InlineData(29, 1)]
    [InlineData(60, 4)]
    public void A_batch_that_stands_still_is_repaired_at_once_and_then_every_quarter_of_an_hour(
        int sinceFound,
        int repair
    ) => Assert.Equal(repair, Decide(age: 5 + sinceFound, untouched: 5 + sinceFound, sinceFound).Repair);

    [Fact]
    public void A_batch_that_moves_is_left_to_its_work() =>
        Assert.Null(Decide(age: 40, untouched: 4, sinceFound: 10).Repair);

    [Theory]
    [InlineData(29, 24, false)]
    [InlineData(30, 25, true)]
    [InlineData(600, 0, false)]
    [InlineData(600, 4, false)]
    [InlineData(600, 5, true)]
    public void Ops_are_told_after_half_an_hour_and_after_an_outage_only_where_a_repair_did_not_help(
        int age,
        int sinceFound,
        bool alert
    ) => Assert.Equal(alert, Decide(age, untouched: age, sinceFound).Alert is not null);

    [Fact]
    public void The_chunks_that_came_in_and_are_not_through_are_looked_at()
    {
        Assert.Equal([0, 2], Received.WithFinished(1).OpenChunks);
        Assert.Equal(
            [0],
            (Received with { State = BatchState.Receiving, ReceivedChunks = 2 }).WithFinished(1).OpenChunks
        );
        Assert.Empty(Received.WithFinished(0).WithFinished(1).WithFinished(2).OpenChunks);
    }

    [Fact]
    public void The_mail_says_where_each_chunk_stands()
    {
        IReadOnlyList<ChunkAt> open =
        [
            new(0, ChunkStep.Routed),
            new(1, ChunkStep.Received),
            new(2, ChunkStep.Received),
        ];
        var mail = StuckBatchMail.Compose(
            Received,
            new StuckBatch(open, Repair: 2, Alert: Uploaded),
            Uploaded.AddMinutes(40)
        );
        Assert.Equal("[Admin] Batch stuck [infuse-media]", mail.Subject);
        Assert.Equal(
            [
                ["2 (no. 1, 2, counted from 0)", "received", "RouteLeads"],
                ["1 (no. 0, counted from 0)", "campaigns are found", "DeliverLeads"],
            ],
            Assert.Single(mail.Body.Tables).Rows
        );
    }

    [Fact]
    public void The_mail_of_a_file_that_was_cut_off_and_of_one_without_receipt_say_so()
    {
        Assert.Equal(
            ["the rest of the file", "nothing", "ReceiveUpload"],
            OnlyRow(Received with { State = BatchState.Receiving })
        );
        Assert.Equal(["all", "all but the receipt", "SummariseBatch"], OnlyRow(Received));
    }

    [Theory]
    [InlineData("2026-11-24T23:40", "2026-11-25T00:10", true)]
    [InlineData("2026-11-24T23:40", "2026-11-25T23:15", true)]
    [InlineData("2026-11-24T23:40", "2026-11-25T23:20", false)]
    public void A_batch_is_told_once_in_24_hours_also_across_midnight(string first, string second, bool once)
    {
        var found = At("2026-11-24T23:20");
        Assert.Equal(once, Key(At(first)).Equals(Key(At(second))));

        object Key(DateTimeOffset now)
        {
            var stuck = StuckBatch.Decide(Received, [], found, now);
            return MailKey.Of(StuckBatchMail.Compose(Received, stuck, stuck.Alert!.Value));
        }
    }

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc + "Z", CultureInfo.InvariantCulture);

    private static StuckBatch Decide(int age, int untouched, int sinceFound)
    {
        var now = Uploaded.AddMinutes(age);
        return StuckBatch.Decide(
            Received with
            {
                TouchedAt = now.AddMinutes(-untouched),
            },
            [],
            now.AddMinutes(-sinceFound),
            now
        );
    }

    private static IReadOnlyList<string> OnlyRow(Batch batch) =>
        Assert.Single(
            Assert.Single(StuckBatchMail.Compose(batch, new StuckBatch([], 0, Uploaded), Uploaded).Body.Tables).Rows
        );
}
