namespace LeadFunctions.Leads;

/// <summary>Rows travel through the pipeline in chunks: read in one page, written in ten transactions, one message a step.</summary>
internal static class Chunks
{
    /// <summary>Rows in a chunk: the most entities that a table query returns in a page.</summary>
    public const int Rows = 1_000;

    /// <summary>How many chunks hold that many rows.</summary>
    public static int Of(int rows) => (rows + Rows - 1) / Rows;
}

/// <summary>One chunk of one batch, numbered from 0. Messages carry this, never rows.</summary>
internal sealed record ChunkId(AffiliateName Affiliate, BatchId Batch, int Chunk)
{
    /// <summary>Names the send of what one pass of routing found for immediate campaigns.</summary>
    public string RunOf(int pass) => pass == 1 ? ToString() : $"{this}.{pass}";

    /// <summary>The passes that found a campaign for rows which were not sent since.</summary>
    /// <param name="rows">The rows of the chunk.</param>
    /// <param name="last">The last pass that was carried out.</param>
    public IEnumerable<int> PassesToDeliver(IEnumerable<Lead> rows, int last)
    {
        var left = rows.SelectMany(lead => lead.Matches).Where(m => m.Delivery == DeliveryState.Scheduled).Select(m => m.Run).ToHashSet();
        return Enumerable.Range(1, last).Where(pass => left.Contains(RunOf(pass)));
    }

    public override string ToString() => $"{Batch}-{Chunk:D5}";
}

/// <summary>The steps of a chunk, in order. A chunk's marker says which is done.</summary>
internal enum ChunkStep { Received, Validated, Routed, Delivered }
