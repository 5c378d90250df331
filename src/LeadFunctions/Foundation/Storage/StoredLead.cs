using Azure;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>A row as it is to be seen, and the version of it that was read.</summary>
/// <param name="ReceivedIn">Set where it is not written yet.</param>
internal sealed record StoredLead(Lead Lead, ETag ETag, ChunkId? ReceivedIn = null)
{
    /// <summary>The row as it stands in the table, see <see cref="ChunkMarker.IsSent"/>.</summary>
    public Lead Written { get; init; } = Lead;

    public bool IsAhead => !ReferenceEquals(Written, Lead);
}
