using System.Text;

namespace LeadFunctions.Benchmarks;

/// <summary>Writes a workbook as Excel 97 did (BIFF8 in a compound file), with cells of text.</summary>
internal static class OldWorkbookFile
{
    private const int Sector = 4096;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private const uint TableSector = 0xFFFFFFFD;

    public static byte[] Of(IReadOnlyList<IReadOnlyList<string>> rows) => Compound(Book(rows));

    private static byte[] Book(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var book = new MemoryStream();
        using var writer = new BinaryWriter(book, Encoding.Unicode, leaveOpen: true);
        Begin(writer, 0x0005);
        Record(writer, 0x0042, w => w.Write((ushort)1200));
        var sheetAt = (int)book.Position + 4;
        Record(
            writer,
            0x0085,
            w =>
            {
                w.Write(0);
                w.Write((ushort)0);
                w.Write((byte)5);
                w.Write((byte)0);
                w.Write("Leads"u8);
            }
        );
        Record(writer, 0x000A, _ => { });
        var start = (int)book.Position;
        Begin(writer, 0x0010);
        Record(
            writer,
            0x0200,
            w =>
            {
                w.Write(0);
                w.Write(rows.Count);
                w.Write((ushort)0);
                w.Write((ushort)rows[0].Count);
                w.Write((ushort)0);
            }
        );
        for (var row = 0; row < rows.Count; row++)
        for (var column = 0; column < rows[row].Count; column++)
            Cell(writer, row, column, rows[row][column]);
        Record(writer, 0x000A, _ => { });
        writer.Flush();
        var bytes = book.ToArray();
        BitConverter.TryWriteBytes(bytes.AsSpan(sheetAt), start);
        return bytes;
    }

    private static void Cell(BinaryWriter writer, int row, int column, string text) =>
        Record(
            writer,
            0x0204,
            w =>
            {
                w.Write((ushort)row);
                w.Write((ushort)column);
                w.Write((ushort)0);
                w.Write((ushort)text.Length);
                w.Write((byte)0);
                w.Write(Encoding.Latin1.GetBytes(text));
            }
        );

    private static void Begin(BinaryWriter writer, ushort kind) =>
        Record(
            writer,
            0x0809,
            w =>
            {
                w.Write((ushort)0x0600);
                w.Write(kind);
                w.Write(0L);
                w.Write(0);
            }
        );

    private static void Record(BinaryWriter writer, ushort id, Action<BinaryWriter> content)
    {
        var bytes = new MemoryStream();
        using (var inner = new BinaryWriter(bytes, Encoding.Unicode, leaveOpen: true))
            content(inner);
        writer.Write(id);
        writer.Write((ushort)bytes.Length);
        writer.Write(bytes.ToArray());
    }

    // Header, then the table of sectors, the directory and the one stream.
    private static byte[] Compound(byte[] stream)
    {
        var data = (stream.Length + Sector - 1) / Sector;
        var tables = (data + 1) / (Sector / 4) + 1;
        var file = new byte[(1 + tables + 1 + data) * Sector];
        using var writer = new BinaryWriter(new MemoryStream(file));
        writer.Write(0xE11AB1A1E011CFD0);
        writer.Write(new byte[16]);
        foreach (var part in new ushort[] { 0x3E, 4, 0xFFFE, 12, 6, 0, 0, 0 })
            writer.Write(part);
        foreach (var part in new uint[] { 1u, (uint)tables, (uint)tables, 0u, Sector, EndOfChain, 0u, EndOfChain, 0u })
            writer.Write(part);
        for (var i = 0u; i < 109; i++)
            writer.Write(i < tables ? i : Free);
        writer.Seek(Sector, SeekOrigin.Begin);
        for (var i = 0; i < tables; i++)
            writer.Write(TableSector);
        writer.Write(EndOfChain);
        for (var i = 1; i <= data; i++)
            writer.Write(i == data ? EndOfChain : (uint)(tables + 1 + i));
        for (var i = tables + 1 + data; i < tables * (Sector / 4); i++)
            writer.Write(Free);
        Entry(writer, tables, 0, "Root Entry", 5, 1, EndOfChain, 0);
        Entry(writer, tables, 1, "Workbook", 2, Free, (uint)tables + 1, stream.Length);
        writer.Seek((1 + tables + 1) * Sector, SeekOrigin.Begin);
        writer.Write(stream);
        return file;
    }

    private static void Entry(
        BinaryWriter writer,
        int tables,
        int index,
        string name,
        byte kind,
        uint child,
        uint start,
        long length
    )
    {
        writer.Seek((1 + tables) * Sector + index * 128, SeekOrigin.Begin);
        writer.Write(Encoding.Unicode.GetBytes(name.PadRight(32, '\0')));
        writer.Write((ushort)(2 * (name.Length + 1)));
        writer.Write(kind);
        writer.Write((byte)1);
        writer.Write(Free);
        writer.Write(Free);
        writer.Write(child);
        writer.Write(new byte[36]);
        writer.Write(start);
        writer.Write(length);
    }
}
