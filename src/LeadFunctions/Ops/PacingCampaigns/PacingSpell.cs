using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.PacingCampaigns;

/// <summary>A time for which a campaign is in a state that ops are told of, as the ledger knows it. Spells of a state
/// are numbered from 1.</summary>
internal sealed record PacingSpell(PacingState State, int Number, DateTimeOffset BeganAt, bool IsTold, bool IsOver)
{
    /// <summary>A state that comes and goes within hours is told once a day.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(1);

    /// <summary>Who is behind stays so for a while, and is told of again each week.</summary>
    public static readonly TimeSpan RestBehind = TimeSpan.FromDays(7);

    /// <summary>Its row in the ledger.</summary>
    public string Period => PeriodOf(State, Number);

    public static string PeriodOf(PacingState state, int number) => PeriodNames.PacingSpell($"{state}", number);

    /// <summary>The last spell of a state; null where there was none.</summary>
    /// <param name="ledger">All runs of the campaign's job, in order.</param>
    public static PacingSpell? Last(PacingState state, IEnumerable<Run> ledger)
    {
        var mine = ledger.Where(r => r.Period.StartsWith($"{state}-", StringComparison.Ordinal)).ToList();
        var spells = mine.Where(r => !IsEnd(r)).ToList();
        return spells.Count == 0
            ? null
            : new PacingSpell(
                state,
                spells.Count,
                spells[^1].StartedAt,
                spells[^1].State == RunState.Done,
                IsEnd(mine[^1])
            );
    }

    /// <summary>The number of the spell that is to be told now; null where there is nothing to tell.</summary>
    /// <param name="last">The last spell of this state.</param>
    public static int? ToTell(PacingState state, PacingSpell? last, DateTimeOffset now)
    {
        if (last is null)
            return 1;
        if (last is { IsOver: false, IsTold: false })
            return last.Number;
        var isNews = last.IsOver || state == PacingState.Behind;
        return isNews && now - last.BeganAt >= (state == PacingState.Behind ? RestBehind : Rest)
            ? last.Number + 1
            : null;
    }

    private static bool IsEnd(Run run) => run.Period.EndsWith(PeriodNames.SpellOver, StringComparison.Ordinal);
}
