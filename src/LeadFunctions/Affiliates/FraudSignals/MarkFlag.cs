using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>Keeps what ops found of a flagged batch. Done again, the newer mark stands.</summary>
internal sealed partial class MarkFlag(FlagStore stored, TimeProvider clock, ILogger<MarkFlag> log)
{
    public Task<IActionResult> AnswerAsync(string batch, MarkAct act, CancellationToken ct) =>
        RoutePart
            .Batch(batch)
            .And(Signature.ReadBy(act.By).And(Signature.ReadWhy(act.Why)))
            .AnswerAsync(read =>
                AnswerReadAsync(read.First, act with { By = read.Second.First, Why = read.Second.Second }, ct)
            );

    private async Task<IActionResult> AnswerReadAsync(BatchId batch, MarkAct act, CancellationToken ct)
    {
        var mark = new FlagMark(clock.GetUtcNow(), act.Verdict, act.By, act.Why);
        var marked = await stored.ChangeAsync(
            act.Affiliate,
            batch,
            f => f.Level == FlagLevel.None ? f : f with { Mark = mark },
            ct
        );
        if (marked is null or { Level: FlagLevel.None })
            return Problem
                .NotFound($"No batch {batch} of {act.Affiliate} is flagged. Expected one that GET api/flags lists.")
                .ToAnswer();
        LogMarked(batch, act.Affiliate, act.Verdict);
        return Answer.Ok(FlagView.Of(marked));
    }

    [LoggerMessage(961, LogLevel.Information, "The flag of batch {Batch} of {Affiliate} was marked by ops: {Verdict}")]
    private partial void LogMarked(BatchId batch, AffiliateName affiliate, FlagVerdict verdict);
}
