using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.ErasingPeople;
using LeadFunctions.ReceivingUploads;
using LeadFunctions.RoutingLeads;
using LeadFunctions.SendingLeads;
using LeadFunctions.ValidatingLeads;
using LeadFunctions.WatchingBatches;

namespace LeadFunctions.Tests.Architecture;

/// <summary>Capabilities meet through messages and stores. What else one may know of another stands here.</summary>
public class CapabilityTests
{
    /// <summary>What everybody may use: nouns, stores, mails, spans and numbers, and the ways of answering over HTTP.</summary>
    private static readonly string[] Shared = ["Leads", "Storage", "Alerting", "Answering", "Telemetry"];

    /// <summary>Types that another capability may use: configuration and values, never its work.</summary>
    private static readonly HashSet<Type> Open =
    [
        // Configuration, which all decide by.
        typeof(Configuration), typeof(CurrentConfiguration), typeof(CategoryIndex), typeof(Category),
        typeof(Affiliate), typeof(CplRules), typeof(CplBand), typeof(CplTier), typeof(AffiliateStatus), typeof(Contacts), typeof(DateOrder),
        typeof(Campaign), typeof(CampaignStatus), typeof(Order), typeof(TitleRules), typeof(Caps),
        typeof(Schedule), typeof(SendKind), typeof(Channel), typeof(ChannelKind),
        typeof(Geo), typeof(CompanyFilter), typeof(CompanyList), typeof(IndustryFilter), typeof(Strictness), typeof(SizePolicy), typeof(Pacing), typeof(ReturnRules),
        typeof(SmarterQuestion), typeof(SmarterAnswers), typeof(IncludedLists), typeof(ListedDomain), typeof(OrderDifferences), typeof(WhatWaits),
        typeof(ConfigurationFile), typeof(ConfigurationSchema), typeof(LeadFunctions.ConfiguringCampaigns.References), typeof(Reference), typeof(SetUpCheck), typeof(SetUpWarning),
        // The do-not-contact list, which erased people are taken off.
        typeof(SuppressionList),
        // What stays of a row, whether it is erased or too old.
        typeof(ErasedRow),
        // Deciding, which a change is tried by.
        typeof(Routing), typeof(Verdict), typeof(RoutableLead), typeof(CampaignLimits),
        // Which cap is full, which those are told who want a place again.
        typeof(CapReasons),
        // Values, which configuration and routing are written in.
        typeof(Country), typeof(CompanySize), typeof(CompanySizeFit), typeof(JobTitle), typeof(Folded), typeof(ClosestName), typeof(CellText),
        typeof(CompanyName), typeof(NearMissSymbols), typeof(NearMiss), typeof(PublicSuffixes), typeof(ReferenceLists),
        typeof(SameName), typeof(SignedText), typeof(ClosestAnswer), typeof(CountedCompany), typeof(MailDomains), typeof(TitleDictionary), typeof(TitleEntries), typeof(ReadTitle),
        typeof(CountryNames), typeof(Regions), typeof(HouseTitles),
        // The names of columns, which configuration is checked against.
        typeof(DeliveryColumns),
        // Where a webhook may go, which its configuration is checked against.
        typeof(PublicAddress),
        // When a campaign sends, which people ask about.
        typeof(SendTime),
        // How affiliates name columns and write dates, in uploads and in delivery forms alike.
        typeof(ColumnMapping), typeof(HeaderSynonyms), typeof(Dates), typeof(SerialDates),
        // The one reading of files, whatever they hold.
        typeof(UploadReader), typeof(UploadFile), typeof(UploadTable), typeof(UploadRow), typeof(TableKind), typeof(Leftovers),
        // When ops begin their day.
        typeof(WatchingOptions),
        // What an upload may be, and what a receipt shows of a row, which affiliates ask about.
        typeof(ReadingLimits), typeof(ReceiptRow),
        // How faulty JSON is told, in files and in requests alike.
        typeof(JsonProblem), typeof(WordJson<>),
    ];

    [Fact]
    public void A_capability_knows_nothing_of_anothers_work() => Assert.Empty(
        from type in References.AppTypes
        let mine = Capability(type)
        where mine is not (null or "Storage" or "Leads" or "Alerting")
        from used in References.Of(type)
        let other = Capability(used)
        where other is not null && other != mine && !Shared.Contains(other) && !Open.Contains(used)
        select $"{type.FullName} uses {used.FullName}");

    [Fact]
    public void The_nouns_know_nothing_but_themselves() => Assert.Empty(Uses("Leads", _ => true));

    [Fact]
    public void Storage_knows_nouns_and_the_mails_it_keeps() => Assert.Empty(
        Uses("Storage", used => Capability(used) != "Leads" && used != typeof(LeadFunctions.Alerting.Mail) && used != typeof(LeadFunctions.Alerting.Recipient)));

    [Fact]
    public void Mails_know_nouns_stores_and_whom_to_write_to() => Assert.Empty(
        Uses("Alerting", used => Capability(used) is not ("Leads" or "Storage" or "Telemetry") && !Open.Contains(used)));

    [Fact]
    public void Answering_knows_nouns_and_how_faulty_json_is_told() => Assert.Empty(
        Uses("Answering", used => Capability(used) != "Leads" && !Open.Contains(used)));

    [Fact]
    public void Telemetry_knows_nouns_and_what_storage_counts() => Assert.Empty(
        Uses("Telemetry", used => Capability(used) != "Leads" && used != typeof(LeadFunctions.Storage.StorageMeter)));

    [Fact]
    public void Every_open_type_is_used_by_another_capability() => Assert.All(Open, open => Assert.Contains(
        References.AppTypes, t => Capability(t) != Capability(open) && References.Of(t).Contains(open)));

    [Fact]
    public void Folders_are_named_after_activities() => Assert.DoesNotContain(
        References.AppTypes.SelectMany(t => t.Namespace!.Split('.')),
        part => part is "Core" or "Common" or "Helpers" or "Models" or "Services" or "Utils" or "Shared" or "Extensions");

    [Fact]
    public void Capabilities_have_one_level_of_folders() =>
        Assert.All(References.AppTypes, t => Assert.InRange(t.Namespace!.Split('.').Length, 1, 2));

    private static IEnumerable<string> Uses(string capability, Func<Type, bool> forbidden) =>
        from type in References.AppTypes
        where Capability(type) == capability
        from used in References.Of(type)
        where Capability(used) is { } other && other != capability && forbidden(used)
        select $"{type.FullName} uses {used.FullName}";

    private static string? Capability(Type type) =>
        type.Namespace is { } name && name.StartsWith("LeadFunctions.", StringComparison.Ordinal) ? name.Split('.')[1] : null;
}
