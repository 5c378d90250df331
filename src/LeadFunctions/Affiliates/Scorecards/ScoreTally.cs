using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>Counts rows of one affiliate for a week and those before it, one after the other. The same rows in
/// whatever order are the same counts.</summary>
internal sealed class ScoreTally(ScoreWeek week)
{
    private const int MostExamples = 3;

    private readonly Dictionary<ScoreKey, Counted> _counts = [];
    private readonly Dictionary<ReasonCode, CountedReason> _reasons = [];

    public IReadOnlyDictionary<ScoreKey, ScoreCount> Counts => _counts.ToDictionary(c => c.Key, c => c.Value.Count());

    /// <summary>Of the rows that were uploaded in the week itself.</summary>
    public IReadOnlyList<ReasonCount> Reasons => [.. _reasons.OrderBy(r => r.Key).Select(r => r.Value.Count(r.Key))];

    public void Add(ScoreRow row)
    {
        if (week.AgeOf(row.Lead.Batch.UploadedAt.UtcDay) is { } age)
        {
            Of(age, row.LeadCode, row.SubSource).Add(row);
            if (age == 0)
                AddReasons(row);
        }
        foreach (var match in row.Matches)
            if (match.SentAt is { } sentAt)
                AddSent(row, match, sentAt);
    }

    private void AddSent(ScoreRow row, ScoreMatch match, DateTimeOffset sentAt)
    {
        if (week.AgeOf(sentAt.UtcDay) is { } age)
            Of(age, match.LeadCode, row.SubSource).AddSent(row, sentAt);
        // Returns that were counted at once would come before those that are kept, and look like more.
        if ((match.IsReturned || match.IsFinal) && week.AgeOf(ReturnWindowStore.DayOf(sentAt)) is { } closed)
            Of(closed, match.LeadCode, row.SubSource).AddClosed(match);
    }

    private void AddReasons(ScoreRow row)
    {
        var reasons = ScoreReasons.Of(row);
        foreach (var reason in reasons)
        {
            if (!_reasons.TryGetValue(reason, out var counted))
                _reasons[reason] = counted = new CountedReason();
            counted.Add(row, reasons.Count == 1);
        }
    }

    private Counted Of(int age, string? leadCode, string? subSource)
    {
        var key = new ScoreKey(age, leadCode, subSource);
        if (!_counts.TryGetValue(key, out var counted))
            _counts[key] = counted = new Counted();
        return counted;
    }

    private sealed class Counted
    {
        private readonly List<int> _seconds = [];
        private readonly List<int> _days = [];
        private int _usable;
        private int _unusable;
        private int _notWanted;
        private int _notJudged;
        private int _final;
        private int _returned;
        private int _rated;
        private int _onTarget;

        public void Add(ScoreRow row)
        {
            switch (row.Status)
            {
                case null:
                case LeadStatus.Unusable when row.Reasons.Contains(ReasonCode.ProcessingFailed):
                    _notJudged++;
                    break;
                case LeadStatus.Omitted:
                case LeadStatus.Unusable when row.Reasons.Contains(ReasonCode.Superseded):
                    _notWanted++;
                    break;
                case LeadStatus.Unusable:
                    _unusable++;
                    break;
                default:
                    _usable++;
                    break;
            }
        }

        public void AddSent(ScoreRow row, DateTimeOffset sentAt)
        {
            _seconds.Add((int)Math.Min(int.MaxValue, SpeedToLead.Of(row.Lead, sentAt).TotalSeconds));
            var born = row.LeadDate ?? row.Lead.Batch.UploadedAt.UtcDay;
            _days.Add(Math.Max(0, sentAt.UtcDay.DayNumber - born.DayNumber));
        }

        public void AddClosed(ScoreMatch match)
        {
            if (match.IsReturned)
                _returned++;
            else
                _final++;
            if (match.OnTarget is not { } onTarget)
                return;
            _rated++;
            if (onTarget)
                _onTarget++;
        }

        public ScoreCount Count() =>
            new()
            {
                Uploaded = _usable + _unusable + _notWanted + _notJudged,
                Usable = _usable,
                Unusable = _unusable,
                NotWanted = _notWanted,
                NotJudged = _notJudged,
                Sent = _seconds.Count,
                Final = _final,
                Returned = _returned,
                Rated = _rated,
                OnTarget = _onTarget,
                Seconds = [.. _seconds],
                AgeDays = [.. _days],
            };
    }

    private sealed class CountedReason
    {
        private readonly SortedSet<LeadId> _examples = [];
        private readonly Dictionary<string, int> _byCampaign = [];
        private int _alone;

        public void Add(ScoreRow row, bool isAlone)
        {
            if (isAlone)
                _alone++;
            var campaign = row.LeadCode ?? "";
            _byCampaign[campaign] = _byCampaign.GetValueOrDefault(campaign) + 1;
            _examples.Add(row.Lead);
            if (_examples.Count > MostExamples)
                _examples.Remove(_examples.Max!);
        }

        public ReasonCount Count(ReasonCode reason) =>
            new(reason, _byCampaign.Values.Sum(), _alone, _byCampaign, [.. _examples]);
    }
}
