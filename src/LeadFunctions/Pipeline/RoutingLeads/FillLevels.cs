using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>How full campaigns are while the leads of a chunk are shared out: what was taken, and what these will
/// take.</summary>
/// <param name="roomOf">What of a campaign is taken.</param>
internal sealed class FillLevels(Func<LeadCode, CancellationToken, Task<CampaignRoom>> roomOf, DateTimeOffset now)
{
    private readonly Dictionary<LeadCode, (int Taken, int Total)> _levels = [];

    /// <summary>Reads those that are not known yet.</summary>
    public async Task ReadAsync(IEnumerable<LeadCode> campaigns, Configuration settings, CancellationToken ct)
    {
        foreach (var code in campaigns)
            if (!_levels.ContainsKey(code))
            {
                var room = await roomOf(code, ct);
                _levels[code] = (room.Total, CampaignLimits.Of(settings.Campaigns[code], now).With(room.Offers).Total);
            }
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
