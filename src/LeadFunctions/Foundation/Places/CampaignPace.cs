using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Places;

/// <summary>What ops are told of a campaign's pace.</summary>
internal enum PacingState
{
    Filled,
    Paused,
    Ending,
    Behind,
}

/// <summary>How far a campaign is, against an even spread of its quantity over its running time. Days are those of its
/// time zone.</summary>
/// <param name="Taken">Places that are taken, scheduled leads included.</param>
internal sealed record CampaignPace(Campaign Campaign, int Taken, DateTimeOffset Now)
{
    /// <summary>How many percent less than expected is no news: affiliates upload by the week, not by the
    /// hour.</summary>
    public const int TolerancePercent = 20;

    /// <summary>Whole days that a campaign has before it can be behind.</summary>
    public const int MinDays = 7;

    /// <summary>From how many days before its end on a campaign with open quantity is ending.</summary>
    public const int LastDays = 7;

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(Campaign.TimeZone);

    /// <summary>Leads at cost price that are to come beside what was ordered, by accepted offers.</summary>
    public int Granted { get; init; }

    public int Quantity => CampaignLimits.Quantity(Campaign) + Granted;

    /// <summary>The most places that its categories give together, those that are taken included; null where one of
    /// them has no cap and no amount.</summary>
    public int? InCategories { get; init; }

    /// <summary>The most places that it gives.</summary>
    public int Places => Math.Min(Campaign.Caps.Total + Granted, InCategories ?? int.MaxValue);

    public static CampaignPace Of(Campaign campaign, CampaignRoom room, DateTimeOffset now) =>
        new(campaign, room.Total, now)
        {
            Granted = room.Offers.Accepted,
            InCategories = room.Total + LeftIn(campaign, room, CampaignLimits.Of(campaign, now).With(room.Offers)),
        };

    public int Open => Math.Max(0, Math.Min(Quantity, Places) - Taken);

    public DateOnly Today => Day(Now);

    /// <summary>Whole days that it could take leads, from its first day or, where that was later, the day it was set
    /// up.</summary>
    public int DaysGone => Math.Max(0, Today.DayNumber - First.DayNumber);

    /// <summary>Days that it has left, today included; null for a campaign without end.</summary>
    public int? DaysLeft => Campaign.Ends is { } ends ? Math.Max(0, ends.DayNumber - Today.DayNumber + 1) : null;

    /// <summary>What should be taken by the beginning of today, rounded down; null for a campaign without
    /// end.</summary>
    public int? Expected =>
        DaysLeft is not { } left ? null
        : left == 0 ? Quantity
        : (int)((long)Quantity * DaysGone / (DaysGone + left));

    public bool Is(PacingState state) =>
        state switch
        {
            PacingState.Filled => Taken >= Places,
            PacingState.Paused => IsOpen && Campaign.Status == CampaignStatus.Paused,
            PacingState.Ending => IsOpen && Campaign.Status == CampaignStatus.Active && DaysLeft <= LastDays,
            _ => IsOpen
                && Campaign.Status == CampaignStatus.Active
                && DaysGone >= MinDays
                && Taken * 100L < (Expected ?? 0) * (100L - TolerancePercent),
        };

    // Places that its open categories have left; null where one of them has as many as there are.
    private static int? LeftIn(Campaign campaign, CampaignRoom room, RoomLimits limits)
    {
        var left = campaign
            .Categories.Select(c => limits.OfCategory(c) - room.Categories.GetValueOrDefault(c.Value))
            .ToList();
        return left.Count == 0 || left.Contains(null) ? null : left.Sum(l => Math.Max(0, l!.Value));
    }

    // In its running time, with something left to deliver.
    private bool IsOpen => Open > 0 && Today >= Campaign.Starts && DaysLeft != 0;

    private DateOnly First => Day(Campaign.Since) is var since && since > Campaign.Starts ? since : Campaign.Starts;

    private DateOnly Day(DateTimeOffset at) => at.DayIn(_zone);
}
