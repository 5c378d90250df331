namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>Brings to its end what somebody has begun over HTTP. Safe to run twice, and beside the answer: each step
/// finds what is done.</summary>
internal sealed class FinishAct(StopLead stopping, SendThrough through, AcceptAnswer answers, CorrectLead correcting)
{
    public Task HandleAsync(ActToFinish act, CancellationToken ct) =>
        act.Act switch
        {
            ActKind.Stop => stopping.CarryOutAsync(act, ct),
            ActKind.TryAgain => through.CarryOutAsync(act, ct),
            ActKind.Correct => correcting.CarryOutAsync(act, ct),
            _ => answers.CarryOutAsync(act, ct),
        };
}
