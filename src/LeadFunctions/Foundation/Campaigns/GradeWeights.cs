namespace LeadFunctions.Foundation.Campaigns;

/// <summary>From which score on a grade is given; under the last it is D.</summary>
internal sealed record GradeWeights
{
    public int A { get; init; } = 70;
    public int B { get; init; } = 50;
    public int C { get; init; } = 30;

    /// <summary>From this fit on a lead that asked to be contacted has at least B.</summary>
    public int ContactFit { get; init; } = 30;

    /// <summary>For so many days.</summary>
    public int ContactDays { get; init; } = 7;
}
