using System.Globalization;
using System.Net;
using System.Text;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>Draws bars as a picture within a page: as wide as a phone, in the colours of the page. The same bars make
/// the same picture.</summary>
internal static class ChartSvg
{
    private const double Width = 360;
    private const double Height = 190;
    private const double Top = 26;
    private const double Bottom = 162;

    /// <summary>The colours of a page with charts, by its scheme.</summary>
    public const string Style = """
        .chart { display: flex; flex-wrap: wrap; gap: 8px 32px; align-items: flex-start }
        .chart figure { margin: 0; flex: 1 1 20rem; max-width: 34rem } .chart > div { flex: 1 1 20rem; min-width: 0 }
        svg { width: 100%; height: auto; font: 12px system-ui, sans-serif; fill: #1b1b1b }
        svg .bar { fill: #8fa3b8 } svg .now { fill: #0b57d0 } svg .range { stroke: #1b1b1b } svg .axis { stroke: #999 }
        svg .line { stroke: #a3460b; stroke-dasharray: 5 3 } svg .word { fill: #a3460b }
        @media screen and (prefers-color-scheme: dark) {
          body { color: #e8e8e8; background: #17191c } a { color: #8ab4f8 } .aside, td::before { color: #b5b5b5 !important }
          th, td, tr { border-color: #44484d !important }
          svg { fill: #e8e8e8 } svg .bar { fill: #66788c } svg .now { fill: #8ab4f8 }
          svg .range { stroke: #e8e8e8 } svg .line { stroke: #f0a36b } svg .word { fill: #f0a36b }
        }
        """;

    public static string Of(TableChart chart)
    {
        var most = Math.Max(
            double.Epsilon,
            chart.Most
                ?? chart
                    .Bars.SelectMany(bar => new[] { bar.Value, bar.To })
                    .Append(chart.Line?.Value)
                    .OfType<double>()
                    .DefaultIfEmpty(1)
                    .Max()
        );
        var svg = new StringBuilder(
            $"<svg viewBox=\"0 0 {N(Width)} {N(Height)}\" role=\"img\" aria-label=\"{E(chart.Told)}\">"
        );
        var step = Width / chart.Bars.Count;
        foreach (var (i, bar) in chart.Bars.Index())
            Draw(svg, chart, bar, (i * step) + (step / 2), step * 0.62, most);
        svg.Append($"<path class=\"axis\" d=\"M0 {N(Bottom)}H{N(Width)}\"/>");
        if (chart.Line is { } line)
        {
            var y = At(line.Value, most);
            svg.Append($"<path class=\"line\" d=\"M0 {N(y)}H{N(Width)}\"/>")
                .Append($"<text class=\"word\" x=\"2\" y=\"12\">{E($"{line.Name} {chart.Words(line.Value)}")}</text>");
        }
        return svg.Append("</svg>").ToString();
    }

    private static void Draw(
        StringBuilder svg,
        TableChart chart,
        ChartBar bar,
        double middle,
        double width,
        double most
    )
    {
        svg.Append($"<text x=\"{N(middle)}\" y=\"{N(Bottom + 16)}\" text-anchor=\"middle\">{E(bar.Name)}</text>");
        if (bar.Value is not { } value)
            return;
        var y = At(value, most);
        svg.Append(
            $"<rect class=\"bar{(bar.IsNow ? " now" : "")}\" x=\"{N(middle - (width / 2))}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(Bottom - y)}\"/>"
        );
        if (bar is { From: { } from, To: { } to })
            svg.Append($"<path class=\"range\" d=\"M{N(middle)} {N(At(from, most))}V{N(At(to, most))}\"/>");
        if (bar.IsNow)
            svg.Append(
                $"<text x=\"{N(Width - 2)}\" y=\"12\" text-anchor=\"end\">{E($"{bar.Name}: {chart.Words(value)}")}</text>"
            );
    }

    private static double At(double value, double most) => Bottom - ((Bottom - Top) * Math.Clamp(value / most, 0, 1));

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
