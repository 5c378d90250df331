using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.ReportingGrades;

/// <summary>Counts what was sent in some days by grade, a row group after the other.</summary>
internal sealed class GradeTally(DateOnly from, DateOnly to, LeadCode? leadCode)
{
    private readonly Dictionary<string, GradeCount> _counts = [];

    /// <summary>A to D, then what has no grade; those that there are.</summary>
    public IReadOnlyList<GradeCount> Counts => [.. _counts.Values.OrderBy(c => c.Grade is null).ThenBy(c => c.Grade)];

    public async Task AddAsync(FactGroup group, CancellationToken ct)
    {
        var sent = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignSentAt, ct);
        if (!Enumerable.Range(0, group.Rows).Any(row => sent.Of(row).ToArray().Any(IsOfDays)))
            return;
        var codes = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignLeadCode, ct);
        var grades = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignGrade, ct);
        var final = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignFinal, ct);
        var returned = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignReturned, ct);
        var onTarget = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignOnTarget, ct);
        for (var row = 0; row < group.Rows; row++)
        for (var i = 0; i < sent.Of(row).Length; i++)
            if (IsOfDays(sent.Of(row)[i]) && (leadCode is null || codes.Of(row)[i] == leadCode.Value))
                Add(At(grades, row, i), At(final, row, i) == true, At(returned, row, i) == true, At(onTarget, row, i));
    }

    private bool IsOfDays(DateTimeOffset? at) => at is { } moment && moment.UtcDay >= from && moment.UtcDay <= to;

    private void Add(string? grade, bool isFinal, bool isReturned, bool? isOnTarget)
    {
        var known = _counts.GetValueOrDefault(
            grade ?? "",
            new GradeCount(grade is null ? null : Enum.Parse<Grade>(grade))
        );
        _counts[grade ?? ""] = known with
        {
            Sent = known.Sent + 1,
            Final = known.Final + (isFinal ? 1 : 0),
            Returned = known.Returned + (isReturned ? 1 : 0),
            Rated = known.Rated + (isOnTarget is null ? 0 : 1),
            OnTarget = known.OnTarget + (isOnTarget == true ? 1 : 0),
        };
    }

    // Files from before a column was have no lists of it.
    private static T? At<T>(FactLists<T> lists, int row, int place) =>
        lists.Of(row) is { IsEmpty: false } values ? values[place] : default;
}
