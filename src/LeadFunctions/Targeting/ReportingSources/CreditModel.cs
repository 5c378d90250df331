using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>Who of those that touched a person gets the credit for a lead that was sent.</summary>
[JsonConverter(typeof(WordJson<CreditModel>))]
internal enum CreditModel
{
    First,
    Last,
    Even,

    /// <summary>40 % to the first, 40 % to the last, the rest to those between.</summary>
    Position,
}
