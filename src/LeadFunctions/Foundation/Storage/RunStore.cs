using Azure;
using Azure.Data.Tables;

namespace LeadFunctions.Foundation.Storage;

/// <summary>How far a run has come.</summary>
internal enum RunState
{
    Started,
    Done,
}

/// <summary>One run of a job for a period, such as a campaign's weekly send in week 47.</summary>
internal sealed record Run(string Job, string Period, RunState State, DateTimeOffset StartedAt);

/// <summary>Ledger of what happens once a period, also after an outage.</summary>
internal sealed class RunStore(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.Runs);

    public async Task<Run?> FindAsync(string job, string period, CancellationToken ct) =>
        await Table.FindAsync(job, period, ct) is { } entity ? Read(entity) : null;

    /// <summary>Starts a run, or finds the one that was started before.</summary>
    public async Task<Run> StartAsync(string job, string period, DateTimeOffset now, CancellationToken ct)
    {
        var run = new Run(job, period, RunState.Started, now);
        return await Table.TryAddAsync(Entity(run), ct) ? run : await FindAsync(job, period, ct) ?? run;
    }

    /// <summary>All runs of a job, in the order of their periods.</summary>
    public IAsyncEnumerable<Run> OfAsync(string job) =>
        Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {job}")).Select(Read);

    /// <summary>The run of a period, where there is one, and all that were begun and not ended.</summary>
    public async Task<IReadOnlyList<Run>> OpenAndAsync(string job, string period, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {job} and (RowKey eq {period} or State eq {nameof(RunState.Started)})"
        );
        return await Table.QueryAsync<TableEntity>(filter, cancellationToken: ct).Select(Read).ToListAsync(ct);
    }

    /// <summary>The last period of a job that is done, of those from a period on; null where there is none.</summary>
    public async Task<string?> LastDoneAsync(string job, string from, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {job} and RowKey ge {from} and State eq {nameof(RunState.Done)}"
        );
        string? last = null;
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
            last = entity.RowKey;
        return last;
    }

    /// <summary>The periods of a job that are done, of those from a period on.</summary>
    public async Task<IReadOnlySet<string>> DoneAsync(string job, string from, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {job} and RowKey ge {from} and State eq {nameof(RunState.Done)}"
        );
        return await Table
            .QueryAsync<TableEntity>(filter, cancellationToken: ct)
            .Select(e => e.RowKey)
            .ToHashSetAsync(cancellationToken: ct);
    }

    /// <summary>The runs of a job from a period on, in the order of their periods.</summary>
    public IAsyncEnumerable<Run> SinceAsync(string job, string from) =>
        Table
            .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {job} and RowKey ge {from}"))
            .Select(Read);

    /// <summary>Closes a run once all its work is done.</summary>
    public Task FinishAsync(Run run, CancellationToken ct) =>
        Table.UpdateEntityAsync(Entity(run with { State = RunState.Done }), ETag.All, TableUpdateMode.Replace, ct);

    /// <summary>Forgets a run whose name comes once and is not asked for again. Safe to repeat.</summary>
    public Task ForgetAsync(Run run, CancellationToken ct) =>
        Table.DeleteEntityAsync(run.Job, run.Period, cancellationToken: ct);

    private static TableEntity Entity(Run run) =>
        new(run.Job, run.Period) { ["State"] = run.State.ToString(), ["StartedAt"] = run.StartedAt };

    private static Run Read(TableEntity entity) =>
        new(
            entity.PartitionKey,
            entity.RowKey,
            Enum.Parse<RunState>(entity.GetString("State")),
            entity.GetDateTimeOffset("StartedAt") ?? default
        );
}
