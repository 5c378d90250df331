using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.ActingOnLeads;

internal enum ActKind { Stop, TryAgain, AcceptAnswer }

/// <summary>What somebody has begun over HTTP. It is queued before the first write, so that it comes to its end whatever
/// becomes of whoever answers.</summary>
/// <param name="Entry">What the history of the lead says of it: where it stands there, the act was begun.</param>
/// <param name="Through">The campaign that the lead is sent through to.</param>
/// <param name="Answer">The answer that is taken.</param>
/// <param name="Alike">Whether all held rows of the batch with the same text get it.</param>
internal sealed record ActToFinish(
    ActKind Act, AffiliateName Affiliate, LeadId Lead, HistoryEntry Entry, LeadCode? Through = null, AnswerAccepted? Answer = null, bool Alike = false);
