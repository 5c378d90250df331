using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Places;

/// <summary>A signal that a batch bears.</summary>
/// <param name="Strength">From 0 to 1.</param>
/// <param name="P">How likely chance alone does as much, over all signals that have a likelihood; null for one
/// without.</param>
/// <param name="What">What is alike, without any value of a row.</param>
/// <param name="Rows">Rows that show it, as a spreadsheet numbers them: the first of them.</param>
internal sealed record FoundSignal(FlagSignal Signal, double Strength, double? P, string What, IReadOnlyList<int> Rows)
{
    /// <summary>The most rows that are kept of a signal.</summary>
    [JsonIgnore]
    public static int MostRows => 50;
}
