namespace LeadFunctions.Targeting.Nurturing;

/// <summary>What came of a row of engagement.</summary>
internal enum EngagementStatus
{
    /// <summary>It is a further touch, and starts again whoever is on the list.</summary>
    Touch,

    /// <summary>It ends, and the person is not to be contacted any more.</summary>
    NotToBeContacted,

    /// <summary>Nothing follows from it.</summary>
    NoTouch,

    TakenBefore,
    TooOld,

    /// <summary>Nobody has a lead of the person.</summary>
    Unknown,

    /// <summary>The same, and the person is not to be contacted all the same.</summary>
    UnknownNotToBeContacted,

    Erased,
    NotRecognised,
}
