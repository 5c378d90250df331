using System.Collections.ObjectModel;
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
