namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>What was compared at the end of a quarter.</summary>
/// <param name="Compared">How much, in words.</param>
/// <param name="Found">What is wrong, a sentence each; empty where all is right.</param>
internal sealed record YearCheck(string Name, string Compared, IReadOnlyList<string> Found)
{
    private const int MostTold = 5;

    public bool Holds => Found.Count == 0;

    public IEnumerable<string> Lines =>
        Found
            .Take(MostTold)
            .Select(what => $"         {what}")
            .Prepend(
                $"  {(Holds ? "holds " : "BROKEN")} {Name}: {Compared}{(Holds ? "" : $"; {Found.Count:N0} wrong")}"
            );
}
