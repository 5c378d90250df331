namespace LeadFunctions.ReceivingUploads;

/// <summary>Refuses content of an archive that is not what the archive tells of: the unpackers take what is cut off for
/// whole, and that of zips does not look at the checksum.</summary>
/// <param name="length">Bytes, as far as they fit.</param>
/// <param name="checksum">CRC-32; null where the unpacker checks it.</param>
internal sealed class CompleteStream(Stream inner, uint length, uint? checksum = null) : Stream
{
    private readonly Crc32 _sum = new();
    private uint _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Checked(buffer, inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Checked(buffer, await inner.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int Checked(Memory<byte> buffer, int read) => Checked(buffer.Span, read);

    private int Checked(ReadOnlySpan<byte> buffer, int read)
    {
        _given = unchecked(_given + (uint)read);
        if (checksum is not null)
            _sum.Add(buffer[..read]);
        var ended = read == 0 && !buffer.IsEmpty;
        return ended && (_given != length || (checksum is { } told && told != _sum.Value)) ? throw new InvalidDataException() : read;
    }
}
