using System.Collections;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Auditing;

/// <summary>What the tables say of one chunk: a few hundred bytes for a thousand rows.</summary>
internal sealed class ChunkBook(BatchId batch, int chunk)
{
    public BatchId Batch => batch;

    public int Chunk => chunk;

    /// <summary>Accepted matches of its rows, and places that name its rows.</summary>
    public Sums Places { get; } = new();

    /// <summary>Rows with a person, and those by which a person is found.</summary>
    public BitArray Named { get; } = new(Chunks.Rows);

    public BitArray Indexed { get; } = new(Chunks.Rows);

    /// <summary>Rows that may own a claim, and those that own one.</summary>
    public BitArray Living { get; } = new(Chunks.Rows);

    public BitArray Owning { get; } = new(Chunks.Rows);

    /// <summary>Rows that wait for a campaign, and those that are listed as waiting.</summary>
    public BitArray Waits { get; } = new(Chunks.Rows);

    public BitArray Listed { get; } = new(Chunks.Rows);

    public int Rows { get; set; }

    /// <summary>Rows that are set in one and not in the other.</summary>
    public IEnumerable<LeadId> Only(BitArray these, BitArray others)
    {
        for (var i = 0; i < these.Count; i++)
            if (these[i] && !others[i])
                yield return new LeadId(batch, (chunk * Chunks.Rows) + i + 1);
    }

    public static void Set(BitArray bits, LeadId lead) => bits[(lead.Row - 1) % Chunks.Rows] = true;
}
