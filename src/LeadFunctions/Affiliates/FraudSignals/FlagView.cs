using System.ComponentModel;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>A flagged batch.</summary>
internal sealed record FlagView(
    AffiliateName Affiliate,
    BatchId Batch,
    DateTimeOffset LookedAt,
    FlagLevel Level,
    [property: Description("From 0 to 1: amber from 0.4, red from 0.7.")] double Score,
    [property: Description("The strongest first.")] IReadOnlyList<FoundSignal> Signals,
    [property: Description("What ops found of it; missing before.")] FlagMark? Mark
)
{
    public static FlagView Of(BatchFlags flags) =>
        new(flags.Affiliate, flags.Batch, flags.LookedAt, flags.Level, flags.Score, flags.Signals, flags.Mark);
}
