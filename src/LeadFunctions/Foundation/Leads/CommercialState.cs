namespace LeadFunctions.Foundation.Leads;

/// <summary>What a delivery is worth. Final: its return window is closed, so it is billable.</summary>
internal enum CommercialState
{
    Open,
    Returned,
    Final,
}
