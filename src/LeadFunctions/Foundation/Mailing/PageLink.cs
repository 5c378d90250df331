using System.Globalization;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>Links of mails to the views of the ops page that they are about, each with its filter.</summary>
internal static class PageLink
{
    public static MailLink Today { get; } = new("What needs you today", "ops");

    public static MailLink Reports { get; } = new("All reports", "ops/reports");

    public static MailLink Nurture { get; } = new("The nurture list", "ops/nurture");

    public static MailLink BatchOf(Batch batch) =>
        View("The batch", "batches", ("affiliate", batch.Affiliate.Value), ("batch", batch.Id.Value));

    public static MailLink HeldRowsOf(Batch batch, LeadCode leadCode) =>
        View(
            "The held rows of this file",
            "leads",
            ("affiliate", batch.Affiliate.Value),
            ("batch", batch.Id.Value),
            ("leadCode", leadCode.Value),
            ("status", nameof(LeadStatus.Held)),
            ("view", "rows")
        );

    public static MailLink UnsentLeadsOf(Batch batch) =>
        View(
            "The unsent leads of this file",
            "leads",
            ("affiliate", batch.Affiliate.Value),
            ("batch", batch.Id.Value),
            ("status", nameof(LeadStatus.Unsent))
        );

    public static MailLink UnsentLeads(DateOnly from, DateOnly to) =>
        View(
            "The leads that were not sent, by cause",
            "leads",
            ("status", $"{LeadStatus.Unsent},{LeadStatus.Held},{LeadStatus.Unusable}"),
            ("from", Day(from)),
            ("to", Day(to))
        );

    public static MailLink Uploaded(AffiliateName affiliate, DateOnly from, DateOnly to) =>
        View(
            $"What {affiliate} uploaded in these days",
            "leads",
            ("affiliate", affiliate.Value),
            ("from", Day(from)),
            ("to", Day(to))
        );

    public static MailLink CampaignOf(LeadCode leadCode) =>
        View("The campaign", "campaigns", ("campaign", leadCode.Value));

    /// <param name="month">Such as <c>2026-11</c>; null for the month that the view shows by itself.</param>
    public static MailLink FeedbackOf(LeadCode leadCode, string? month = null) =>
        View(
            "What the customer says of its leads",
            "feedback",
            [("campaign", leadCode.Value), .. month is null ? [] : new[] { ("month", month) }]
        );

    public static MailLink FlagOf(AffiliateName affiliate, BatchId batch) =>
        View("The flag", "flags", ("affiliate", affiliate.Value), ("batch", batch.Value));

    public static MailLink OffersOf(LeadCode leadCode) => View("The offer", "feedback", ("campaign", leadCode.Value));

    public static MailLink ReturnedLeadsOf(LeadCode leadCode) =>
        View(
            "The leads that it returned",
            "leads",
            ("leadCode", leadCode.Value),
            ("status", nameof(LeadStatus.Returned)),
            ("view", "rows")
        );

    public static MailLink FailedLeadsOf(LeadCode leadCode) =>
        View("The leads", "leads", ("leadCode", leadCode.Value), ("reason", nameof(ReasonCode.DeliveryFailed)));

    public static MailLink SetUpOf(LeadCode leadCode) =>
        View($"The set-up of {leadCode}", "campaigns", ("campaign", leadCode.Value), ("tab", "change"));

    public static MailLink FileOf(AffiliateName affiliate) =>
        View($"The file of {affiliate}", "configuration", ("kind", "affiliates"), ("name", affiliate.Value));

    public static MailLink StandardsOf(AffiliateName affiliate) =>
        View($"How {affiliate} stands", "standards", ("affiliate", affiliate.Value));

    /// <param name="week">Such as <c>2026-W47</c>.</param>
    public static MailLink Scorecards(string week) => View("The scorecards", "affiliates", ("week", week));

    public static MailLink Sources(DateOnly from, DateOnly to) =>
        View("Where leads came from in these days", "sources", ("from", Day(from)), ("to", Day(to)));

    /// <param name="path">A file in <c>config</c>. What the page does not show leads to the list of what it
    /// does.</param>
    public static MailLink Configured(string path) =>
        path.Split('/') switch
        {
            ["affiliates" or "campaigns" or "lists", var file] => View(
                "What is in force",
                "configuration",
                ("kind", path.Split('/')[0]),
                ("name", Path.GetFileNameWithoutExtension(file))
            ),
            _ => View("What is in force", "configuration"),
        };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static MailLink View(string text, string view, params (string Name, string Value)[] filters) =>
        new(
            text,
            $"ops/{view}"
                + (filters.Length > 0 ? "?" : "")
                + string.Join('&', filters.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}"))
        );
}
