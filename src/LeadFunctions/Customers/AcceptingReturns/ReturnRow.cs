using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>A row of a file of returns.</summary>
/// <param name="Line">Row of the file as a spreadsheet counts, from 1.</param>
/// <param name="Lead">Lead id, or whatever stands in its column; empty where there is none.</param>
/// <param name="Email">What should be the person's address; empty where there is none.</param>
/// <param name="Fault">Why the row cannot be read.</param>
internal sealed record ReturnRow(int Line, string Lead, string Email, string Reason, Reason? Fault = null)
{
    /// <summary>What the row names the lead by.</summary>
    public string Named => Lead.Length > 0 ? Lead : Email;
}
