namespace LeadFunctions.Tests.Architecture;

/// <summary>The folders of <c>src/LeadFunctions</c> and what each may use.</summary>
internal static class Layout
{
    private const string App = "LeadFunctions.";

    /// <summary>All folders in order. A folder uses what stands above it in its own group, and Foundation.</summary>
    public static IReadOnlyList<string> Order { get; } =
    [
        "Foundation.Values",
        "Foundation.Leads",
        "Foundation.Telemetry",
        "Foundation.Storage",
        "Foundation.Campaigns",
        "Foundation.Deciding",
        "Foundation.Places",
        "Foundation.Facts",
        "Foundation.Mailing",
        "Foundation.Http",
        "Foundation.ReadingTables",
        "Foundation.Finding",
        "Pipeline.SummarisingBatches",
        "Pipeline.ReceivingUploads",
        "Pipeline.ValidatingLeads",
        "Pipeline.SendingLeads",
        "Pipeline.RoutingLeads",
        "Targeting.ReadingOrganic",
        "Targeting.TitleLists",
        "Targeting.Estimating",
        "Targeting.PreparingScores",
        "Targeting.ReportingSources",
        "Targeting.CollectingFeedback",
        "Targeting.ReportingFeedback",
        "Targeting.ReportingGrades",
        "Targeting.AskingForLeads",
        "Targeting.Nurturing",
        "Targeting.Recycling",
        "Customers.AcceptingReturns",
        "Customers.ReturningDefects",
        "Customers.OfferingAtCost",
        "Affiliates.AdmittingAffiliates",
        "Affiliates.Standards",
        "Affiliates.FraudSignals",
        "Affiliates.Scorecards",
        "Ops.Tracking",
        "Ops.ConfiguringCampaigns",
        "Ops.TryingChanges",
        "Ops.ActingOnLeads",
        "Ops.WatchingBatches",
        "Ops.PacingCampaigns",
        "Ops.CheckingDeliveryForms",
        "Ops.Auditing",
        "Ops.BackingUp",
        "Ops.Overseeing",
        "Ops.ReadingFiles",
        "Ops.ServingPage",
        "Privacy.FindingPeople",
        "Privacy.ErasingPeople",
        "Privacy.ExportingPeople",
        "Privacy.RemovingOldData",
    ];

    /// <summary>What crosses all the same. Each line has its reason.</summary>
    public static IReadOnlySet<(string User, string Used)> Exceptions { get; } =
        new HashSet<(string, string)>
        {
            // Ops ask for a run to be sent again, and the run itself keeps that.
            ("Ops.ActingOnLeads", "Pipeline.SendingLeads"),
            // A trial holds leads that wait to the limits that a pass holds them to.
            ("Ops.TryingChanges", "Pipeline.RoutingLeads"),
            // Ops return leads from the page as customers do by request.
            ("Ops.ActingOnLeads", "Customers.AcceptingReturns"),
            // A value that ops correct is checked as an uploaded one.
            ("Ops.ActingOnLeads", "Pipeline.ValidatingLeads"),
            // A scorecard has the money that statements have, to the cent.
            ("Affiliates.Scorecards", "Customers.AcceptingReturns"),
            // Monday's mail to ops has scorecards and who is asked for how many.
            ("Affiliates.Scorecards", "Targeting.AskingForLeads"),
            // What failed to go out is overseen as the run keeps it.
            ("Ops.Overseeing", "Pipeline.SendingLeads"),
        };

    /// <summary>Group and activity, such as <c>Pipeline.SendingLeads</c>; null for what composes the app, and for
    /// others' types.</summary>
    public static string? FolderOf(Type type) =>
        type.Namespace?.StartsWith(App, StringComparison.Ordinal) == true
        && type.Assembly == typeof(Capabilities).Assembly
            ? type.Namespace[App.Length..]
            : null;

    public static bool May(string user, string used) =>
        Exceptions.Contains((user, used))
        || (Place(used) < Place(user) && (GroupOf(used) == "Foundation" || GroupOf(used) == GroupOf(user)));

    private static string GroupOf(string folder) => folder.Split('.')[0];

    private static int? Place(string folder) =>
        Order.Index().Where(f => f.Item == folder).Select(f => (int?)f.Index).FirstOrDefault();
}
