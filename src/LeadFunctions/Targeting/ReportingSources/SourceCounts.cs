namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>What a source brought.</summary>
/// <param name="Points">Credit in basis points of a lead.</param>
internal readonly record struct SourceCounts(int Rows, int Usable, int Sent, int Final, int Returned, long Points)
{
    public static SourceCounts operator +(SourceCounts a, SourceCounts b) =>
        new(
            a.Rows + b.Rows,
            a.Usable + b.Usable,
            a.Sent + b.Sent,
            a.Final + b.Final,
            a.Returned + b.Returned,
            a.Points + b.Points
        );
}
