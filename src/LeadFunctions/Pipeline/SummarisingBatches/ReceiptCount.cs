using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.SummarisingBatches;

/// <summary>Counts rows while a receipt is written.</summary>
/// <param name="columns">Those of the file.</param>
internal sealed class ReceiptCount(IReadOnlyList<Column> columns)
{
    private readonly RowLabel _labels = new(columns);

    public SortedDictionary<LeadStatus, int> Statuses { get; } = [];

    /// <summary>The same rows as people are told of them.</summary>
    public SortedDictionary<RowOutcome, int> Outcomes { get; } = [];

    /// <summary>How often each reason is given in the receipt, once a row.</summary>
    public SortedDictionary<ReasonCode, int> Reasons { get; } = [];

    /// <summary>The same rows by the campaigns that they concern.</summary>
    public CampaignTally Campaigns { get; } = new(columns);

    /// <summary>Rows that concern no campaign, so that nobody asks for them by a lead code.</summary>
    public int NowhereRows { get; private set; }

    /// <summary>How many of these each reason is against.</summary>
    public SortedDictionary<ReasonCode, int> NowhereReasons { get; } = [];

    /// <summary>Rows that wait for somebody to accept or correct an answer.</summary>
    public HeldAnswers Held { get; } = new(columns);

    /// <summary>The first rows that their affiliate must correct, as a mail shows them.</summary>
    public IReadOnlyList<IReadOnlyList<string>> FirstToCorrect => _toCorrect;

    private readonly List<IReadOnlyList<string>> _toCorrect = [];

    /// <summary>Counts a row and returns its line of the receipt.</summary>
    /// <param name="isKnown">Whether a campaign of this lead code is in force.</param>
    public IEnumerable<string> Add(Lead lead, IEnumerable<string> cells, Func<LeadCode, bool> isKnown)
    {
        var (receipt, outcome) = (ReceiptRow.Of(lead), RowOutcomes.Of(lead));
        if (lead.Status is { } status)
            (Statuses[status], Outcomes[outcome]) = (
                Statuses.GetValueOrDefault(status) + 1,
                Outcomes.GetValueOrDefault(outcome) + 1
            );
        Count(Reasons, ReceiptRow.Visible(lead));
        Campaigns.Add(lead);
        if (
            lead.Status is LeadStatus.Unusable or LeadStatus.Unsent
            && !lead.IsCorrected
            && !Campaigns.CampaignsOf(lead).Any(isKnown)
        )
        {
            NowhereRows++;
            Count(NowhereReasons, lead.Reasons.Where(r => !r.IsNote));
        }
        Held.Add(lead);
        if (outcome == RowOutcome.ToCorrect && _toCorrect.Count < Foundation.Mailing.MailTable.MaxRows)
            _toCorrect.Add([_labels.Place(lead), _labels.Who(lead), .. InWords(ReceiptRow.Visible(lead))]);
        return [.. cells, $"{receipt.Row}", receipt.Status, receipt.Reasons, receipt.Advice];
    }

    /// <summary>Rows that have an outcome.</summary>
    public int Accounted => Statuses.Values.Sum();

    /// <summary>Rows with one of these statuses.</summary>
    public int Of(params ReadOnlySpan<LeadStatus> statuses)
    {
        var sum = 0;
        foreach (var status in statuses)
            sum += Statuses.GetValueOrDefault(status);
        return sum;
    }

    // In sentences: bars separate the cells of a mail.
    private static IEnumerable<string> InWords(IEnumerable<Reason> reasons) =>
        [
            string.Join("; ", reasons.Select(Advice.Describe).Distinct()),
            string.Join(' ', reasons.Select(Advice.For).Distinct()),
        ];

    private static void Count(SortedDictionary<ReasonCode, int> counts, IEnumerable<Reason> reasons)
    {
        foreach (var code in reasons.Select(r => r.Code).Distinct())
            counts[code] = counts.GetValueOrDefault(code) + 1;
    }
}
