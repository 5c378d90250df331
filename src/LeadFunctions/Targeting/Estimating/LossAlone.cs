using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>What is lost for one reason and no other.</summary>
internal sealed record LossAlone(
    ReasonCode Reason,
    [property: Description("The reason in words.")] string Words,
    [property: Description("Leads that the campaign would get as well if nothing but this were lifted.")] int Lost,
    [property: Description("The same a week.")] double AWeek
);
