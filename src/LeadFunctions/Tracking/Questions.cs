using System.ComponentModel;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Tracking;

/// <summary>The query of <c>GET api/batches</c>.</summary>
internal sealed record BatchesQuery
{
    [Description("Only batches of this affiliate.")]
    public AffiliateName? Affiliate { get; init; }

    [Description("First day of upload, in UTC, such as 2026-11-01. Without it: 30 days before the last.")]
    public DateOnly? From { get; init; }

    [Description("Last day of upload, in UTC. Without it: today.")]
    public DateOnly? To { get; init; }

    [Description("The most that a page holds, 1 to 500. Without it: 100.")]
    public int? PageSize { get; init; }

    [Description("The next of the page before.")]
    public string? Next { get; init; }
}

/// <summary>The query of <c>GET api/leads</c>.</summary>
internal sealed record LeadsQuery
{
    [Description("Only rows of this affiliate.")]
    public AffiliateName? Affiliate { get; init; }

    [Description("First day of upload, in UTC, such as 2026-11-01. Without it: 30 days before the last; with a leadCode from the first.")]
    public DateOnly? From { get; init; }

    [Description("Last day of upload, in UTC. Without it: today.")]
    public DateOnly? To { get; init; }

    [Description("Only rows that this one word sums up. With a leadCode: as far as that campaign goes.")]
    public LeadStatus? Status { get; init; }

    [Description("Only rows that were tried with this campaign, or named it.")]
    public LeadCode? LeadCode { get; init; }

    [Description("The most that a page holds, 1 to 500. Without it: 100.")]
    public int? PageSize { get; init; }

    [Description("The next of the page before.")]
    public string? Next { get; init; }

    public LeadQuestion ToQuestion() => new(Affiliate, null, From, To, Status, LeadCode);
}

/// <summary>The query of the rows of one batch or one campaign.</summary>
internal sealed record RowsQuery
{
    [Description("Only rows that this one word sums up; in the list of a campaign: as far as this campaign goes.")]
    public LeadStatus? Status { get; init; }

    [Description("The most that a page holds, 1 to 500. Without it: 100.")]
    public int? PageSize { get; init; }

    [Description("The next of the page before.")]
    public string? Next { get; init; }
}

/// <summary>The query of a speed to lead.</summary>
internal sealed record SpeedQuery
{
    [Description("First day of sending, in UTC, such as 2026-11-01. Without it: 30 days before the last.")]
    public DateOnly? From { get; init; }

    [Description("Last day of sending, in UTC. Without it: today.")]
    public DateOnly? To { get; init; }

    public SendDays Days(DateTimeOffset now)
    {
        var to = To ?? DateOnly.FromDateTime(now.UtcDateTime);
        return new SendDays(From ?? Tracking.Days.DaysBefore(to, LeadQuestion.DefaultDays), to);
    }
}

/// <summary>The body of <c>POST api/people/search</c>. Addresses are personal data: they never stand in a URL, which logs keep.</summary>
internal sealed record PersonQuery
{
    [Description("The address as it stands in an upload; case and outer spaces make no difference.")]
    public required string Email { get; init; }

    [Description("The most that a page holds, 1 to 500. Without it: 100.")]
    public int? PageSize { get; init; }

    [Description("The next of the page before.")]
    public string? Next { get; init; }
}
