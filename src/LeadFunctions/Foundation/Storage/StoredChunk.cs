using System.Collections.ObjectModel;
using Azure;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>The rows of a chunk in order, and how far it had come before they were read.</summary>
/// <param name="isWritten">Whether they were written just now: the versions that they have since are not
/// known.</param>
internal sealed class StoredChunk(ChunkMarker marker, IList<StoredLead> rows, bool isWritten = false)
    : ReadOnlyCollection<StoredLead>(rows)
{
    public ChunkMarker Marker => marker;

    public bool IsWritten => isWritten;

    public IReadOnlyList<Lead> Leads => [.. this.Select(row => row.Lead)];

    public StoredChunk With(ChunkMarker other) => new(other, Items, isWritten);
}

/// <summary>A row as it is to be seen, and the version of it that was read.</summary>
/// <param name="ReceivedIn">Set where it is not written yet.</param>
internal sealed record StoredLead(Lead Lead, ETag ETag, ChunkId? ReceivedIn = null)
{
    /// <summary>The row as it stands in the table, see <see cref="ChunkMarker.IsSent"/>.</summary>
    public Lead Written { get; init; } = Lead;

    public bool IsAhead => !ReferenceEquals(Written, Lead);
}
