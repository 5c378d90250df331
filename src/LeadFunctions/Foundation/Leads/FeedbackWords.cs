namespace LeadFunctions.Foundation.Leads;

/// <summary>What customers say of leads, in words.</summary>
internal static class FeedbackWords
{
    public static string Of(FeedbackStage stage) =>
        stage switch
        {
            FeedbackStage.Accepted => "accepted",
            FeedbackStage.Attempted => "attempted",
            FeedbackStage.Contacted => "contacted",
            FeedbackStage.Qualified => "qualified",
            FeedbackStage.Opportunity => "opportunity",
            FeedbackStage.Won => "won",
            _ => "lost",
        };

    public static string Of(FeedbackReason reason) =>
        reason switch
        {
            FeedbackReason.WrongContactData => "wrong contact data",
            FeedbackReason.LeftCompany => "left the company",
            FeedbackReason.Duplicate => "duplicate",
            FeedbackReason.OutsideFilters => "outside filters",
            FeedbackReason.DeniesInterest => "denies interest",
            FeedbackReason.NoConsent => "no consent",
            FeedbackReason.NoNeed => "no need",
            FeedbackReason.NoBudget => "no budget",
            FeedbackReason.NoAuthority => "no authority",
            FeedbackReason.NotNow => "not now",
            FeedbackReason.UsesCompetitor => "uses a competitor",
            _ => "unreachable",
        };

    /// <summary>Whether the lead is not what was agreed, so that it may come back. A disappointment never
    /// does.</summary>
    public static bool IsDefect(this FeedbackReason reason) => reason <= FeedbackReason.NoConsent;

    /// <summary>Whether the person is no lead for anybody, whoever else would like it.</summary>
    public static bool IsDenial(this FeedbackReason reason) =>
        reason
            is FeedbackReason.WrongContactData
                or FeedbackReason.LeftCompany
                or FeedbackReason.DeniesInterest
                or FeedbackReason.NoConsent;

    /// <summary>All that stands, such as <c>off target, stage lost, no budget</c>; empty where nothing is
    /// said.</summary>
    public static string Of(Feedback said) =>
        string.Join(
            ", ",
            new[]
            {
                said.OnTarget is { Value: var isOnTarget } ? (isOnTarget ? "on target" : "off target") : null,
                said.Stage is { Value: var stage } ? $"stage {Of(stage)}" : null,
                said.Standing is { } reason ? Of(reason) : null,
            }.OfType<string>()
        );
}
