using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>The columns of a row group that a scorecard is counted from.</summary>
internal sealed class ScoreColumns
{
    private string?[] _batches = [];
    private int?[] _rows = [];
    private string?[] _leadCodes = [];
    private string?[] _subSources = [];
    private DateOnly?[] _leadDates = [];
    private string?[] _statuses = [];
    private string?[] _reasons = [];
    private FactLists<string>? _campaigns;
    private FactLists<string>? _against;
    private FactLists<DateTimeOffset?>? _sentAt;
    private FactLists<bool?>? _returned;
    private FactLists<bool?>? _final;
    private FactLists<bool?>? _onTarget;

    public static async Task<ScoreColumns> ReadAsync(FactGroup group, CancellationToken ct) =>
        new()
        {
            _batches = await LeadColumns.Batch.ReadAsync(group, ct),
            _rows = await LeadColumns.Row.ReadAsync(group, ct),
            _leadCodes = await LeadColumns.LeadCode.ReadAsync(group, ct),
            _subSources = await LeadColumns.SubSource.ReadAsync(group, ct),
            _leadDates = await LeadColumns.LeadDate.ReadAsync(group, ct),
            _statuses = await LeadColumns.Status.ReadAsync(group, ct),
            _reasons = await LeadColumns.Reasons.ReadAsync(group, ct),
            _campaigns = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignLeadCode, ct),
            _against = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignReasons, ct),
            _sentAt = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignSentAt, ct),
            _returned = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignReturned, ct),
            _final = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignFinal, ct),
            _onTarget = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignOnTarget, ct),
        };

    public ScoreRow Of(int row) =>
        new(new LeadId(BatchId.Parse(_batches[row]!), _rows[row]!.Value))
        {
            LeadCode = _leadCodes[row],
            SubSource = _subSources[row],
            LeadDate = _leadDates[row],
            Status = _statuses[row] is { } status ? Enum.Parse<LeadStatus>(status) : null,
            Reasons = Codes(_reasons[row]),
            Matches = MatchesOf(row),
        };

    private List<ScoreMatch> MatchesOf(int row)
    {
        var codes = _campaigns!.Of(row);
        var matches = new List<ScoreMatch>(codes.Length);
        for (var i = 0; i < codes.Length; i++)
            matches.Add(
                new ScoreMatch(
                    codes[i]!,
                    Codes(_against!.Of(row)[i]),
                    _sentAt!.Of(row)[i],
                    _returned!.Of(row)[i] == true,
                    _final!.Of(row)[i] == true,
                    // Files from before the column was have no lists of it.
                    _onTarget!.Of(row)
                        is { IsEmpty: false } said
                        ? said[i]
                        : null
                )
            );
        return matches;
    }

    private static IReadOnlyList<ReasonCode> Codes(string? words) =>
        string.IsNullOrEmpty(words) ? [] : [.. words.Split(' ').Select(Enum.Parse<ReasonCode>)];
}
