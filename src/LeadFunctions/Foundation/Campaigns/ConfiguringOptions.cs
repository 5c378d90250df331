namespace LeadFunctions.Foundation.Campaigns;

internal sealed record ConfiguringOptions
{
    /// <summary>How long a file may name documents that are not there: files of one change arrive in any
    /// order.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long nothing may change before ops are told of set-ups: a deployment of many files is one
    /// mail.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromMinutes(1);
}
