using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Writes down what a send of a chunk takes that was through before, such as what a paused campaign had: a run
/// that was cut behind its file goes on with the same leads. Without it nobody could tell them from those that came to
/// the run after its file.</summary>
internal sealed class LeftSends(OutputFiles files)
{
    /// <summary>Safe to repeat: what was written first stays.</summary>
    public Task FixAsync(LeadCode leadCode, RunName run, IReadOnlyList<Lead> due, CancellationToken ct) =>
        files.DecideOnceAsync(
            PathOf(leadCode, run),
            BinaryData.FromString(Json.Write(due.Select(lead => lead.Id))),
            ct
        );

    /// <returns>Null where no such send has begun.</returns>
    public async Task<IReadOnlySet<LeadId>?> FindAsync(LeadCode leadCode, RunName run, CancellationToken ct)
    {
        await using var written = await files.OpenAsync(Containers.Runs, PathOf(leadCode, run), ct);
        return written is null
            ? null
            : Json.Read<List<LeadId>>((await BinaryData.FromStreamAsync(written, ct)).ToString()).ToHashSet();
    }

    private static string PathOf(LeadCode leadCode, RunName run) => $"left-sends/{leadCode}/{run}.json";
}
