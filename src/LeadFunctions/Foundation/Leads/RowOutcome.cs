namespace LeadFunctions.Foundation.Leads;

/// <summary>What people are told of a row, the best that can be said of it. <see cref="LeadStatus"/> is the word of the
/// product.</summary>
internal enum RowOutcome
{
    Sent,
    WaitsForSend,
    WaitsForRoom,
    ToCorrect,
    ForNobodyYet,
    NotWanted,
    Returned,
    AtWork,
}
