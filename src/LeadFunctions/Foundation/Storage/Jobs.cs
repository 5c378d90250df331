using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Storage;

/// <summary>The jobs whose runs the table <c>Runs</c> keeps, each with its periods.</summary>
internal static class Jobs
{
    /// <summary>Its periods are days in UTC: see <see cref="PeriodNames.Day"/>.</summary>
    public const string ReturnsWindow = "returns-window";

    /// <summary>Its periods are versions of files, named as batches are.</summary>
    public const string ReturnFiles = "return-files";

    /// <summary>Its periods are lead code and person of returns that were asked for over HTTP and are not
    /// through.</summary>
    public const string ReturnRequests = "return-requests";

    /// <summary>Decisions on offers at cost price that are under way; its periods are lead code and moment of
    /// each.</summary>
    public const string OfferDecisions = "offer-decisions";

    /// <summary>Lets old offers at cost price lapse and writes them down; its periods are days in UTC.</summary>
    public const string Offers = "offers";

    /// <summary>Its periods are the days on which windows close: see <see cref="PeriodNames.Day"/>.</summary>
    public const string ReturnsClosing = "returns-closing";

    /// <summary>Tells of deliveries without a price; periods are days of UTC.</summary>
    public const string MissingPrices = "cpl-missing";

    /// <summary>Its periods are days in UTC: see <see cref="PeriodNames.Day"/>.</summary>
    public const string Retention = "retention";

    /// <summary>Its periods are made by <see cref="PeriodNames.RetentionTrial"/>.</summary>
    public const string RetentionTrial = "retention-trial";

    /// <summary>Its periods are the keys of acts, hashed.</summary>
    public const string ActionsOnLeads = "actions-on-leads";

    public const string UnsentLeads = "leads-not-sent";

    /// <summary>Its periods are the days of its checks: see <see cref="PeriodNames.Day"/>.</summary>
    public const string DeliveryForms = "delivery-forms";

    /// <summary>Its periods are nights, see <see cref="PeriodNames.Day"/>, and the moments at which somebody
    /// asked.</summary>
    public const string Audit = "audit";

    /// <summary>Puts files of configuration in force; its periods are versions of them, named as batches
    /// are.</summary>
    public const string ConfigurationFiles = "configuration-files";

    /// <summary>Saves all tables; its periods are nights: see <see cref="PeriodNames.Day"/>.</summary>
    public const string Backup = "backup";

    /// <summary>Has all that waits tried once more; its periods are days in UTC.</summary>
    public const string Recycling = "recycling";

    /// <summary>Has the facts of all batches written; its periods are the versions of their columns.</summary>
    public const string Facts = "facts";

    /// <summary>Counts what scores depend on; its periods are days in UTC.</summary>
    public const string PrepareScores = "prepare-scores";

    /// <summary>Its periods are versions of files, named as batches are.</summary>
    public const string OrganicFiles = "organic-files";

    /// <summary>Its periods are weeks: see <see cref="PeriodNames.Week"/>.</summary>
    public const string UnmatchedSources = "unmatched-sources";

    /// <summary>Its periods are versions of files, named as batches are.</summary>
    public const string FeedbackFiles = "feedback-files";

    /// <summary>Its periods are months, see <see cref="PeriodNames.Month"/>.</summary>
    public const string FeedbackReports = "feedback-reports";

    /// <summary>Tells where grades stand the wrong way round; its periods are months, see
    /// <see cref="PeriodNames.Month"/>.</summary>
    public const string GradeReports = "grade-reports";

    /// <summary>Looks whether affiliates are within their standards; its periods are days in UTC, see
    /// <see cref="PeriodNames.Day"/>.</summary>
    public const string Standards = "standards";

    /// <summary>Tells affiliates and ops of a week; its periods are weeks, see
    /// <see cref="PeriodNames.Week"/>.</summary>
    public const string Scorecards = "scorecards";

    /// <summary>Looks who joins and leaves the nurture list; its periods are days in UTC, see
    /// <see cref="PeriodNames.Day"/>.</summary>
    public const string NurtureList = "nurture-list";

    /// <summary>Writes the nurture list; its periods are weeks of UTC: see <see cref="PeriodNames.Week"/>.</summary>
    public const string NurtureWeeks = "nurture-weeks";

    /// <summary>Its periods are versions of files, named as batches are.</summary>
    public const string EngagementFiles = "engagement-files";

    public static string WeeklySend(LeadCode leadCode) => $"weekly-send|{leadCode}";

    public static string RouteAsTimeGoes(LeadCode leadCode) => $"route-as-time-goes|{leadCode}";

    /// <summary>Its periods are made by <see cref="PeriodNames.PacingSpell"/>.</summary>
    public static string Pacing(LeadCode leadCode) => $"campaign-pacing|{leadCode}";

    /// <summary>Its periods are hashes of what ops were told.</summary>
    public static string CampaignSetUp(LeadCode leadCode) => $"campaign-set-up|{leadCode}";

    public static string StuckBatch(BatchId batch) => $"stuck-batch|{batch}";

    /// <summary>Its periods are hours: see <see cref="PeriodNames.Hour"/>.</summary>
    public static string RepairDeliveries(BatchId batch) => $"repair-deliveries|{batch}";

    public static string UnsentInBatch(BatchId batch) => $"unsent-in-batch|{batch}";
}
