using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;
using static LeadFunctions.Foundation.Facts.FactColumns;

namespace LeadFunctions.Foundation.Facts;

using Flags = FactValues<LeadFact, bool, bool?>;
using Numbers = FactValues<LeadFact, int, int?>;
using TextsOfAnswers = FactValues<AnswerFact, ReadOnlyMemory<char>, string>;
using TextsOfCampaigns = FactValues<CampaignFact, ReadOnlyMemory<char>, string>;
using TextsOfLeads = FactValues<LeadFact, ReadOnlyMemory<char>, string>;
using TextsOfOrigins = FactValues<OriginFact, ReadOnlyMemory<char>, string>;

/// <summary>The columns of <c>facts/leads</c>. Each has a line in <c>docs/reference/facts.md</c>; what is added there
/// makes a new version.</summary>
internal static class LeadColumns
{
    public const int Version = 4;

    private const char Between = ';';

    public static FactValues<LeadFact, DateTime, DateOnly?> Day { get; } =
        Day<LeadFact>("day", f => f.UploadedAt.UtcDay);

    public static FactValues<LeadFact, DateTime, DateTimeOffset?> UploadedAt { get; } =
        Moment<LeadFact>("uploaded_at", f => f.UploadedAt);

    public static TextsOfLeads Affiliate { get; } = Text<LeadFact>("affiliate", f => f.Affiliate);
    public static TextsOfLeads Batch { get; } = Text<LeadFact>("batch", f => f.Batch);
    public static Numbers Row { get; } = Number<LeadFact>("row", f => f.Row);
    public static TextsOfLeads Person { get; } = Text<LeadFact>("person", f => f.Person);
    public static TextsOfLeads Category { get; } = Text<LeadFact>("category", f => f.Category);
    public static TextsOfLeads LeadCode { get; } = Text<LeadFact>("lead_code", f => f.LeadCode);

    public static FactValues<LeadFact, DateTime, DateOnly?> LeadDate { get; } =
        Day<LeadFact>("lead_date", f => f.LeadDate);

    public static TextsOfLeads Country { get; } = Text<LeadFact>("country", f => f.Country);
    public static TextsOfLeads State { get; } = Text<LeadFact>("state", f => f.State);
    public static TextsOfLeads Size { get; } = Text<LeadFact>("size", f => f.Size);
    public static Numbers Employees { get; } = Number<LeadFact>("employees", f => f.Employees);
    public static TextsOfLeads Industry { get; } = Text<LeadFact>("industry", f => f.Industry);
    public static TextsOfLeads Title { get; } = Text<LeadFact>("title", f => f.Title);
    public static TextsOfLeads TitleKey { get; } = Text<LeadFact>("title_key", f => f.TitleKey?.Text);
    public static TextsOfLeads TitleLevel { get; } = Text<LeadFact>("title_level", f => $"{Level(f.TitleKey)}");

    public static TextsOfLeads TitleFunction { get; } =
        Text<LeadFact>("title_function", f => $"{f.TitleKey?.Function ?? JobFunction.Unknown}");

    public static TextsOfLeads CompanyKey { get; } = Text<LeadFact>("company_key", f => f.CompanyKey);

    public static TextsOfLeads CompanyAliases { get; } =
        Text<LeadFact>(
            "company_aliases",
            f => f.CompanyAliases.Count > 0 ? string.Join(Between, f.CompanyAliases) : null
        );

    public static TextsOfLeads Domain { get; } = Text<LeadFact>("company_domain", f => f.Domain);
    public static TextsOfLeads MailDomain { get; } = Text<LeadFact>("mail_domain", f => f.MailDomain);
    public static Flags IsFreeMail { get; } = Flag<LeadFact>("free_mail", f => f.IsFreeMail);
    public static TextsOfLeads SubSource { get; } = Text<LeadFact>("sub_source", f => f.SubSource);
    public static TextsOfLeads SourceKind { get; } = Text<LeadFact>("source_kind", f => f.SourceKind?.ToString());

    public static TextsOfLeads SourceVehicle { get; } =
        Text<LeadFact>("source_vehicle", f => f.SourceVehicle?.ToString());

    public static TextsOfLeads SourceRule { get; } = Text<LeadFact>("source_rule", f => f.SourceRule);
    public static TextsOfLeads SourceVersion { get; } = Text<LeadFact>("source_version", f => f.SourceVersion);
    public static TextsOfLeads Asset { get; } = Text<LeadFact>("asset", f => f.Asset);
    public static Flags Evidence { get; } = Flag<LeadFact>("evidence", f => f.HasEvidence);
    public static TextsOfOrigins OriginField { get; } = Text<OriginFact>("field", o => o.Field);
    public static TextsOfOrigins OriginText { get; } = Text<OriginFact>("text", o => o.Text);

    public static FactList<LeadFact, OriginFact> Origin { get; } =
        new("origin", f => f.Origin, [OriginField, OriginText]);

    public static TextsOfAnswers Symbol { get; } = Text<AnswerFact>("symbol", a => a.Symbol);
    public static TextsOfAnswers Answer { get; } = Text<AnswerFact>("answer", a => a.Answer);

    public static FactList<LeadFact, AnswerFact> Answers { get; } = new("answers", f => f.Answers, [Symbol, Answer]);

    public static Numbers Score { get; } = Number<LeadFact>("score", f => f.Score);
    public static TextsOfLeads Grade { get; } = Text<LeadFact>("grade", f => f.Grade?.ToString());
    public static TextsOfLeads Status { get; } = Text<LeadFact>("status", f => f.Status?.ToString());
    public static TextsOfLeads Reasons { get; } = Words<LeadFact, ReasonCode>("reasons", f => f.Reasons);

    /// <summary>Of a campaign, as the other names that begin so.</summary>
    public static TextsOfCampaigns CampaignLeadCode { get; } = Text<CampaignFact>("lead_code", c => c.LeadCode.Value);

    public static TextsOfCampaigns CampaignStatus { get; } = Text<CampaignFact>("status", c => $"{c.Status}");

    public static FactValues<CampaignFact, bool, bool?> CampaignAccepted { get; } =
        Flag<CampaignFact>("accepted", c => c.IsAccepted);

    public static TextsOfCampaigns CampaignReasons { get; } =
        Words<CampaignFact, ReasonCode>("reasons", c => c.Reasons);

    public static TextsOfCampaigns CampaignMissed { get; } = Words<CampaignFact, ReasonCode>("missed", c => c.Missed);
    public static TextsOfCampaigns CampaignVersion { get; } = Text<CampaignFact>("version", c => c.Version);

    public static FactValues<CampaignFact, int, int?> CampaignScore { get; } =
        Number<CampaignFact>("score", c => c.Score);

    public static TextsOfCampaigns CampaignGrade { get; } = Text<CampaignFact>("grade", c => c.Grade?.ToString());
    public static TextsOfCampaigns CampaignScoreParts { get; } = Text<CampaignFact>("score_parts", c => c.ScoreParts);

    public static FactValues<CampaignFact, DateTime, DateTimeOffset?> CampaignSentAt { get; } =
        Moment<CampaignFact>("sent_at", c => c.SentAt);

    public static FactValues<CampaignFact, bool, bool?> CampaignReturned { get; } =
        Flag<CampaignFact>("returned", c => c.IsReturned);

    public static FactValues<CampaignFact, bool, bool?> CampaignFinal { get; } =
        Flag<CampaignFact>("final", c => c.IsFinal);

    public static FactValues<CampaignFact, bool, bool?> CampaignOnTarget { get; } =
        Flag<CampaignFact>("on_target", c => c.OnTarget);

    public static TextsOfCampaigns CampaignStage { get; } = Text<CampaignFact>("stage", c => c.Stage?.ToString());

    public static TextsOfCampaigns CampaignFeedbackReason { get; } =
        Text<CampaignFact>("feedback_reason", c => c.FeedbackReason?.ToString());

    public static FactList<LeadFact, CampaignFact> Campaigns { get; } =
        new(
            "campaigns",
            f => f.Campaigns,
            [
                CampaignLeadCode,
                CampaignStatus,
                CampaignAccepted,
                CampaignReasons,
                CampaignMissed,
                CampaignVersion,
                CampaignScore,
                CampaignGrade,
                CampaignScoreParts,
                CampaignSentAt,
                CampaignReturned,
                CampaignFinal,
                CampaignOnTarget,
                CampaignStage,
                CampaignFeedbackReason,
            ]
        );

    public static FactTable<LeadFact> Table { get; } =
        new(
            Version,
            [
                Day,
                UploadedAt,
                Affiliate,
                Batch,
                Row,
                Person,
                Category,
                LeadCode,
                LeadDate,
                Country,
                State,
                Size,
                Employees,
                Industry,
                Title,
                TitleKey,
                TitleLevel,
                TitleFunction,
                CompanyKey,
                CompanyAliases,
                Domain,
                MailDomain,
                IsFreeMail,
                SubSource,
                SourceKind,
                SourceVehicle,
                SourceRule,
                SourceVersion,
                Asset,
                Evidence,
                Origin,
                Answers,
                Score,
                Grade,
                Status,
                Reasons,
                Campaigns,
            ]
        );

    /// <summary>The keys of a text of <see cref="CompanyAliases"/>.</summary>
    public static IReadOnlyList<string> AliasesIn(string? text) => text is null ? [] : text.Split(Between);

    private static Seniority Level(TitleKey? key) => key?.Level ?? Seniority.Unknown;
}
