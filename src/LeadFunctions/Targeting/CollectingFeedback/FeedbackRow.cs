using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.CollectingFeedback;

/// <summary>A row of a file of feedback, or an item of a list: as it is written.</summary>
/// <param name="Line">Row of the file as a spreadsheet counts, or place in the list, from 1.</param>
/// <param name="Lead">Lead id, or whatever stands in its column; empty where there is none.</param>
/// <param name="Email">What should be the person's address; empty where there is none.</param>
/// <param name="Fault">Why the row cannot be read.</param>
internal sealed record FeedbackRow(
    int Line,
    string Lead,
    string Email,
    string OnTarget,
    string Stage,
    string Reason,
    string Date,
    Reason? Fault = null
)
{
    /// <summary>What the row names the lead by.</summary>
    public string Named => Lead.Length > 0 ? Lead : Email;
}
