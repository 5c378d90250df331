namespace LeadFunctions.Foundation.Places;

/// <summary>What a standard counted.</summary>
/// <param name="Day">The last day that was counted.</param>
/// <param name="Low">Lower bound of the share, by rows.</param>
/// <param name="High">Upper bound of the share, by rows.</param>
/// <param name="Effect">By how much fewer rows would say as much, were each drawn by itself: rows of a batch resemble
/// each other. 1 where they do not.</param>
/// <param name="SureLow">Lower bound of the share by so many fewer rows: what a consequence needs.</param>
internal sealed record StandingNumbers(
    DateOnly Day,
    int All,
    int Hits,
    double Low,
    double High,
    double Effect,
    double SureLow,
    decimal Limit
)
{
    public double Share => All == 0 ? 0 : (double)Hits / All;
}
