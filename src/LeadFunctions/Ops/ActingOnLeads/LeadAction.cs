using System.ComponentModel;
using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Ops.Tracking;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>What is done with leads.</summary>
[JsonConverter(typeof(WordJson<LeadAction>))]
internal enum LeadAction { AcceptAnswer, SendThrough, Stop, RouteAgain }
