using System.Globalization;
using LeadFunctions.Foundation.Leads;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace LeadFunctions.Demo;

/// <summary>The first rows that did not get through: where, why, and what to do.</summary>
internal static class FaultyRowsTable
{
    public static IRenderable Of(IReadOnlyList<Lead> rows)
    {
        var table = Tables.WithTexts().AndNumbers("Line").AndWrapped("Status", "What is wrong", "What to do");
        foreach (var row in rows)
            table.AddRow(Cells(row));
        return table;
    }

    private static Text[] Cells(Lead row)
    {
        var reasons = row.Reasons.Concat(row.Matches.SelectMany(m => m.Reasons)).ToList();
        return
        [
            new(row.Line.ToString(CultureInfo.InvariantCulture)),
            new(row.Status.ToString()!),
            new(Lines(reasons.Select(r => Advice.Describe(WithoutAddress(r))))),
            new(Lines(reasons.Select(Advice.For))),
        ];
    }

    // A broken address is one all the same.
    private static Reason WithoutAddress(Reason reason) =>
        reason.Field == Field.Email ? reason with { Found = null } : reason;

    private static string Lines(IEnumerable<string> texts) =>
        string.Join(Environment.NewLine, texts.Select(Plain.Of).Distinct());
}
