using LeadFunctions.AzuriteTests.Ops.Tracking;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Http;

namespace LeadFunctions.AzuriteTests.Foundation.Http;

/// <summary>A request for every answer that an HTTP function can give: a path, and behind a space the body of a POST.
/// <c>{batch}</c> is the first batch of <see cref="AskedPipeline"/>, <c>{held}</c> a held lead, <c>{own}</c> an
/// unusable one, <c>{erased}</c> the person whose erasure was asked for.</summary>
internal static class ApiRequests
{
    public const string Smarter = "INT-SMT-CRM-1003";

    private const string Missing = "20261121T093000-4f2a9c01d3b2";
    private const string Signed = "\"by\":\"Dana Reyes\",\"why\":\"asked for it\"";
    private const string Marked = $$"""{"affiliate":"infuse-media","verdict":"false",{{Signed}}}""";
    private const string FirstBatchLead = "leads/{batch}-000000";

    private const string EveryFilter =
        "affiliate=infuse-media&grade=&batch=&from=2026-01-01&to=2100-01-01&status=Sent,Unsent&leadCode=INT-FFA-ESF-2541&reason=&category=&company=&text=&symbol=&said=&order=Newest&pageSize=5&next=";

    private static readonly string Large = "{" + new string(' ', JsonBody.MaxBytes) + "}";
    private static readonly string Larger = "{" + new string(' ', 4 * 1024 * 1024) + "}";

    private static readonly Dictionary<(string Function, int Status), string> Asking = new()
    {
        [("TrackBatch", 200)] = "batches/infuse-media/{batch}",
        [("TrackBatch", 400)] = "batches/infuse-media/x",
        [("TrackBatch", 404)] = $"batches/infuse-media/{Missing}",
        [("ListBatches", 200)] =
            "batches?affiliate=infuse-media&from=2026-01-01&to=2100-01-01&order=Newest&pageSize=5&next=",
        [("ListBatches", 400)] = "batches?x=1",
        [("ListBatches", 404)] = "batches?affiliate=nobody",
        [("ListBatchLeads", 200)] = "batches/infuse-media/{batch}/leads?status=Sent&pageSize=5&next=",
        [("ListBatchLeads", 400)] = "batches/infuse-media/{batch}/leads?x=1",
        [("ListBatchLeads", 404)] = $"batches/infuse-media/{Missing}/leads",
        [("ListLeads", 200)] = $"leads?{EveryFilter}",
        [("ListLeads", 400)] = "leads?x=1",
        [("ListLeads", 404)] = "leads?affiliate=nobody",
        [("GroupLeads", 200)] = $"leads/groups?{EveryFilter}",
        [("GroupLeads", 400)] = "leads/groups?text=ann@example.com",
        [("GroupLeads", 404)] = "leads/groups?affiliate=nobody",
        [("ShowMe", 200)] = "me",
        [("ListViews", 200)] = "views",
        [("SaveView", 200)] = """views {"name":"To open","address":"/leads?status=Unsent"}""",
        [("SaveView", 400)] = """views {"name":"Ann","address":"/leads?text=ann@example.com"}""",
        [("SaveView", 413)] = "views " + Large,
        [("SaveView", 415)] = "views text",
        [("RemoveView", 200)] = """views/remove {"name":"To open"}""",
        [("RemoveView", 400)] = "views/remove {}",
        [("RemoveView", 413)] = "views/remove " + Large,
        [("RemoveView", 415)] = "views/remove text",
        [("ShowToday", 200)] = "today",
        [("CountLeads", 200)] = "counts?affiliate=infuse-media&from=2026-01-01&to=2100-01-01",
        [("CountLeads", 400)] = "counts?x=1",
        [("CountLeads", 404)] = "counts?affiliate=nobody",
        [("ShowStandards", 200)] = "standards",
        [("TryStandard", 200)] = "standards/try " + TestConfig.Standards.Content,
        [("TryStandard", 400)] = "standards/try ",
        [("TryStandard", 413)] = "standards/try " + Large,
        [("TryStandard", 415)] = "standards/try text",
        [("TryStandard", 422)] = """standards/try {"rules":[]}""",
        [("OverrideStanding", 200)] =
            $$"""standards/overrides {"affiliate":"infuse-media","rule":"unusable rows","kind":"end",{{Signed}}}""",
        [("OverrideStanding", 400)] = "standards/overrides {}",
        [("OverrideStanding", 404)] =
            $$"""standards/overrides {"affiliate":"infuse-media","rule":"other","kind":"end",{{Signed}}}""",
        [("OverrideStanding", 413)] = "standards/overrides " + Large,
        [("OverrideStanding", 415)] = "standards/overrides text",
        [("ShowRecycling", 200)] = "recycling",
        [("ListFlags", 200)] = "flags?affiliate=infuse-media",
        [("ListFlags", 400)] = "flags?x=1",
        [("MarkFlag", 200)] = "flags/{batch}/mark " + Marked,
        [("MarkFlag", 400)] = "flags/{batch}/mark {}",
        [("MarkFlag", 404)] = $"flags/{Missing}/mark {Marked}",
        [("MarkFlag", 413)] = "flags/{batch}/mark " + Large,
        [("MarkFlag", 415)] = "flags/{batch}/mark text",
        [("ListCampaigns", 200)] = "campaigns",
        [("ListAffiliates", 200)] = "affiliates",
        [("ReadBatchReceipt", 200)] = "batches/infuse-media/{batch}/receipt",
        [("ReadBatchReceipt", 400)] = "batches/infuse-media/x/receipt",
        [("ReadBatchReceipt", 404)] = $"batches/infuse-media/{Missing}/receipt",
        [("ReadBatchFile", 200)] = "batches/infuse-media/{batch}/file",
        [("ReadBatchFile", 400)] = "batches/infuse-media/x/file",
        [("ReadBatchFile", 404)] = $"batches/infuse-media/{Missing}/file",
        [("ListReports", 200)] = "reports",
        [("ReadReport", 200)] = "reports/file?path=infuse-media/statement-2026-10.csv",
        [("ReadReport", 400)] = "reports/file",
        [("ReadReport", 404)] = "reports/file?path=../config/suppression.json",
        [("ListConfiguration", 200)] = "configuration",
        [("ShowConfiguration", 200)] = "configuration/campaigns/INT-FFA-ESF-2541?version=",
        [("ShowConfiguration", 400)] = "configuration/campaigns/INT-FFA-ESF-2541?x=1",
        [("ShowConfiguration", 404)] = "configuration/files/suppression",
        [("TrackLead", 200)] = "leads/{batch}-0000001",
        [("TrackLead", 400)] = "leads/x",
        [("TrackLead", 404)] = $"leads/{Missing}-0000001",
        [("WhyNotSent", 200)] = "leads/{batch}-0000004/why-not-sent",
        [("WhyNotSent", 400)] = "leads/x/why-not-sent",
        [("WhyNotSent", 404)] = $"leads/{Missing}-0000001/why-not-sent",
        [("TrackCampaign", 200)] = "campaigns/INT-FFA-ESF-2541",
        [("TrackCampaign", 400)] = "campaigns/x",
        [("TrackCampaign", 404)] = "campaigns/INT-NOT-ONE-1",
        [("ListCampaignLeads", 200)] = "campaigns/INT-FFA-ESF-2541/leads?status=Sent&pageSize=5&next=",
        [("ListCampaignLeads", 400)] = "campaigns/INT-FFA-ESF-2541/leads?x=1",
        [("ListCampaignLeads", 404)] = "campaigns/INT-NOT-ONE-1/leads",
        [("TrackCampaignSpeed", 200)] = "campaigns/INT-FFA-ESF-2541/speed?from=2026-01-01&to=2100-01-01",
        [("TrackCampaignSpeed", 400)] = "campaigns/INT-FFA-ESF-2541/speed?from=2026-11-02&to=2026-11-01",
        [("TrackCampaignSpeed", 404)] = "campaigns/INT-NOT-ONE-1/speed",
        [("TrackAffiliateSpeed", 200)] = "affiliates/infuse-media/speed?from=0001-01-01&to=9999-12-31",
        [("TrackAffiliateSpeed", 400)] = "affiliates/infuse-media/speed?x=1",
        [("TrackAffiliateSpeed", 404)] = "affiliates/nobody/speed",
        [("DescribeApi", 200)] = "openapi.json",
        [("TrackPerson", 200)] = """people/search {"email":"ann@example.com"}""",
        [("TrackPerson", 400)] = "people/search {}",
        [("TrackPerson", 413)] = "people/search " + Large,
        [("TrackPerson", 415)] = "people/search text",
        [("ErasePerson", 202)] = $$"""people/erase {"email":"nobody@example.com",{{Signed}}}""",
        [("ErasePerson", 400)] = $$"""people/erase {"email":"nobody",{{Signed}}}""",
        [("ErasePerson", 413)] = "people/erase " + Large,
        [("ErasePerson", 415)] = "people/erase text",
        [("TrackErasure", 200)] = "people/erasures/{erased}",
        [("TrackErasure", 400)] = "people/erasures/x",
        [("TrackErasure", 404)] = $"people/erasures/{new string('0', 32)}",
        [("ExportPerson", 200)] = $$"""people/export {"email":"ann@example.com",{{Signed}}}""",
        [("ExportPerson", 400)] = $$"""people/export {"email":"ann",{{Signed}}}""",
        [("ExportPerson", 413)] = "people/export " + Large,
        [("ExportPerson", 415)] = "people/export text",
        [("ExportPerson", 422)] = $$"""people/export {"email":"everybody@example.com",{{Signed}}}""",
        [("AuditNow", 200)] = $"audit {{{Signed}}}",
        [("AuditNow", 400)] = "audit {}",
        [("AuditNow", 413)] = "audit " + Large,
        [("AuditNow", 415)] = "audit text",
        [("TryRemoval", 202)] = """retention/try {"days":365}""",
        [("TryRemoval", 400)] = """retention/try {"days":30}""",
        [("TryRemoval", 413)] = "retention/try " + Large,
        [("TryRemoval", 415)] = "retention/try text",
        [("TrackPerson", 422)] = """people/search {"email":"everybody@example.com"}""",
    };

    private static readonly Dictionary<(string Function, int Status), string> Acting = new()
    {
        [("RouteLeadAgain", 202)] = $"{FirstBatchLead}2/route-again {{{Signed}}}",
        [("RouteLeadAgain", 409)] = $"{FirstBatchLead}5/route-again {{{Signed}}}",
        [("SendThrough", 202)] =
            $"{FirstBatchLead}3/send-through {{{Signed},\"leadCode\":\"INT-FFA-ESF-2541\",\"confirm\":true}}",
        [("SendThrough", 409)] = $"{FirstBatchLead}1/send-through {{{Signed},\"leadCode\":\"INT-FFA-ESF-2541\"}}",
        [("SendThrough", 422)] = $"{FirstBatchLead}3/send-through {{{Signed},\"leadCode\":\"INT-NOT-ONE-1\"}}",
        [("ActOnLeads", 200)] =
            $"leads/actions {{{Signed},\"action\":\"Stop\",\"leads\":[\"{{batch}}-0000007\"],\"try\":true}}",
        [("ActOnLeads", 202)] =
            $"leads/actions {{{Signed},\"action\":\"RouteAgain\",\"leads\":[\"{{batch}}-0000002\"],\"key\":\"once\"}}",
        [("ActOnLeads", 400)] = $"leads/actions {{{Signed},\"action\":\"Stop\"}}",
        [("ActOnLeads", 409)] =
            $"leads/actions {{{Signed},\"action\":\"Stop\",\"filter\":{{\"batch\":\"{{batch}}\"}},\"expected\":1}}",
        [("ActOnLeads", 413)] = $"leads/actions {Large}",
        [("ActOnLeads", 415)] = "leads/actions text",
        [("ActOnLeads", 422)] =
            $"leads/actions {{{Signed},\"action\":\"SendThrough\",\"leads\":[\"{{batch}}-0000002\"],\"leadCode\":\"INT-NOT-ONE-1\"}}",
        [("ApplyConfiguration", 202)] =
            $"configuration/lists/pagelist {{{Signed},\"content\":\"{{\\\"list\\\":\\\"pagelist\\\",\\\"domains\\\":[\\\"example.com\\\"]}}\"}}",
        [("ApplyConfiguration", 400)] = $"configuration/campaigns/INT-FFA-ESF-2541 {{{Signed}}}",
        [("ApplyConfiguration", 404)] = $"configuration/files/suppression {{{Signed},\"content\":\"{{}}\"}}",
        [("ApplyConfiguration", 409)] =
            $"configuration/affiliates/infuse-media {{{Signed},\"content\":\"{{\\\"affiliate\\\":\\\"infuse-media\\\",\\\"displayName\\\":\\\"Infuse\\\",\\\"contacts\\\":{{\\\"main\\\":\\\"ann@example.com\\\"}}}}\"}}",
        [("ApplyConfiguration", 413)] = $"configuration/campaigns/INT-FFA-ESF-2541 {Larger}",
        [("ApplyConfiguration", 415)] = "configuration/campaigns/INT-FFA-ESF-2541 text",
        [("ApplyConfiguration", 422)] = $"configuration/campaigns/INT-FFA-ESF-2541 {{{Signed},\"content\":\"{{}}\"}}",
        [("StopLead", 202)] = $"{FirstBatchLead}7/stop {{{Signed}}}",
        [("StopLead", 409)] = $"{FirstBatchLead}5/stop {{{Signed}}}",
        [("AcceptAnswer", 422)] =
            $"leads/{{held}}/accept-answer {{{Signed},\"symbol\":\"SQ1\",\"answer\":\"perhaps\"}}",
        [("AcceptAnswer", 202)] = $"leads/{{held}}/accept-answer {{{Signed},\"symbol\":\"SQ1\"}}",
        [("AcceptAnswer", 409)] = $"{FirstBatchLead}1/accept-answer {{{Signed},\"symbol\":\"SQ1\"}}",
        [("CorrectLead", 200)] =
            $"leads/{{own}}/correct {{{Signed},\"values\":{{\"country\":\"Germany\"}},\"try\":true}}",
        [("CorrectLead", 202)] = $"leads/{{own}}/correct {{{Signed},\"values\":{{\"country\":\"Germany\"}}}}",
        [("CorrectLead", 409)] = $"{FirstBatchLead}1/correct {{{Signed},\"values\":{{\"country\":\"Germany\"}}}}",
        [("CorrectLead", 422)] = $"{FirstBatchLead}2/correct {{{Signed},\"values\":{{\"shoe size\":\"42\"}}}}",
    };

    private const string Titles = $"campaigns/{TestConfig.Immediate}/title-list";

    private static readonly Dictionary<(string Function, int Status), string> Listing = new()
    {
        [("ListTitles", 200)] = $"{Titles} {{}}",
        [("ListTitles", 400)] = $"{Titles} {{\"format\":\"pdf\"}}",
        [("ListTitles", 404)] = "campaigns/INT-NOT-ONE-1/title-list {}",
        [("ListTitles", 413)] = $"{Titles} {Larger}",
        [("ListTitles", 415)] = $"{Titles} text",
        [("ListTitles", 422)] = $"{Titles} {{\"draft\":\"{{}}\"}}",
        [("EstimateCampaign", 200)] = $"estimates {{\"leadCode\":\"{TestConfig.Immediate}\"}}",
        [("EstimateCampaign", 400)] = "estimates {}",
        [("EstimateCampaign", 404)] = "estimates {\"leadCode\":\"INT-NOT-ONE-1\"}",
        [("EstimateCampaign", 413)] = $"estimates {Larger}",
        [("EstimateCampaign", 415)] = "estimates text",
        [("EstimateCampaign", 422)] = $"estimates {{\"leadCode\":\"{TestConfig.Immediate}\",\"draft\":\"{{}}\"}}",
        [("ReportGrades", 200)] = "reports/grades?from=2026-01-01&to=2100-01-01&leadCode=&format=json",
        [("ReportGrades", 400)] = "reports/grades?format=pdf",
        [("ReportGrades", 404)] = "reports/grades?leadCode=INT-NONE-CRM-1",
        [("ShowScorecard", 200)] = "affiliates/infuse-media/scorecard?week=2026-W47&format=json",
        [("ShowScorecard", 400)] = "affiliates/infuse-media/scorecard?week=47",
        [("ShowScorecard", 404)] = "affiliates/nobody/scorecard",
        [("ShowAsks", 200)] = $"campaigns/{TestConfig.Immediate}/asks?format=json",
        [("ShowAsks", 400)] = $"campaigns/{TestConfig.Immediate}/asks?format=pdf",
        [("ShowAsks", 404)] = "campaigns/INT-NONE-CRM-1/asks",
        [("ReportNurture", 200)] = "nurture?week=&format=json",
        [("ReportNurture", 400)] = "nurture?week=48",
        [("ReportNurture", 404)] = "nurture?week=2020-W01",
        [("ReportSources", 200)] = "reports/sources?from=2026-01-01&to=2100-01-01&model=even&format=json",
        [("ReportSources", 400)] = "reports/sources?model=middle",
        [("ConfirmTitles", 202)] = $"{Titles}/confirm {Confirmed("{version}", "2026-11-20")}",
        [("ConfirmTitles", 400)] = $"{Titles}/confirm {{}}",
        [("ConfirmTitles", 404)] = $"campaigns/INT-NOT-ONE-1/title-list/confirm {Confirmed("1", "2026-11-20")}",
        [("ConfirmTitles", 409)] = $"{Titles}/confirm {Confirmed("another", "2026-11-20")}",
        [("ConfirmTitles", 413)] = $"{Titles}/confirm {Larger}",
        [("ConfirmTitles", 415)] = $"{Titles}/confirm text",
        [("ConfirmTitles", 422)] = $"{Titles}/confirm {Confirmed("{version}", "2126-11-20")}",
    };

    private static string Confirmed(string version, string day) =>
        $"{{{Signed},\"titles\":[\"IT Manager\"],\"confirmer\":\"customer\",\"name\":\"Nora North\",\"day\":\"{day}\",\"replaces\":\"{version}\"}}";

    private const string Access = "affiliates/account-media/access";

    private static readonly Dictionary<(string Function, int Status), string> Admitting = new()
    {
        [("GiveAccess", 200)] = $"{Access} {{{Signed}}}",
        [("GiveAccess", 400)] = $"{Access} {{}}",
        [("GiveAccess", 404)] = $"affiliates/nobody/access {{{Signed}}}",
        [("GiveAccess", 413)] = $"{Access} {Large}",
        [("GiveAccess", 415)] = $"{Access} text",
        [("ShowAccess", 200)] = Access,
        [("ShowAccess", 400)] = "affiliates/X/access",
        [("ShowAccess", 404)] = "affiliates/nobody/access",
        [("EndAccess", 200)] = $"{Access}/revoke {{{Signed}}}",
        [("EndAccess", 400)] = $"{Access}/revoke {{}}",
        [("EndAccess", 404)] = $"affiliates/nobody/access/revoke {{{Signed}}}",
        [("EndAccess", 413)] = $"{Access}/revoke {Large}",
        [("EndAccess", 415)] = $"{Access}/revoke text",
        [("UploadPage", 200)] = "upload",
        [("PrepareUpload", 200)] = """my/uploads {"file":"leads.csv","bytes":5}""",
        [("PrepareUpload", 400)] = """my/uploads {"file":"../account-media/leads.csv"}""",
        [("PrepareUpload", 413)] = $"my/uploads {Large}",
        [("PrepareUpload", 415)] = "my/uploads text",
        [("PrepareUpload", 429)] = """my/uploads {"file":"leads.csv"}""",
        [("FollowUpload", 200)] = "my/uploads/{upload}",
        [("FollowUpload", 400)] = "my/uploads/x",
        [("FollowUpload", 404)] = $"my/uploads/{Missing}",
        [("BringForm", 200)] = """my/delivery-forms {"month":"2026-11","form":"Date,Leads\r\n2026-11-20,3"}""",
        [("BringForm", 400)] = """my/delivery-forms {"month":"11/2026","form":"Date,Leads"}""",
        [("BringForm", 413)] = $"my/delivery-forms {new string(' ', (1 << 20) + 1)}",
        [("BringForm", 415)] = "my/delivery-forms text",
        [("ReadReceipt", 200)] = "my/receipts/{batch}?form=csv",
        [("ReadReceipt", 400)] = "my/receipts/x",
        [("ReadReceipt", 404)] = $"my/receipts/{Missing}",
        [("ShowForm", 200)] = "my/delivery-forms?month=2026-11",
        [("ShowForm", 400)] = "my/delivery-forms?month=11/2026",
        [("ShowOwnScorecard", 200)] = "my/scorecard?week=2026-W47&format=json",
        [("ShowOwnScorecard", 400)] = "my/scorecard?week=47",
        [("ShowOwnScorecard", 429)] = "my/scorecard?week=2026-W47&format=json",
        [("ReadStatement", 200)] = "my/statements?month=2026-10",
        [("ReadStatement", 400)] = "my/statements?month=november",
        [("ReadStatement", 404)] = "my/statements?month=1999-01",
    };

    private const string Returns = $"campaigns/{TestConfig.Immediate}/returns";

    private const string Feedback = $"campaigns/{TestConfig.Immediate}/feedback";

    private const string Said =
        "\"by\":\"Dana Reyes\",\"feedback\":[{\"email\":\"ann@example.com\",\"onTarget\":true,\"stage\":\"won\"}]";

    private const string Count = "\"by\":\"Dana Reyes\",\"count\":";

    private const string Again = $"campaigns/{TestConfig.Immediate}/deliveries/send-again";

    private static readonly Dictionary<(string Function, int Status), string> Returning = new()
    {
        [("ProcessAgain", 202)] = $"batches/{TestConfig.Affiliate}/{{batch}}/process-again {{{Signed}}}",
        [("ProcessAgain", 400)] = $"batches/{TestConfig.Affiliate}/{{batch}}/process-again {{}}",
        [("ProcessAgain", 404)] = $"batches/{TestConfig.Affiliate}/{Missing}/process-again {{{Signed}}}",
        [("ProcessAgain", 409)] = $"batches/{TestConfig.Affiliate}/{{rejected}}/process-again {{{Signed}}}",
        [("ProcessAgain", 413)] = $"batches/{TestConfig.Affiliate}/{{batch}}/process-again {Large}",
        [("ProcessAgain", 415)] = $"batches/{TestConfig.Affiliate}/{{batch}}/process-again text",
        [("SendAgain", 202)] = $"campaigns/{Smarter}/deliveries/send-again {{{Signed}}}",
        [("SendAgain", 400)] = $"{Again} {{}}",
        [("SendAgain", 404)] = $"campaigns/INT-NOT-ONE-1/deliveries/send-again {{{Signed}}}",
        [("SendAgain", 409)] = $"{Again} {{{Signed},\"run\":\"2026-W47\"}}",
        [("SendAgain", 413)] = $"{Again} {Large}",
        [("SendAgain", 415)] = $"{Again} text",
        [("ReturnLead", 200)] =
            $"{Returns} {{\"by\":\"Dana Reyes\",\"reason\":\"left\",\"email\":\"hal@example.com\"}}",
        [("ReturnLead", 400)] = $"{Returns} {{\"by\":\"Dana Reyes\",\"reason\":\"left\"}}",
        [("ReturnLead", 404)] =
            $"{Returns} {{\"by\":\"Dana Reyes\",\"reason\":\"left\",\"email\":\"nobody@example.com\"}}",
        [("ReturnLead", 409)] = $"{Returns} {{\"by\":\"Sam Hill\",\"reason\":\"left\",\"email\":\"hal@example.com\"}}",
        [("ReturnLead", 413)] = $"{Returns} {Large}",
        [("ReturnLead", 415)] = $"{Returns} text",
        [("ReportFeedback", 200)] = $"{Feedback}?month=2026-10&from=&to=&format=json",
        [("ReportFeedback", 400)] = $"{Feedback}?month=October",
        [("ReportFeedback", 404)] = "campaigns/INT-NOT-ONE-1/feedback",
        [("GiveFeedback", 200)] = $"{Feedback} {{{Said}}}",
        [("GiveFeedback", 400)] = $"{Feedback} {{\"by\":\"Dana Reyes\",\"feedback\":[]}}",
        [("GiveFeedback", 404)] = $"campaigns/INT-NOT-ONE-1/feedback {{{Said}}}",
        [("GiveFeedback", 413)] = $"{Feedback} {Larger}",
        [("GiveFeedback", 415)] = $"{Feedback} text",
        [("ListOffers", 200)] = $"campaigns/{TestConfig.Immediate}/offers",
        [("ListOffers", 400)] = "campaigns/x/offers",
        [("ListOffers", 404)] = "campaigns/INT-NOT-ONE-1/offers",
        [("DecideOffers", 200)] = $"campaigns/{TestConfig.Immediate}/offers {{{Signed},\"accept\":true,\"count\":0}}",
        [("DecideOffers", 400)] = $"campaigns/{TestConfig.Immediate}/offers {{}}",
        [("DecideOffers", 404)] = $"campaigns/INT-NOT-ONE-1/offers {{{Signed},\"accept\":true,\"count\":0}}",
        [("DecideOffers", 409)] = $"campaigns/{TestConfig.Immediate}/offers {{{Signed},\"accept\":true,\"count\":900}}",
        [("DecideOffers", 413)] = $"campaigns/{TestConfig.Immediate}/offers {Large}",
        [("DecideOffers", 415)] = $"campaigns/{TestConfig.Immediate}/offers text",
        [("ListDefects", 200)] = $"campaigns/{TestConfig.Immediate}/defects",
        [("ListDefects", 400)] = "campaigns/x/defects",
        [("ListDefects", 404)] = "campaigns/INT-NOT-ONE-1/defects",
        [("ReturnDefects", 200)] = $"campaigns/{TestConfig.Immediate}/defects/return {{{Count}0}}",
        [("ReturnDefects", 400)] = $"campaigns/{TestConfig.Immediate}/defects/return {{}}",
        [("ReturnDefects", 404)] = $"campaigns/INT-NOT-ONE-1/defects/return {{{Count}0}}",
        [("ReturnDefects", 409)] = $"campaigns/{TestConfig.Immediate}/defects/return {{{Count}900}}",
        [("ReturnDefects", 413)] = $"campaigns/{TestConfig.Immediate}/defects/return {Large}",
        [("ReturnDefects", 415)] = $"campaigns/{TestConfig.Immediate}/defects/return text",
    };

    /// <summary>Whoever acts may do it wrong in the same ways everywhere.</summary>
    private static readonly Dictionary<(string Function, int Status), string> ActingWrongly = new[]
    {
        ("RouteLeadAgain", "route-again", ""),
        ("SendThrough", "send-through", ",\"leadCode\":\"INT-FFA-ESF-2541\""),
        ("StopLead", "stop", ""),
        ("AcceptAnswer", "accept-answer", ",\"symbol\":\"SQ1\""),
        ("CorrectLead", "correct", ",\"values\":{\"country\":\"Germany\"}"),
    }
        .SelectMany(act =>
            new ((string, int) Answer, string Request)[]
            {
                ((act.Item1, 400), $"{FirstBatchLead}1/{act.Item2} {{}}"),
                ((act.Item1, 404), $"leads/{Missing}-0000001/{act.Item2} {{{Signed}{act.Item3}}}"),
                ((act.Item1, 413), $"{FirstBatchLead}1/{act.Item2} {(act.Item1 == "CorrectLead" ? Larger : Large)}"),
                ((act.Item1, 415), $"{FirstBatchLead}1/{act.Item2} text"),
            }
        )
        .ToDictionary(r => r.Item1, r => r.Request);

    private static readonly Dictionary<(string Function, int Status), string> Trying = new[]
    {
        ("TryCampaign", $"campaigns/{TestConfig.Immediate}/try", TestConfig.Campaign().Content),
        ("TryCategories", "categories/try", TestConfig.Categories.Content),
        ("TryAffiliate", "affiliates/infuse-media/try", TestConfig.Supplier().Content),
        ("TrySuppression", "suppression/try", """{"doNotContact":["no.more@example.com"]}"""),
        ("TryList", "lists/competitors/try", """{"list":"competitors","domains":["example.net"]}"""),
    }
        .SelectMany(change =>
            new ((string, int) Answer, string Request)[]
            {
                ((change.Item1, 200), $"{change.Item2} {change.Item3}"),
                ((change.Item1, 400), $"{change.Item2} "),
                ((change.Item1, 413), $"{change.Item2} {Larger}"),
                ((change.Item1, 415), $"{change.Item2} text"),
                ((change.Item1, 422), $"{change.Item2} {{\"x\":1}}"),
            }
        )
        .ToDictionary(r => r.Item1, r => r.Request);

    public static IReadOnlyDictionary<(string Function, int Status), string> All { get; } =
        Asking
            .Concat(Trying)
            .Concat(Listing)
            .Concat(ActingWrongly)
            .Concat(Acting)
            .Concat(Returning)
            .Concat(Admitting)
            .ToDictionary(r => r.Key, r => r.Value);
}
