using Azure;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Places;

/// <summary>How an affiliate, or one of its sub-sources, stands with a standard.</summary>
/// <param name="Rule">Name of the standard.</param>
internal sealed record Standing(AffiliateName Affiliate, string Rule, string? SubSource = null)
{
    /// <summary>The rows, or closed deliveries, that grace lasts at least and probation is judged by.</summary>
    public const int Enough = 50;

    public StandingState State { get; init; }

    /// <summary>When the state began; null for who never was anything else than healthy.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Batches that were uploaded before this day count no more: a probation has shown that it is better
    /// since.</summary>
    public DateOnly? CountsFrom { get; init; }

    /// <summary>Places that the affiliate had when its probation began, by lead code.</summary>
    public IReadOnlyDictionary<string, int> Taken { get; init; } = new Dictionary<string, int>();

    /// <summary>What ops decided, for as long as it holds.</summary>
    public StandingOverride? Override { get; init; }

    /// <summary>What was counted when it was last looked at.</summary>
    public StandingNumbers? Numbers { get; init; }

    /// <summary>The last changes, oldest first.</summary>
    public IReadOnlyList<StandingChange> History { get; init; } = [];

    /// <summary>Whether everybody has heard of the last change.</summary>
    public bool IsTold { get; init; } = true;

    /// <summary>Of what is stored; null for what is not.</summary>
    public ETag? Version { get; init; }

    public bool IsOverridden(DateTimeOffset now) => Override is { } held && held.Until > now;
}
