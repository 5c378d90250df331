namespace LeadFunctions.Foundation.Leads;

/// <summary>What a lead has points for, or loses them for, in the order in which people are shown it.</summary>
internal enum ScoreItem
{
    Level,
    Function,
    Category,
    CompanySize,
    Geo,
    Preferred,
    Contact,
    TimeFrame,
    Answers,
    Touch,
    Organic,
    FreeMail,
    Learner,
    FlaggedBatch,
}

/// <summary>The three kinds of what a score is made of.</summary>
internal enum ScoreKind
{
    /// <summary>Who the lead is. It does not age.</summary>
    Fit,

    /// <summary>What it did. It halves.</summary>
    Interest,

    /// <summary>What speaks against it.</summary>
    Penalty,
}
