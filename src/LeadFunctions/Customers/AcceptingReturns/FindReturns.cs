using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Finds files of returns that no event announced, or that were cut off, and takes them; and returns over HTTP
/// that were cut off, and ends them. Safe to run twice, also
/// beside the function that the event starts: each row knows its own return.</summary>
internal sealed partial class FindReturns(
    UploadStore uploads,
    RunStore runs,
    ReturnFile file,
    ReturnLeads returns,
    CurrentConfiguration configuration,
    TimeProvider clock,
    ILogger<FindReturns> log
)
{
    /// <summary>How long a file is left to its event.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="AggregateException">Some files could not be taken; all others were.</exception>
    public async Task HandleAsync(CancellationToken ct)
    {
        await EndRequestsAsync(ct);
        var due = await uploads
            .ListAsync(Containers.Returns)
            .Where(u => u.Bytes > 0 && clock.GetUtcNow() - u.WrittenAt >= Patience)
            .ToListAsync(ct);
        if (due.Count == 0)
            return;
        var done = await runs.DoneAsync(Jobs.ReturnFiles, due.Min(u => u.Batch)!.Value, ct);
        var failures = new Failures();
        foreach (var upload in due.Where(u => !done.Contains(u.Batch.Value)))
        {
            LogFound($"{upload.Batch}");
            await failures.CatchAsync($"The file of returns {upload.Batch}", () => file.HandleAsync(upload.Path, ct));
        }
        failures.ThrowIfAny();
    }

    private async Task EndRequestsAsync(CancellationToken ct)
    {
        var left = await runs.OfAsync(Jobs.ReturnRequests)
            .Where(r => clock.GetUtcNow() - r.StartedAt >= Patience)
            .ToListAsync(ct);
        var campaigns = left.Count == 0 ? null : (await configuration.GetAsync(ct)).Campaigns;
        foreach (var request in left)
        {
            if (
                request.Period.Split('|') is [var leadCode, var person]
                && campaigns!.GetValueOrDefault(LeadCode.Parse(leadCode)) is { } campaign
            )
                await returns.FollowAsync(campaign, PersonId.Parse(person), ct);
            await runs.ForgetAsync(request, ct);
        }
    }

    [LoggerMessage(720, LogLevel.Information, "A file of returns was found that is not taken: {File}")]
    private partial void LogFound(string file);
}
