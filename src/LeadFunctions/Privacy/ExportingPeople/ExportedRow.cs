using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Privacy.ExportingPeople;

/// <summary>A line of a file that named the person.</summary>
internal sealed record ExportedRow(
    LeadId LeadId,
    [property: Description("Where it came from, and when.")] string From,
    [property: Description("The file as it lies in uploads; missing where it was removed.")] string? File,
    [property: Description("The line as it was received.")] IReadOnlyList<ExportedValue> Received,
    [property: Description("What was understood of it.")] IReadOnlyList<ExportedValue> Understood,
    [property: Description("What became of it, in words.")] IReadOnlyList<string> Outcome,
    [property: Description("Customers that it goes or went to.")] IReadOnlyList<ExportedDelivery> DeliveredTo,
    IReadOnlyList<HistoryEntry> History
);
