using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>What came of a row of engagement, and what to do about it.</summary>
internal sealed record EngagementOutcome(EngagementStatus Status, string Advice)
{
    public bool IsRefused =>
        Status is EngagementStatus.Unknown or EngagementStatus.Erased or EngagementStatus.NotRecognised;

    /// <summary>What mails and receipts say of it.</summary>
    public string Words =>
        Status switch
        {
            EngagementStatus.Touch => "a further touch",
            EngagementStatus.NotToBeContacted => "not to be contacted any more",
            EngagementStatus.NoTouch => "no touch",
            EngagementStatus.TakenBefore => "taken before",
            EngagementStatus.TooOld => "too old to count",
            EngagementStatus.Unknown => "nobody we know",
            EngagementStatus.UnknownNotToBeContacted => "nobody we know, not to be contacted",
            EngagementStatus.Erased => "the person is erased",
            _ => "not recognised",
        };

    public static EngagementOutcome Of(EngagementStatus status) => new(status, AdviceFor(status));

    /// <param name="isKnown">Whether there is a row of the person.</param>
    /// <param name="entry">The person's entry behind the row; null where none is kept.</param>
    public static EngagementOutcome Of(Engagement said, bool isKnown, NurtureEntry? entry, DateTimeOffset now)
    {
        var ends = said.Kind.Ends() is not null;
        return Of(
            !isKnown ? (ends ? EngagementStatus.UnknownNotToBeContacted : EngagementStatus.Unknown)
            : !ends && !said.Kind.IsTouch() ? EngagementStatus.NoTouch
            : entry is not null && Engaging.Same(entry, said) is { } same && same.File != said.File
                ? EngagementStatus.TakenBefore
            : ends ? EngagementStatus.NotToBeContacted
            : Engaging.IsFresh(said, now) ? EngagementStatus.Touch
            : EngagementStatus.TooOld
        );
    }

    private static string AdviceFor(EngagementStatus status) =>
        status switch
        {
            EngagementStatus.Touch => "",
            EngagementStatus.NotToBeContacted =>
                "The person is on the list of people not to be contacted, and is sent to nobody any more.",
            EngagementStatus.NoTouch =>
                "Mails that are delivered or opened are no touch: many mail programs open them by themselves.",
            EngagementStatus.TakenBefore => "The same was said of that day before: nothing changes.",
            EngagementStatus.TooOld => $"It is older than {Engaging.Days} days, and adds nothing any more.",
            EngagementStatus.Unknown => "No upload has this address: check it, or ask who wrote to it.",
            EngagementStatus.UnknownNotToBeContacted =>
                "No upload has this address. It is on the list of people not to be contacted all the same.",
            EngagementStatus.Erased => "The person is not to be kept: stop writing to this address.",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "has advice of its own"),
        };
}
