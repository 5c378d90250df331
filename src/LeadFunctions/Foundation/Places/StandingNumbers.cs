namespace LeadFunctions.Foundation.Places;

/// <summary>What a standard counted.</summary>
/// <param name="Day">The last day that was counted.</param>
/// <param name="Effect">By how much fewer rows say as much as these do, because rows of a batch resemble each
/// other; 1 where they do not.</param>
/// <param name="Low">Lower bound of the share.</param>
internal sealed record StandingNumbers(
    DateOnly Day,
    int All,
    int Hits,
    double Effect,
    double Low,
    double High,
    decimal Limit
)
{
    public double Share => All == 0 ? 0 : (double)Hits / All;
}
