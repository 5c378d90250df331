using Spectre.Console;

namespace LeadFunctions.Benchmarks;

/// <summary>A line of the table that a run ends with.</summary>
/// <param name="Bound">What was promised; empty where nothing was.</param>
internal sealed record Result(string What, string Measured, string Bound = "", bool Holds = true)
{
    /// <returns>The exit code: 0 where every bound holds.</returns>
    public static int Print(IReadOnlyList<Result> results)
    {
        var table = new Table().AddColumns("what", "measured", "bound", "holds");
        foreach (var r in results)
            table.AddRow(
                Markup.Escape(r.What),
                Markup.Escape(r.Measured),
                r.Bound,
                r.Bound.Length == 0 ? ""
                    : r.Holds ? "yes"
                    : "NO"
            );
        Terminal.Write(table);
        return results.All(r => r.Holds) ? 0 : 1;
    }
}
