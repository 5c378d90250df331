using System.ComponentModel;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>The body of <c>POST api/standards/overrides</c>.</summary>
internal sealed record OverrideAct
{
    public required AffiliateName Affiliate { get; init; }

    [Description("Name of the standard.")]
    public required string Rule { get; init; }

    [Description("The publisher, list or channel, where the standard looks at each for itself.")]
    public string? SubSource { get; init; }

    public required OverrideKind Kind { get; init; }

    [Description("Until when it is held: within a year. Needed for hold; nothing else has one.")]
    public DateTimeOffset? Until { get; init; }

    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
    public required string Why { get; init; }
}
