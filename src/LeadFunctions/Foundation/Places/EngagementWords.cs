namespace LeadFunctions.Foundation.Places;

/// <summary>What kinds of engagement mean, and how people call them.</summary>
internal static class EngagementWords
{
    public static string Of(EngagementKind kind) =>
        kind switch
        {
            EngagementKind.Delivered => "delivered",
            EngagementKind.Opened => "opened",
            EngagementKind.Clicked => "clicked",
            EngagementKind.Downloaded => "downloaded",
            EngagementKind.Replied => "replied",
            EngagementKind.BouncedSoftly => "bounced softly",
            EngagementKind.Bounced => "bounced",
            _ => "opted out",
        };

    /// <summary>Whether the person did something: that is a further touch, and the nurture list starts again for
    /// it.</summary>
    public static bool IsTouch(this EngagementKind kind) =>
        kind is EngagementKind.Clicked or EngagementKind.Downloaded or EngagementKind.Replied;

    /// <summary>Why nobody writes to the person any more; null where one may.</summary>
    public static NurtureEnd? Ends(this EngagementKind kind) =>
        kind switch
        {
            EngagementKind.OptedOut => NurtureEnd.OptedOut,
            EngagementKind.Bounced => NurtureEnd.Bounced,
            _ => null,
        };
}
