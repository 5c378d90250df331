using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>What is done with leads.</summary>
[JsonConverter(typeof(WordJson<LeadAction>))]
internal enum LeadAction
{
    AcceptAnswer,
    SendThrough,
    Stop,
    RouteAgain,

    /// <summary>Is held no more for an answer that nobody accepts: it goes on as one that did not answer.</summary>
    Release,

    /// <summary>Is taken back from a campaign that was sent it.</summary>
    Return,
}
