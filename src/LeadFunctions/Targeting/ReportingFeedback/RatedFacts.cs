using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.ReportingFeedback;

/// <summary>Finds what a campaign was sent in some days in the facts of the batches that it came from. Files are read
/// by row groups and columns, by as many readers as there are processors; only what the campaign was sent is kept of
/// them.</summary>
internal sealed class RatedFacts(FactFiles facts, SentDeliveries deliveries)
{
    /// <returns>The leads, and how many the campaign was sent in these days: more where facts are not written
    /// yet.</returns>
    public async Task<(IReadOnlyList<RatedLead> Leads, int Sent)> ReadAsync(
        LeadCode leadCode,
        SendDays days,
        CancellationToken ct
    )
    {
        var sent = await deliveries.OfAsync(leadCode, days).Select(d => d.Lead.Batch).ToListAsync(ct);
        var paths = sent.Distinct().Select(FactFiles.PathOf).Order(StringComparer.Ordinal).ToList();
        return (await ReadAsync(paths, facts.OpenAsync, leadCode, days, ct), sent.Count);
    }

    /// <param name="open">A file by its path; null where it is gone.</param>
    public static async Task<IReadOnlyList<RatedLead>> ReadAsync(
        IReadOnlyList<string> paths,
        Func<string, CancellationToken, Task<Stream?>> open,
        LeadCode leadCode,
        SendDays days,
        CancellationToken ct
    )
    {
        var parts = await Task.WhenAll(
            paths
                .Chunk(Math.Max(1, (paths.Count + Environment.ProcessorCount - 1) / Environment.ProcessorCount))
                .Select(part => Task.Run(() => ReadPartAsync(part, open, leadCode, days, ct), ct))
        );
        return [.. parts.SelectMany(part => part)];
    }

    private static async Task<List<RatedLead>> ReadPartAsync(
        IEnumerable<string> paths,
        Func<string, CancellationToken, Task<Stream?>> open,
        LeadCode leadCode,
        SendDays days,
        CancellationToken ct
    )
    {
        var (leads, texts) = (new List<RatedLead>(), new FactTexts());
        foreach (var path in paths)
        {
            await using var file = await open(path, ct);
            if (file is null)
                continue;
            await foreach (var group in FactTable<LeadFact>.ReadAsync(file, texts, ct))
                leads.AddRange(await ReadAsync(group, leadCode, days, ct));
        }
        return leads;
    }

    private static async Task<IReadOnlyList<RatedLead>> ReadAsync(
        FactGroup group,
        LeadCode leadCode,
        SendDays days,
        CancellationToken ct
    )
    {
        var places = await PlacesAsync(group, leadCode, days, ct);
        bool[] wanted = [.. places.Select(place => place >= 0)];
        if (!wanted.Contains(true))
            return [];
        var rows = group.Only(wanted);
        var affiliates = await LeadColumns.Affiliate.ReadAsync(rows, ct);
        var subSources = await LeadColumns.SubSource.ReadAsync(rows, ct);
        var categories = await LeadColumns.Category.ReadAsync(rows, ct);
        var countries = await LeadColumns.Country.ReadAsync(rows, ct);
        var sizes = await LeadColumns.Size.ReadAsync(rows, ct);
        var titles = await LeadColumns.TitleKey.ReadAsync(rows, ct);
        var spellings = await LeadColumns.Title.ReadAsync(rows, ct);
        var onTarget = await LeadColumns.Campaigns.ReadAsync(rows, LeadColumns.CampaignOnTarget, ct);
        var stages = await LeadColumns.Campaigns.ReadAsync(rows, LeadColumns.CampaignStage, ct);
        var reasons = await LeadColumns.Campaigns.ReadAsync(rows, LeadColumns.CampaignFeedbackReason, ct);
        return
        [
            .. places
                .Index()
                .Where(place => place.Item >= 0)
                .Select(place => new RatedLead(affiliates[place.Index] ?? "")
                {
                    SubSource = subSources[place.Index],
                    Category = categories[place.Index],
                    Country = countries[place.Index],
                    Size = sizes[place.Index],
                    Title = titles[place.Index],
                    Spelling = spellings[place.Index],
                    OnTarget = At(onTarget, place),
                    Stage = At(stages, place) is { } stage ? Enum.Parse<FeedbackStage>(stage) : null,
                    Reason = At(reasons, place) is { } reason ? Enum.Parse<FeedbackReason>(reason) : null,
                }),
        ];
    }

    // For each row the place of the campaign in its list; -1 where it was not sent in these days.
    private static async Task<int[]> PlacesAsync(
        FactGroup group,
        LeadCode leadCode,
        SendDays days,
        CancellationToken ct
    )
    {
        var codes = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignLeadCode, ct);
        var places = new int[group.Rows];
        for (var row = 0; row < places.Length; row++)
            places[row] = codes.Of(row).IndexOf(leadCode.Value);
        if (!places.Any(place => place >= 0))
            return places;
        var sent = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignSentAt, ct);
        for (var row = 0; row < places.Length; row++)
            if (
                places[row] is >= 0 and var place
                && !(sent.Of(row)[place] is { } at && at.UtcDay >= days.From && at.UtcDay <= days.To)
            )
                places[row] = -1;
        return places;
    }

    // Files from before a column was have no lists of it.
    private static T? At<T>(FactLists<T> lists, (int Row, int Place) at) =>
        lists.Of(at.Row) is { IsEmpty: false } values ? values[at.Place] : default;
}
