using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Puts leads as a CSV into <c>deliveries/{leadCode}/{run}.csv</c>, and as a workbook beside it where the
/// campaign asks for one. Each file is written once. The CSV comes first: it is the moment at which its leads are sent,
/// and a repeated run finds it.</summary>
internal sealed class CsvDelivery(OutputFiles files, MailOptions mailing, TimeProvider clock)
{
    private static readonly Channel Usual = new() { Kind = ChannelKind.Csv };

    public static string PathOf(LeadCode leadCode, RunName run) => $"{leadCode}/{run}.csv";

    /// <param name="leads">The same leads in the same order for the same run, however often it runs.</param>
    /// <param name="at">The time of a file that is written now.</param>
    /// <returns>When the leads were sent.</returns>
    public async Task<DateTimeOffset> SendAsync(
        Campaign campaign,
        RunName run,
        IReadOnlyList<Lead> leads,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var channel = campaign.Channels.FirstOrDefault(c => c.Kind == ChannelKind.Csv) ?? Usual;
        var content = await CsvAsync(channel, Rows(channel, campaign, leads, at.UtcDay));
        var sentAt = await files.WriteOnceAsync(Containers.Deliveries, PathOf(campaign.LeadCode, run), content, at, ct);
        if (Workbook(campaign) is { } workbook)
            await WriteAsync(
                $"{campaign.LeadCode}/{run}.xlsx",
                TextSheet.Of(Rows(workbook, campaign, leads, sentAt.UtcDay)),
                ct
            );
        return sentAt;
    }

    /// <summary>The files that a mail about the run carries: the workbook, else the CSV; in parts where it is too large
    /// for a mail.</summary>
    /// <param name="sentAt">When the leads were sent: all files of a run tell the scores of that day.</param>
    public async Task<IReadOnlyList<DeliveredPart>> PartsAsync(
        Campaign campaign,
        RunName run,
        IReadOnlyList<Lead> leads,
        DateTimeOffset sentAt,
        CancellationToken ct
    )
    {
        var whole = Workbook(campaign) is null ? PathOf(campaign.LeadCode, run) : $"{campaign.LeadCode}/{run}.xlsx";
        var parts = await SplitAsync(campaign, leads, sentAt.UtcDay);
        if (parts.Count == 1)
            return [new DeliveredPart(whole, leads.Count)];
        var written = new List<DeliveredPart>();
        foreach (var (content, count) in parts)
        {
            var path = Path.ChangeExtension(whole, $".part-{written.Count + 1}{Path.GetExtension(whole)}");
            await WriteAsync(path, content, ct);
            written.Add(new DeliveredPart(path, count));
        }
        return written;
    }

    // The same halves for the same leads, however often it runs.
    private async Task<IReadOnlyList<(BinaryData Content, int Leads)>> SplitAsync(
        Campaign campaign,
        IReadOnlyList<Lead> leads,
        DateOnly sentOn
    )
    {
        var channel = Workbook(campaign) ?? campaign.Channels.FirstOrDefault(c => c.Kind == ChannelKind.Csv) ?? Usual;
        var rows = Rows(channel, campaign, leads, sentOn);
        var content = channel.Kind == ChannelKind.Xlsx ? TextSheet.Of(rows) : await CsvAsync(channel, rows);
        if (content.ToMemory().Length <= mailing.MostOfAPart || leads.Count < 2)
            return [(content, leads.Count)];
        var half = leads.Count / 2;
        return
        [
            .. await SplitAsync(campaign, [.. leads.Take(half)], sentOn),
            .. await SplitAsync(campaign, [.. leads.Skip(half)], sentOn),
        ];
    }

    private Task<DateTimeOffset> WriteAsync(string path, BinaryData content, CancellationToken ct) =>
        files.WriteOnceAsync(Containers.Deliveries, path, content, clock.GetUtcNow(), ct);

    private static Channel? Workbook(Campaign campaign) =>
        campaign.Channels.FirstOrDefault(c => c.Kind == ChannelKind.Xlsx);

    private static IEnumerable<IReadOnlyList<string>> Rows(
        Channel channel,
        Campaign campaign,
        IEnumerable<Lead> leads,
        DateOnly sentOn
    )
    {
        var questions = campaign.SmarterQuestions;
        IReadOnlyList<string> columns =
            channel.Columns.Count > 0
                ? channel.Columns
                : [.. DeliveryColumns.Names, .. questions.Select(q => q.Symbol)];
        yield return [.. columns.Select(DeliveryColumns.Header)];
        foreach (var lead in leads)
        {
            var (usable, score) = (lead.Usable, lead.ScoreFor(campaign.LeadCode));
            var answers = SmarterAnswers.Of(questions, usable.Data.Answers);
            yield return [.. columns.Select(column => DeliveryColumns.Value(column, usable, answers, score, sentOn))];
        }
    }

    private static async Task<BinaryData> CsvAsync(Channel channel, IEnumerable<IReadOnlyList<string>> rows)
    {
        var content = new MemoryStream();
        await using (var csv = new Csv(content, channel.MachineRead))
            foreach (var row in rows)
                await csv.WriteAsync(row);
        return BinaryData.FromBytes(content.ToArray());
    }
}

/// <summary>A file that a mail carries, with so many leads of a run.</summary>
internal sealed record DeliveredPart(string Path, int Leads);
