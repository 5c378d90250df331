using System.IO.Compression;
using System.Security.Cryptography;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.BackingUp;

/// <summary>Collects entities for one file of a backup.</summary>
internal sealed class PartWriter(BackupOptions options) : IDisposable
{
    private readonly MemoryStream _file = new();
    private GZipStream? _zip;
    private long _bytes;

    public EntitySum Sum { get; private set; }

    /// <summary>The last entity; null before the first.</summary>
    public EntityKey? Last { get; private set; }

    public bool IsFull => Sum.Entities >= options.EntitiesAPart || _bytes >= options.BytesAPart;

    public void Add(SavedEntity entity)
    {
        _zip ??= new GZipStream(_file, CompressionLevel.Fastest, leaveOpen: true);
        _zip.Write(entity.Line);
        _zip.WriteByte((byte)'\n');
        _bytes += entity.Line.Length;
        Sum = Sum.With(entity.Line);
        Last = entity.Key;
    }

    /// <summary>Ends the file.</summary>
    public (BinaryData Content, string Sha256) End()
    {
        _zip?.Dispose();
        var content = _file.ToArray();
        return (BinaryData.FromBytes(content), Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    public void Dispose()
    {
        _zip?.Dispose();
        _file.Dispose();
    }
}
