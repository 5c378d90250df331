namespace LeadFunctions.Ops.Overseeing;

/// <summary>How a campaign goes, in a word.</summary>
internal enum PaceWord
{
    OnPace,
    Behind,
    Ending,
    Filled,
    Paused,
    NotBegun,
    Ended,
}
