using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.Affiliates.Scorecards;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Ops.BackingUp;
using LeadFunctions.Ops.CheckingDeliveryForms;
using LeadFunctions.Ops.PacingCampaigns;
using LeadFunctions.Ops.Tracking;
using LeadFunctions.Ops.WatchingBatches;
using LeadFunctions.Pipeline.ReceivingUploads;
using LeadFunctions.Pipeline.SendingLeads;
using LeadFunctions.Pipeline.SummarisingBatches;
using LeadFunctions.Pipeline.ValidatingLeads;
using LeadFunctions.Privacy.ErasingPeople;
using LeadFunctions.Privacy.ExportingPeople;
using LeadFunctions.Privacy.RemovingOldData;
using LeadFunctions.Targeting.AskingForLeads;
using LeadFunctions.Targeting.Nurturing;
using LeadFunctions.Targeting.Recycling;
using LeadFunctions.Targeting.ReportingSources;

namespace LeadFunctions.Tests.Architecture;

/// <summary>Decisions take state and time as values: nothing of Azure, no clock, nothing to wait for.</summary>
public class DecisionTests
{
    private static readonly Type[] Decisions =
    [
        typeof(RowValidator),
        typeof(RowText),
        typeof(Identity),
        typeof(Dates),
        typeof(LeadDateRule),
        typeof(Placeholders),
        typeof(CompanySize),
        typeof(Country),
        typeof(JobTitle),
        typeof(Folded),
        typeof(ClosestName),
        typeof(CellText),
        typeof(DoubleEncoding),
        typeof(BandFromDate),
        typeof(PhoneText),
        typeof(SerialDates),
        typeof(FullName),
        typeof(WorkEmail),
        typeof(RealText),
        typeof(EmptyTexts),
        typeof(CompanyCells),
        typeof(CompanyDomain),
        typeof(MailDomains),
        typeof(PublicSuffixes),
        typeof(UsState),
        typeof(PhoneNumber),
        typeof(TitleSeniority),
        typeof(TitleFunction),
        typeof(GermanTitle),
        typeof(ReferenceLists),
        typeof(ColumnPlaces),
        typeof(OwnValues),
        typeof(QuestionPairs),
        typeof(RequiredText),
        typeof(PersonName),
        typeof(RowNotes),
        typeof(NearMissSymbols),
        typeof(SmarterQuestionCheck),
        typeof(SignedText),
        typeof(SameName),
        typeof(ClosestAnswer),
        typeof(CompanyName),
        typeof(TitleParts),
        typeof(TitleForms),
        typeof(TitleEntries),
        typeof(CampaignRules),
        typeof(Routing),
        typeof(WeeklySchedule),
        typeof(DeliveryColumns),
        typeof(SourceCheck),
        typeof(SourceShadow),
        typeof(SourceOfRows),
        typeof(Credit),
        typeof(SourceTally),
        typeof(SourceTouches),
        typeof(SourceReportMaking),
        typeof(Cadence),
        typeof(NurtureTerms),
        typeof(Joining),
        typeof(Engaging),
        typeof(NurtureScore),
        typeof(NurtureLines),
        typeof(NurtureMaking),
        typeof(RecyclingMaking),
        typeof(WaitingCount),
        typeof(RecycledLeadsOfPass),
        typeof(EngagementRow),
        typeof(EngagementOutcome),
        typeof(EngagementMails),
        typeof(OptOutList),
        typeof(PublicAddress),
        typeof(Backup),
        typeof(BackupAge),
        typeof(EntitySum),
        typeof(WebhookSignature),
        typeof(WebhookAnswer),
        typeof(WebhookProgress),
        typeof(WebhookBody),
        typeof(FailedAgain),
        typeof(DeliveryFailedMail),
        typeof(UploadGate),
        typeof(UploadRow),
        typeof(ColumnMapping),
        typeof(HeaderSynonyms),
        typeof(TextEncoding),
        typeof(TableFinder),
        typeof(TotalRows),
        typeof(CsvDialect),
        typeof(UploadTable),
        typeof(ReceiptRow),
        typeof(ReceiptCount),
        typeof(ReceiptMails),
        typeof(UploadMails),
        typeof(ConfigurationFile),
        typeof(CampaignCheck),
        typeof(AffiliateCheck),
        typeof(Configuration),
        typeof(MailLayout),
        typeof(CampaignTally),
        typeof(WhyNotSent),
        typeof(PlainEnglish),
        typeof(CampaignView),
        typeof(LeadQuestion),
        typeof(SearchStep),
        typeof(ReturnDecision),
        typeof(ReturnWindow),
        typeof(ReturnAdvice),
        typeof(ReturnTable),
        typeof(ReturnRecord),
        typeof(Statement),
        typeof(Price),
        typeof(CplCheck),
        typeof(ReturnMails),
        typeof(ClosingWindows),
        typeof(StuckBatch),
        typeof(StuckBatchMail),
        typeof(UnsentInBatch),
        typeof(UnsentInBatchMail),
        typeof(ReportedWeek),
        typeof(UnsentWeek),
        typeof(UnsentLeadsMail),
        typeof(FormCheck),
        typeof(DeliveryFormTable),
        typeof(FormRows),
        typeof(UploadTally),
        typeof(FormComparison),
        typeof(FormMails),
        typeof(DroppedForms),
        typeof(SpeedToLead),
        typeof(MessageSubject),
        typeof(CampaignSpeedView),
        typeof(AffiliateSpeedView),
        typeof(CampaignPace),
        typeof(PacingSpell),
        typeof(PacingMail),
        typeof(AskMaking),
        typeof(ScorecardMaking),
        typeof(ScoreLines),
        typeof(ScoreJudging),
        typeof(ScoreCosts),
        typeof(ScoreReasons),
        typeof(ScorecardWords),
        typeof(ScorecardPages),
        typeof(ScorecardMails),
        typeof(TargetCheck),
        typeof(ChartSvg),
        typeof(AffiliateKey),
        typeof(AccessRules),
        typeof(UploadName),
        typeof(UploadProgress),
        typeof(Admission),
        typeof(SignedInPerson),
        typeof(FunctionKeys),
        typeof(AccessByFunction),
        typeof(RowFates),
        typeof(Removal),
        typeof(ErasedRow),
        typeof(ErasedText),
        typeof(ErasureRecord),
        typeof(Excerpt),
        typeof(RowInWords),
        typeof(PersonAddress),
        typeof(StrictJson),
        typeof(SignedJson),
        typeof(Signature),
        typeof(QueryText),
        typeof(RoutePart),
        typeof(Continuation),
    ];

    public static TheoryData<string> Names => [.. Decisions.Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_decision_knows_nothing_of_azure(string name) =>
        Assert.DoesNotContain(
            References.Of(Find(name)),
            t => t.Namespace is { } space && (space == "Azure" || space.StartsWith("Azure.", StringComparison.Ordinal))
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void A_decision_is_told_the_time(string name) =>
        Assert.DoesNotContain(typeof(TimeProvider), References.Of(Find(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_decision_uses_no_store_and_no_logger(string name) =>
        Assert.DoesNotContain(
            References.Of(Find(name)),
            t =>
                t.Name.EndsWith("Store", StringComparison.Ordinal)
                || t.Name is "LeadStorage" or "MessageQueues" or "OutputFiles"
                || t.Namespace == "Microsoft.Extensions.Logging"
        );

    [Fact]
    public void The_nouns_know_nothing_of_azure_or_the_time() =>
        Assert.Empty(
            from type in References.AppTypes
            where type.Namespace == typeof(Lead).Namespace
            from used in References.Of(type)
            where used == typeof(TimeProvider) || used.Namespace?.StartsWith("Azure", StringComparison.Ordinal) == true
            select $"{type.Name} uses {used.FullName}"
        );

    private static Type Find(string name) => Decisions.Single(t => t.FullName == name);
}
