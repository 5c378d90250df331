namespace LeadFunctions.Targeting.ReportingFeedback;

/// <summary>What a part of a campaign suggests for its filters.</summary>
internal enum FeedbackSuggestion
{
    /// <summary>All of the interval lies below the campaign's mean.</summary>
    LeaveOut,

    /// <summary>All of the interval lies above it.</summary>
    AskForMore,
}
