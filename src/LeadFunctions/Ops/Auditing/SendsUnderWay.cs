using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.Auditing;

/// <summary>Knows whether somebody is still to end a send.</summary>
internal sealed class SendsUnderWay(AuditStore tables, RunStore runs)
{
    /// <param name="run">Null for what no send has yet.</param>
    public async Task<bool> HasAsync(LeadCode leadCode, RunName? run, CancellationToken ct) =>
        run is not null
        && (
            (await tables.OpenWebhooksAsync(ct)).Contains($"{leadCode}|{run}")
            || (
                ChunkRun.Of(run) is null
                && await runs.FindAsync(Jobs.WeeklySend(leadCode), run.Value, ct) is { State: RunState.Started }
            )
        );
}
