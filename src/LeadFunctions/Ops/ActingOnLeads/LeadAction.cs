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
}
