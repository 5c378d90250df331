namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>How much of a file is read before it is refused. Each default is far above what affiliates send, and low
/// enough that no file holds the app up.</summary>
internal sealed record ReadingLimits
{
    public static ReadingLimits Default { get; } = new();

    /// <summary>Bytes of a file as it was uploaded.</summary>
    public long FileBytes { get; init; } = 1L << 30;

    /// <summary>Bytes of all that comes out of an archive, counted while it is unpacked.</summary>
    public long UnpackedBytes { get; init; } = 2L << 30;

    /// <summary>How many times larger than the archive it may become unpacked. Lists of leads reach 20.</summary>
    public int UnpackedRatio { get; init; } = 100;

    /// <summary>Unpacked bytes below which the ratio does not count: a small file may well be all the same.</summary>
    public long RatioFromBytes { get; init; } = 16 << 20;

    /// <summary>Files in an archive.</summary>
    public int ArchiveEntries { get; init; } = 1_000;

    /// <summary>Archives within archives: a <c>.gz</c> in a <c>.zip</c> is two.</summary>
    public int Nesting { get; init; } = 2;

    /// <summary>Rows of a table, below what the number of a row can hold.</summary>
    public int Rows { get; init; } = 9_999_998;

    /// <summary>Columns of a header.</summary>
    public int Columns { get; init; } = 500;

    /// <summary>Characters of a cell while reading. A quote that nobody closes would swallow the rest of the
    /// file.</summary>
    public int Cell { get; init; } = 100_000;

    /// <summary>Characters of one line of JSON.</summary>
    public int JsonLine { get; init; } = 1_000_000;

    /// <summary>Among how many of the first rows the header must be.</summary>
    public int HeaderRows { get; init; } = 20;

    /// <summary>Bytes of a workbook: it is held in memory, because reading jumps within it.</summary>
    public long WorkbookBytes { get; init; } = 32 << 20;

    /// <summary>Bytes of all parts of a workbook, counted while they are unpacked.</summary>
    public long WorkbookUnpackedBytes { get; init; } = 96 << 20;

    /// <summary>Bytes of a workbook's part without a tag: an attribute is held in memory whole.</summary>
    public long BytesWithoutTag { get; init; } = 1 << 20;

    /// <summary>Cells between the first and the last of a sheet, empty ones too: the reader goes through them
    /// all.</summary>
    public long SheetCells { get; init; } = 20_000_000;

    /// <summary>Texts that cells of a workbook share; all are held in memory.</summary>
    public int SharedStrings { get; init; } = 1_000_000;

    /// <summary>Characters of all shared texts.</summary>
    public long SharedCharacters { get; init; } = 24 << 20;

    /// <summary>For checking the whole file and finding its table, before the first row is taken.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(2);
}
