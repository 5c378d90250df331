using System.Collections.ObjectModel;
using System.IO.Compression;
using System.Net;
using System.Security;
using System.Text;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Privacy.FindingPeople;

/// <summary>Looks for addresses in a file of any kind: text in any usual encoding, and in <c>.gz</c>, <c>.zip</c> and
/// <c>.xlsx</c>, also within each other. Letters are compared in any case.</summary>
internal sealed class FileSearch
{
    private const int Block = 256 * 1024;
    private const int MaxNesting = 3;

    // A zip is held in memory while it is unpacked, and what comes out is counted: it may be a bomb.
    private const int MaxPacked = 64 << 20;
    private const long MaxUnpacked = 2L << 30;

    private readonly ILookup<string, string> _forms;
    private readonly int _overlap;
    private readonly HashSet<string> _found = [];
    private long _left = MaxUnpacked;

    private FileSearch(IEnumerable<string> addresses)
    {
        _forms = addresses
            .Distinct()
            .SelectMany(address => Forms(address).Select(form => (form, address)))
            .ToLookup(f => f.form, f => f.address);
        _overlap = _forms.Select(f => f.Key.Length).DefaultIfEmpty(0).Max() + 2;
    }

    /// <summary>Set where not all of the file could be looked through: it is damaged, locked or too large.</summary>
    private bool IsPartial { get; set; }

    /// <returns>Those of the addresses that stand in the file, and whether all of it was looked through.</returns>
    public static async Task<(IReadOnlySet<string> Found, bool IsWhole)> FindAsync(
        Stream content,
        IEnumerable<string> addresses,
        CancellationToken ct
    )
    {
        var search = new FileSearch(addresses);
        await search.LookAsync(content, 0, ct);
        return (search._found, !search.IsPartial);
    }

    private async Task LookAsync(Stream content, int nesting, CancellationToken ct)
    {
        var block = new byte[Block];
        var read = await content.ReadAtLeastAsync(block, block.Length, throwOnEndOfStream: false, ct);
        if (!IsGzip(block) && !IsZip(block))
            await ScanAsync(block, read, content, ct);
        else if (IsGzip(block) && content.CanSeek)
            await TryAsync(() => UnpackedFromStart(content), content, nesting + 1, ct);
        else if (nesting < MaxNesting && await HoldAsync(block.AsMemory(0, read), content, ct) is { } held)
            await UnpackAsync(held, nesting + 1, ct);
        else
            IsPartial = true;
    }

    private async Task UnpackAsync(MemoryStream held, int nesting, CancellationToken ct)
    {
        if (IsGzip(held.GetBuffer()))
            await TryAsync(() => UnpackedFromStart(held), held, nesting, ct);
        else if (Entries(held) is { } entries)
            foreach (var entry in entries)
                await TryAsync(entry.Open, Stream.Null, nesting, ct);
        else
            await ScanDamagedAsync(held, ct);
    }

    // What is damaged or locked must not hide the rest.
    private async Task TryAsync(Func<Stream> open, Stream packed, int nesting, CancellationToken ct)
    {
        try
        {
            await using var unpacked = open();
            await LookAsync(unpacked, nesting, ct);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            await ScanDamagedAsync(packed, ct);
        }
    }

    // It may only look like an archive: at least its bytes are looked through.
    private async Task ScanDamagedAsync(Stream packed, CancellationToken ct)
    {
        IsPartial = true;
        packed.Position = 0;
        await ScanAsync(new byte[Block], 0, packed, ct);
    }

    private static GZipStream UnpackedFromStart(Stream packed)
    {
        packed.Position = 0;
        return new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true);
    }

    private static ReadOnlyCollection<ZipArchiveEntry>? Entries(Stream held)
    {
        try
        {
            return new ZipArchive(held, ZipArchiveMode.Read, leaveOpen: true).Entries;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private async Task ScanAsync(byte[] block, int read, Stream rest, CancellationToken ct)
    {
        var before = "";
        for (; read > 0 || (read = await rest.ReadAsync(block, ct)) > 0; read = 0)
        {
            // Without the zeros UTF-16 reads like ASCII.
            var text = before + Encoding.Latin1.GetString(block, 0, read).Replace("\0", "", StringComparison.Ordinal);
            foreach (var form in _forms.Where(form => AddressText.Tells(text, form.Key)))
                _found.UnionWith(form);
            before = text[Math.Max(0, text.Length - _overlap)..];
            if ((_left -= read) < 0)
            {
                IsPartial = true;
                return;
            }
        }
    }

    private static async Task<MemoryStream?> HoldAsync(ReadOnlyMemory<byte> begin, Stream rest, CancellationToken ct)
    {
        var held = new MemoryStream();
        held.Write(begin.Span);
        var block = new byte[Block];
        for (int read; (read = await rest.ReadAsync(block, ct)) > 0; held.Write(block, 0, read))
            if (held.Length + read > MaxPacked)
                return null;
        held.Capacity = (int)held.Length;
        held.Position = 0;
        return held;
    }

    // As it is, and as markup has it.
    private static IEnumerable<string> Forms(string address) =>
        new[] { address, WebUtility.HtmlEncode(address), SecurityElement.Escape(address) }
            .Select(form => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(form)))
            .Distinct();

    private static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, ..];

    private static bool IsZip(ReadOnlySpan<byte> bytes) => bytes is [0x50, 0x4B, 0x03, 0x04, ..];
}
