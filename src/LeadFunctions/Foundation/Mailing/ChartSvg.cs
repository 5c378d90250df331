using System.Globalization;
using System.Net;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>Draws bars as a picture within a page: as wide as a phone, in the colours of the page. The same bars make
/// the same picture.</summary>
internal static class ChartSvg
{
    private const double Width = 360;
    private const double Height = 190;
    private const double Top = 26;
    private const double Bottom = 162;

    // Where the line and the last bar are told.
    private const double Above = 12;

    private const double PartOfStep = 0.62;

    /// <summary>The colours of a page with charts, by its scheme.</summary>
    public const string Style = """
        .chart { display: flex; flex-wrap: wrap; gap: 8px 32px; align-items: flex-start }
        .chart figure { margin: 0; flex: 1 1 20rem; max-width: 34rem } .chart > div { flex: 1 1 20rem; min-width: 0 }
        svg { width: 100%; height: auto; font: 12px system-ui, sans-serif; fill: #1b1b1b }
        svg .bar { fill: #8fa3b8 } svg .now { fill: #0b57d0 } svg .range { stroke: #1b1b1b } svg .axis { stroke: #999 }
        svg .line { stroke: #a3460b; stroke-dasharray: 5 3 } svg .word { fill: #a3460b }
        @media screen and (max-width: 640px) {
          .chart table { display: table } .chart thead { display: table-header-group } .chart tbody { display: table-row-group }
          .chart tr { display: table-row } .chart td { display: table-cell; border-bottom: 1px solid #ddd }
          .chart .number { text-align: right } .chart td::before { content: none }
        }
        @media screen and (prefers-color-scheme: dark) {
          body { color: #e8e8e8; background: #17191c } a { color: #8ab4f8 } .aside, td::before { color: #b5b5b5 !important }
          th, td, tr { border-color: #44484d !important }
          svg { fill: #e8e8e8 } svg .bar { fill: #66788c } svg .now { fill: #8ab4f8 }
          svg .range { stroke: #e8e8e8 } svg .line { stroke: #f0a36b } svg .word { fill: #f0a36b }
        }
        """;

    public static string Of(TableChart chart)
    {
        var most = Math.Max(double.Epsilon, chart.Most ?? Highest(chart));
        var step = Width / chart.Bars.Count;
        return string.Concat([
            $"<svg viewBox=\"0 0 {N(Width)} {N(Height)}\" role=\"img\" aria-label=\"{E(chart.Told)}\">",
            .. chart
                .Bars.Index()
                .SelectMany(b => Bar(chart, b.Item, (b.Index * step) + (step / 2), step * PartOfStep, most)),
            $"<path class=\"axis\" d=\"M0 {N(Bottom)}H{N(Width)}\"/>",
            .. Line(chart, most),
            "</svg>",
        ]);
    }

    private static double Highest(TableChart chart) =>
        chart
            .Bars.SelectMany(bar => new[] { bar.Value, bar.To })
            .Append(chart.Line?.Value)
            .OfType<double>()
            .DefaultIfEmpty(1)
            .Max();

    private static IEnumerable<string> Bar(TableChart chart, ChartBar bar, double middle, double width, double most)
    {
        yield return Text(bar.Name, middle, Bottom + 16, "middle");
        if (bar.Value is not { } value)
            yield break;
        var (kind, left, y) = (bar.IsNow ? "bar now" : "bar", middle - (width / 2), At(value, most));
        yield return $"<rect class=\"{kind}\" x=\"{N(left)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(Bottom - y)}\"/>";
        if (bar is { From: { } from, To: { } to })
            yield return $"<path class=\"range\" d=\"M{N(middle)} {N(At(from, most))}V{N(At(to, most))}\"/>";
        if (bar.IsNow)
            yield return Text($"{bar.Name}: {chart.Words(value)}", Width - 2, Above, "end");
    }

    private static IEnumerable<string> Line(TableChart chart, double most)
    {
        if (chart.Line is not { } line)
            yield break;
        yield return $"<path class=\"line\" d=\"M0 {N(At(line.Value, most))}H{N(Width)}\"/>";
        yield return Text($"{line.Name} {chart.Words(line.Value)}", 2, Above, "start", "word");
    }

    private static string Text(string text, double x, double y, string anchor, string kind = "name") =>
        $"<text class=\"{kind}\" x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\">{E(text)}</text>";

    private static double At(double value, double most) => Bottom - ((Bottom - Top) * Math.Clamp(value / most, 0, 1));

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
