namespace LeadFunctions.Foundation.Leads;

/// <summary>From which score on a lead has which grade; under the last it has D.</summary>
/// <param name="ContactFit">The fit from which on a lead that asked to be contacted has at least B.</param>
/// <param name="ContactDays">For so many days from the one on which it asked.</param>
internal sealed record GradeLimits(int A, int B, int C, int ContactFit, int ContactDays)
{
    public Grade Of(int score) =>
        score >= A ? Grade.A
        : score >= B ? Grade.B
        : score >= C ? Grade.C
        : Grade.D;
}
