namespace LeadFunctions.Foundation.Leads;

/// <summary>Rows travel through the pipeline in chunks: read in one page, written in ten transactions, one message a
/// step.</summary>
internal static class Chunks
{
    /// <summary>Rows in a chunk: the most entities that a table query returns in a page.</summary>
    public const int Rows = 1_000;

    /// <summary>How many chunks hold that many rows.</summary>
    public static int Of(int rows) => (rows + Rows - 1) / Rows;

    /// <summary>How many of that many rows a chunk holds.</summary>
    public static int RowsOf(int rows, int chunk) => Math.Clamp(rows - (chunk * Rows), 0, Rows);
}

/// <summary>The steps of a chunk, in order. A chunk's marker says which is done.</summary>
internal enum ChunkStep
{
    Received,

    /// <summary>As versions up to 1.0 left it: rows are validated and routed in one run since.</summary>
    Validated,
    Routed,
    Delivered,
}
