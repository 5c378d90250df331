using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Tests.Foundation.Mailing;

public sealed class ChartSvgTests
{
    private static readonly Gen<ChartBar> Bars =
        from value in Gen.Elements<double?>(null, 0, 0.001, 0.5, 1, 17, 1e9)
        from isNow in Gen.Elements(true, false)
        select new ChartBar("W47 <&>", value, value * 0.5, value * 1.5, isNow);

    [Fact]
    public void Whatever_is_drawn_stays_within_the_picture_and_is_told_in_words() =>
        Prop.ForAll(
                Bars.NonEmptyListOf().ToArbitrary(),
                bars =>
                {
                    var svg = XElement.Parse(
                        ChartSvg.Of(
                            new TableChart("what \"it\" <shows>", [.. bars], v => $"{v:0.0} %")
                            {
                                Line = new ChartLine("target", 0.9),
                            }
                        )
                    );
                    return svg.Attribute("aria-label")?.Value == "what \"it\" <shows>"
                        && svg.Elements("rect").Count() == bars.Count(b => b.Value is not null)
                        && svg.Elements("rect")
                            .All(r =>
                                Number(r, "y") >= 0
                                && Number(r, "height") >= 0
                                && Number(r, "y") + Number(r, "height") <= 190
                                && Number(r, "x") >= 0
                                && Number(r, "x") + Number(r, "width") <= 360
                            );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_mail_has_no_picture_and_its_report_has()
    {
        var table = new MailTable(
            "title",
            ["week"],
            [
                ["2026-W47"],
            ]
        )
        {
            Chart = new TableChart("weeks", [new ChartBar("W47", 1)], v => $"{v}"),
        };
        var mail = new Mail("cause", default, Recipient.Ops, "subject", new MailBody("summary", [table], "do"));
        Assert.DoesNotContain("svg", MailLayout.Html(mail), StringComparison.Ordinal);
        Assert.Contains("<svg", MailLayout.Report(mail), StringComparison.Ordinal);
        Assert.Contains("2026-W47", MailLayout.Text(mail), StringComparison.Ordinal);
    }

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
