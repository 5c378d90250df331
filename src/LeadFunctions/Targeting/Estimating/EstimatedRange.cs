using System.ComponentModel;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>What the next four weeks bring together, in four of five cases.</summary>
internal sealed record EstimatedRange(
    [property: Description("One time in ten it is less.")] int Low,
    [property: Description("Four times the mean of a week.")] double Middle,
    [property: Description("One time in ten it is more.")] int High,
    [property: Description("Whether weeks differ more than chance makes them, which makes the range wider.")]
        bool IsBursty
);
