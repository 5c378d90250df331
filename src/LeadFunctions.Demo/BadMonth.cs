using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Demo;

/// <summary>An affiliate whose rows are bad for weeks: warned, paused, its file kept, on probation with it, healthy.
/// And a file of another one that looks made up. Files come by how the affiliate stands, not by the
/// calendar.</summary>
internal sealed class BadMonth(DemoStage stage, Dropping dropping, DemoPlan plan)
{
    private static readonly AffiliateName Affiliate = AffiliateName.Parse("lead-harbor");

    private bool _goesOn;
    private bool _isMended;

    public Task BeginAsync(CancellationToken ct) => dropping.UploadAsync(plan.Samples.BadMonth, ct);

    /// <summary>What comes on a day.</summary>
    public async Task PassAsync(CancellationToken ct)
    {
        var state = (await StandingAsync(ct))?.State;
        if (state == StandingState.Warned && !_goesOn)
        {
            _goesOn = true;
            await dropping.UploadAsync(plan.Samples.BadMonthGoesOn, ct);
            await dropping.UploadAsync(plan.Samples.Suspicious, ct);
        }
        else if (state == StandingState.Paused && !_isMended)
        {
            _isMended = true;
            await dropping.UploadAsync(plan.Samples.BadMonthMended, ct);
        }
    }

    /// <summary>How it stood, day by day.</summary>
    public async Task<string> TellAsync(CancellationToken ct) =>
        $"{Affiliate}: "
        + string.Join(
            " · ",
            ((await StandingAsync(ct))?.History ?? [])
                .OrderBy(c => c.At)
                .Select(c => $"{c.To.ToString().ToLowerInvariant()} {c.At.UtcDateTime:d MMM}")
        );

    private async Task<Standing?> StandingAsync(CancellationToken ct) =>
        (await stage.Get<StandingStore>().OfAsync(Affiliate, ct)).SingleOrDefault();
}
