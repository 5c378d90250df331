using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>The columns of a row group that standards look at.</summary>
internal sealed class StandardColumns
{
    private const string NotProcessed = nameof(ReasonCode.ProcessingFailed);

    private AffiliateName[] _affiliates = [];
    private BatchId[] _batches = [];
    private string?[] _categories = [];
    private string?[] _leadCodes = [];
    private string?[] _subSources = [];
    private string?[] _statuses = [];
    private string?[] _reasons = [];
    private FactLists<string>? _campaigns;
    private FactLists<DateTimeOffset?>? _sentAt;
    private FactLists<bool?>? _returned;
    private FactLists<bool?>? _final;
    private FactLists<string>? _said;

    public static async Task<StandardColumns> ReadAsync(FactGroup group, CancellationToken ct) =>
        new()
        {
            _affiliates = Once(await LeadColumns.Affiliate.ReadAsync(group, ct), AffiliateName.Parse),
            _batches = Once(await LeadColumns.Batch.ReadAsync(group, ct), BatchId.Parse),
            _categories = await LeadColumns.Category.ReadAsync(group, ct),
            _leadCodes = await LeadColumns.LeadCode.ReadAsync(group, ct),
            _subSources = await LeadColumns.SubSource.ReadAsync(group, ct),
            _statuses = await LeadColumns.Status.ReadAsync(group, ct),
            _reasons = await LeadColumns.Reasons.ReadAsync(group, ct),
            _campaigns = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignLeadCode, ct),
            _sentAt = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignSentAt, ct),
            _returned = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignReturned, ct),
            _final = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignFinal, ct),
            _said = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignFeedbackReason, ct),
        };

    public AffiliateName Affiliate(int row) => _affiliates[row];

    public BatchId Batch(int row) => _batches[row];

    public string? Category(int row) => _categories[row];

    public string? LeadCode(int row) => _leadCodes[row];

    public string? SubSource(int row) => _subSources[row];

    /// <summary>Null for rows that say nothing of the affiliate: those that are still at work, that we could not
    /// process, and that are sound and not wanted again.</summary>
    public bool? IsUsable(int row) =>
        _statuses[row] switch
        {
            null or nameof(LeadStatus.Omitted) => null,
            nameof(LeadStatus.Unusable) => _reasons[row]?.Split(' ').Contains(NotProcessed) == true ? null : false,
            _ => true,
        };

    /// <summary>What was sent of a row and cannot be returned any more.</summary>
    public IReadOnlyList<ClosedDelivery> Closed(int row)
    {
        var closed = new List<ClosedDelivery>();
        var sentAt = _sentAt!.Of(row);
        for (var i = 0; i < sentAt.Length; i++)
            if (
                sentAt[i] is { } at
                && _returned!.Of(row)[i] == true is var isReturned
                && (isReturned || _final!.Of(row)[i] == true)
            )
                closed.Add(
                    new ClosedDelivery(
                        _campaigns!.Of(row)[i]!,
                        ReturnWindowStore.DayOf(at),
                        isReturned,
                        // Files from before the column was have no lists of it.
                        _said!.Of(row)
                            is { IsEmpty: false } said
                            && said[i] == nameof(FeedbackReason.DeniesInterest)
                    )
                );
        return closed;
    }

    // A group is of one batch: the same text is parsed once.
    private static T[] Once<T>(string?[] texts, Func<string, T> parse)
    {
        var parsed = new T[texts.Length];
        for (var i = 0; i < texts.Length; i++)
            parsed[i] = i > 0 && texts[i] == texts[i - 1] ? parsed[i - 1] : parse(texts[i]!);
        return parsed;
    }
}
