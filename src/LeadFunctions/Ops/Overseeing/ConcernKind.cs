namespace LeadFunctions.Ops.Overseeing;

/// <summary>What needs a person.</summary>
internal enum ConcernKind
{
    /// <summary>Rows are held for what they answer to a smarter question.</summary>
    AnswersHeld,

    /// <summary>A file could not be read.</summary>
    Rejected,

    /// <summary>A batch is not through half an hour after its upload.</summary>
    Stuck,

    /// <summary>A customer's system did not take leads.</summary>
    DeliveryFailed,

    /// <summary>A campaign did not take leads, for reasons that a change of it may lift.</summary>
    NotSent,

    /// <summary>A campaign is behind, ends soon, is filled or is paused.</summary>
    Pacing,

    /// <summary>An affiliate breaches a standard: it is warned, paused or on probation.</summary>
    Standing,

    /// <summary>A batch bears signals of fraud, and nobody has said yet whether they are right.</summary>
    Flagged,

    /// <summary>Leads that came back too late are offered at cost price, and the offer is open.</summary>
    OfferOpen,

    /// <summary>The last whole backup of all tables is older than two days.</summary>
    BackupOld,

    /// <summary>Leads can be returned for three more days at most.</summary>
    WindowsClose,
}
