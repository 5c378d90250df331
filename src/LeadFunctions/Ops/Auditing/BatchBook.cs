using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Auditing;

/// <summary>What the tables say of one batch.</summary>
internal sealed class BatchBook
{
    /// <summary>As the table of batches has it; null where it is not there.</summary>
    public Batch? Batch { get; set; }

    /// <summary>Rows by status and by standing with campaigns: as counted now, and as the counts say.</summary>
    public Sums Statuses { get; } = new();

    public Sums Campaigns { get; } = new();

    public int Rows { get; set; }

    /// <summary>When its rows changed last.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
