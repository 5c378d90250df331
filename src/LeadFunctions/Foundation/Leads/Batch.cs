namespace LeadFunctions.Foundation.Leads;

/// <summary>One version of one uploaded file, or of one file in an uploaded archive of several.</summary>
/// <param name="Path">The blob's name in <c>uploads</c>, of a file in an archive with <c>!</c> and its name: hostile
/// text.</param>
/// <param name="Bytes">Length of the upload.</param>
internal sealed record Batch(AffiliateName Affiliate, BatchId Id, string Path, long Bytes)
{
    public BatchState State { get; init; }

    /// <summary>Set where the file lies in an archive of several.</summary>
    public ArchivePart? Part { get; init; }

    /// <summary>Shared by all batches that came in one upload.</summary>
    public BatchId Upload => Part?.Archive ?? Id;

    /// <summary>The blob's name of the upload, also where the batch is a file in it.</summary>
    public string UploadPath => Part is { } part ? Path[..^(part.Name.Length + 1)] : Path;

    /// <summary>When receiving it began, which tells versions of one second apart; null for batches from before this
    /// was kept.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>Why a rejected file could not be read, in plain words.</summary>
    public string? Problem { get; init; }

    /// <summary>What the file was read as, such as <c>CSV, semicolon, Windows-1252</c>; empty before it is
    /// known.</summary>
    public string Format { get; init; } = "";

    /// <summary>Whether it came as a workbook, so that its affiliate reads workbooks.</summary>
    public bool IsWorkbook => Format.Contains(", sheet", StringComparison.Ordinal);

    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>What of the file was not read, such as sheets, in plain words.</summary>
    public IReadOnlyList<string> NotRead { get; init; } = [];

    /// <summary>Rows received so far, the header not included.</summary>
    public int Rows { get; init; }

    /// <summary>Chunks whose rows are all stored; receiving goes on from here after it was cut off.</summary>
    public int ReceivedChunks { get; init; }

    public ChunkSet Finished { get; init; } = ChunkSet.Empty;

    /// <summary>Rows by status, counted from the rows themselves.</summary>
    public IReadOnlyDictionary<LeadStatus, int> Counts { get; init; } = new Dictionary<LeadStatus, int>();

    /// <summary>The same rows as people are told of them.</summary>
    public IReadOnlyDictionary<RowOutcome, int> Outcomes { get; init; } = new Dictionary<RowOutcome, int>();

    /// <summary>Rows that concern no campaign, such as those with a lead code that nobody knows.</summary>
    public int NowhereRows { get; init; }

    /// <summary>How many of these each reason is against.</summary>
    public IReadOnlyDictionary<ReasonCode, int> NowhereReasons { get; init; } = new Dictionary<ReasonCode, int>();

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>When the last of its rows lost its personal data, which is too old; null before.</summary>
    public DateTimeOffset? BareSince { get; init; }

    /// <summary>When storage last saw a change, by its own clock; null for a batch that was not read from
    /// there.</summary>
    public DateTimeOffset? TouchedAt { get; init; }

    /// <summary>How often the batch was counted; the newest count stays.</summary>
    public int Summaries { get; init; }

    /// <summary>The upload's own name, without folders; of a file in an archive with all that comes behind
    /// it.</summary>
    public string FileName => Path[(Path.LastIndexOf('/', Path.Length - 1 - (Part?.Name.Length ?? 0)) + 1)..];

    /// <summary>All rows are in and every chunk is through.</summary>
    public bool IsReadyToSummarise =>
        State is BatchState.Received or BatchState.Completed && Finished.Count == Chunks.Of(Rows);

    /// <summary>The chunks that came in and are not through, in order.</summary>
    public IEnumerable<int> OpenChunks =>
        Enumerable
            .Range(0, State == BatchState.Receiving ? ReceivedChunks : Chunks.Of(Rows))
            .Where(chunk => !Finished.Contains(chunk));

    public Batch WithReceived(int chunk, int rows) =>
        State != BatchState.Receiving || chunk < ReceivedChunks
            ? this
            : this with
            {
                ReceivedChunks = chunk + 1,
                Rows = Rows + rows,
            };

    public Batch WithAllReceived() => State == BatchState.Receiving ? this with { State = BatchState.Received } : this;

    public Batch WithFinished(int chunk) =>
        Finished.Contains(chunk) ? this : this with { Finished = Finished.With(chunk) };
}

/// <summary>One file of an archive that holds several.</summary>
/// <param name="Archive">What the batch of the whole upload would be named: all its files share it.</param>
/// <param name="Name">Path in the archive, or what was made of it where another file has the same: hostile
/// text.</param>
/// <param name="Files">How many files the archive holds.</param>
internal sealed record ArchivePart(BatchId Archive, string Name, int Files);
