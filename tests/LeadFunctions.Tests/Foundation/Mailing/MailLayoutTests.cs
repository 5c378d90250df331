using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Tests.Foundation.Mailing;

public class MailLayoutTests
{
    private const string Hostile = "<img src=x onerror=alert(1)> & \"quoted\" 'too'";

    [Fact]
    public void A_long_text_takes_the_room_that_is_left_and_dates_and_numbers_stay_whole()
    {
        var html = MailLayout.Html(
            SampleMail("subject", "summary", 0) with
            {
                Body = new MailBody("summary", [Differences], "do"),
            }
        );
        Assert.Contains(
            $"<td class=\"text\" data-column=\"explained\">{new string('x', 80)}</td>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<td data-column=\"day\">2026-11-22</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\" data-column=\"form\">1,205</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("anywhere", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", true)]
    [InlineData("-1,205.50", true)]
    [InlineData("12.5 %", true)]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11", false)]
    [InlineData("1-10", false)]
    [InlineData("3 of 4", false)]
    public void A_column_of_numbers_alone_stands_to_the_right(string cell, bool isNumber) =>
        Assert.Equal(
            isNumber,
            MailLayout
                .Report(
                    SampleMail("subject", "summary", 0) with
                    {
                        Body = new MailBody(
                            "summary",
                            [
                                new MailTable(
                                    "title",
                                    ["a"],
                                    [
                                        [cell],
                                        [""],
                                    ]
                                ),
                            ],
                            ""
                        ),
                    }
                )
                .Contains("class=\"number\"", StringComparison.Ordinal)
        );

    [Fact]
    public void A_report_is_the_mail_with_all_its_rows()
    {
        var mail = SampleMail("subject", "case", 50);
        Assert.Equal((20, 50), (Count(MailLayout.Html(mail), "<td"), Count(MailLayout.Report(mail), "<td")));
        Assert.DoesNotContain("more", MailLayout.Report(mail), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_the_runbook_is_linked_where_it_is_on_the_web()
    {
        var mail = SampleMail("subject", "summary", 0) with { Body = new MailBody("summary", [], "do", "batch-stuck") };
        var web = new MailSites { Runbook = new Uri("https://example.com/runbook/") };
        Assert.Contains(
            "<a href=\"https://example.com/runbook/batch-stuck.md\">batch-stuck</a>",
            MailLayout.Html(mail, web),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Runbook: https://example.com/runbook/batch-stuck.md",
            MailLayout.Text(mail, web),
            StringComparison.Ordinal
        );
        Assert.Contains("Runbook: docs/runbook/batch-stuck.md", MailLayout.Text(mail), StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_is_linked_where_the_address_of_the_app_is_known_and_named_where_it_is_not()
    {
        var mail = SampleMail("subject", "summary", 0) with
        {
            Body = new MailBody("summary", [], "do") { Links = [new("The batch", "api/batches/s2w/1?a=1&b=2")] },
        };
        var app = new MailSites { App = new Uri("https://leads.example.com/") };
        Assert.Contains(
            "<a href=\"https://leads.example.com/api/batches/s2w/1?a=1&amp;b=2\">The batch</a>",
            MailLayout.Html(mail, app),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The batch: https://leads.example.com/api/batches/s2w/1?a=1&b=2",
            MailLayout.Text(mail, app),
            StringComparison.Ordinal
        );
        Assert.Contains("The batch: api/batches/s2w/1", MailLayout.Text(mail), StringComparison.Ordinal);
        Assert.DoesNotContain("<a href", MailLayout.Html(mail), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_mail_is_markup()
    {
        var html = MailLayout.Html(SampleMail(Hostile, Hostile, 1));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        // Title, heading, summary, table title, column, the column's name at its cell, cell, what to do, runbook.
        Assert.Equal(9, Count(html, "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot; &#39;too&#39;"));
    }

    [Fact]
    public void A_text_mail_shows_all_as_it_is() =>
        Assert.Equal(
            "summary\n\ntitle\n  a | b\n- <b> | 1\n\nwhat to do\n\nRunbook: docs/runbook/page.md\n",
            MailLayout.Text(
                SampleMail("subject", "summary", 0) with
                {
                    Body = new MailBody(
                        "summary",
                        [
                            new MailTable(
                                "title",
                                ["a", "b"],
                                [
                                    ["<b>", "1"],
                                ]
                            ),
                        ],
                        "what to do",
                        "page"
                    ),
                }
            )
        );

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(1, 1, null)]
    [InlineData(20, 20, null)]
    [InlineData(21, 20, "and 1 more")]
    [InlineData(1_520, 20, "and 1,500 more")]
    public void The_first_twenty_rows_are_shown_and_the_rest_counted(int rows, int shown, string? more)
    {
        var mail = SampleMail("subject", "case", rows);
        var (text, html) = (MailLayout.Text(mail), MailLayout.Html(mail));
        Assert.Equal((shown, shown), (Count(text, "- case"), Count(html, "<td")));
        Assert.Equal(
            (more is not null, more is not null),
            (
                text.Contains($"\n{more ?? "and "}", StringComparison.Ordinal),
                html.Contains($">{more ?? "and "}", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void A_mail_to_an_affiliate_names_no_runbook()
    {
        var mail = SampleMail("subject", "summary", 1) is var m
            ? m with
            {
                Body = m.Body with { Runbook = null },
            }
            : null;
        Assert.DoesNotContain("unbook", MailLayout.Text(mail!) + MailLayout.Html(mail!), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_end_the_same_on_every_machine() =>
        Assert.DoesNotContain(
            '\r',
            MailLayout.Text(SampleMail("a\r\nb", "c\r\nd", 2)) + MailLayout.Html(SampleMail("a\r\nb", "c\r\nd", 2))
        );

    private static MailTable Differences =>
        new(
            "Differences",
            ["day", "lead code", "form", "explained"],
            [
                ["2026-11-22", "INT-FFA-ESF-2541", "1,205", new string('x', 80)],
            ]
        );

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static Mail SampleMail(string subject, string text, int rows) =>
        new(
            "cause",
            Sample.Noon,
            Recipient.Ops,
            subject,
            new MailBody(
                text,
                [new MailTable(text, [text], [.. Enumerable.Repeat<IReadOnlyList<string>>([text], rows)])],
                text,
                text
            )
        );
}
