using System.Globalization;
using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.Affiliates.FraudSignals;
using LeadFunctions.Affiliates.Scorecards;
using LeadFunctions.Affiliates.Standards;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Customers.OfferingAtCost;
using LeadFunctions.Customers.ReturningDefects;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Ops.ActingOnLeads;
using LeadFunctions.Ops.Auditing;
using LeadFunctions.Ops.BackingUp;
using LeadFunctions.Ops.CheckingDeliveryForms;
using LeadFunctions.Ops.ConfiguringCampaigns;
using LeadFunctions.Ops.Overseeing;
using LeadFunctions.Ops.PacingCampaigns;
using LeadFunctions.Ops.ReadingFiles;
using LeadFunctions.Ops.ServingPage;
using LeadFunctions.Ops.Tracking;
using LeadFunctions.Ops.TryingChanges;
using LeadFunctions.Ops.WatchingBatches;
using LeadFunctions.Pipeline.ReceivingUploads;
using LeadFunctions.Pipeline.RoutingLeads;
using LeadFunctions.Pipeline.SendingLeads;
using LeadFunctions.Pipeline.SummarisingBatches;
using LeadFunctions.Pipeline.ValidatingLeads;
using LeadFunctions.Privacy.ErasingPeople;
using LeadFunctions.Privacy.ExportingPeople;
using LeadFunctions.Privacy.FindingPeople;
using LeadFunctions.Privacy.RemovingOldData;
using LeadFunctions.Targeting.AskingForLeads;
using LeadFunctions.Targeting.CollectingFeedback;
using LeadFunctions.Targeting.Estimating;
using LeadFunctions.Targeting.Nurturing;
using LeadFunctions.Targeting.PreparingScores;
using LeadFunctions.Targeting.ReadingOrganic;
using LeadFunctions.Targeting.Recycling;
using LeadFunctions.Targeting.ReportingFeedback;
using LeadFunctions.Targeting.ReportingGrades;
using LeadFunctions.Targeting.ReportingSources;
using LeadFunctions.Targeting.TitleLists;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadFunctions;

/// <summary>All that the functions need, for whatever host runs them.</summary>
internal static class Capabilities
{
    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names it.</exception>
    public static IServiceCollection AddLeadFunctions(this IServiceCollection services, IConfiguration settings)
    {
        // Reasons, receipts and mails read the same on every machine.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddHostedService<TellVersion>()
            .AddStorage(settings)
            .AddCampaigns()
            .AddPlaces()
            .AddFacts()
            .AddFinding()
            .AddConfiguringCampaigns()
            .AddReceivingUploads()
            .AddValidatingLeads(settings)
            .AddRoutingLeads()
            .AddSendingLeads(settings)
            .AddSummarisingBatches()
            .AddReadingOrganic()
            .AddTitleLists()
            .AddEstimating()
            .AddPreparingScores()
            .AddReportingSources()
            .AddCollectingFeedback()
            .AddReportingFeedback()
            .AddReportingGrades()
            .AddAskingForLeads()
            .AddNurturing()
            .AddRecycling()
            .AddAcceptingReturns()
            .AddReturningDefects()
            .AddOfferingAtCost()
            .AddActingOnLeads()
            .AddAdmittingAffiliates()
            .AddStandards()
            .AddFraudSignals()
            .AddScorecards()
            .AddFindingPeople()
            .AddErasingPeople()
            .AddExportingPeople()
            .AddRemovingOldData(settings)
            .AddTryingChanges()
            .AddTracking()
            .AddOverseeing()
            .AddReadingFiles()
            .AddServingPage()
            .AddWatchingBatches(settings)
            .AddAuditing()
            .AddBackingUp()
            .AddCheckingDeliveryForms()
            .AddPacingCampaigns()
            .AddHttp(settings)
            .AddTelemetry(settings)
            .AddMailing(settings);
    }
}
