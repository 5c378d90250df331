using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>How full campaigns are while the leads of a chunk are shared out: what was taken, and what these will
/// take.</summary>
/// <param name="taken">How many places of a campaign are taken.</param>
internal sealed class FillLevels(Func<LeadCode, CancellationToken, Task<int>> taken)
{
    private readonly Dictionary<LeadCode, (int Taken, int Total)> _levels = [];

    /// <summary>Reads those that are not known yet.</summary>
    public async Task ReadAsync(IEnumerable<LeadCode> campaigns, Configuration settings, CancellationToken ct)
    {
        foreach (var code in campaigns)
            if (!_levels.ContainsKey(code))
                _levels[code] = (await taken(code, ct), settings.Campaigns[code].Caps.Total);
    }

    /// <summary>0 empty, 1 full.</summary>
    public double Of(LeadCode campaign) =>
        _levels.TryGetValue(campaign, out var level) ? (double)level.Taken / level.Total : 0;

    /// <summary>Counts that those get the lead which are asked first.</summary>
    public void Expect(IEnumerable<LeadCode> first)
    {
        foreach (var code in first)
            if (_levels.TryGetValue(code, out var level))
                _levels[code] = level with { Taken = level.Taken + 1 };
    }
}
