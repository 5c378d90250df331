namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Reads a stream forward, and has somebody look at all that it gives.</summary>
/// <param name="look">Refuses content by an exception.</param>
/// <param name="keepOpen">Whether the stream inside stays open when this one is closed.</param>
internal sealed class ForwardStream(Stream inner, ForwardStream.Look look, bool keepOpen = false) : Stream
{
    /// <param name="read">What one read gave.</param>
    /// <param name="isEnd">Whether there was nothing more to give.</param>
    public delegate void Look(ReadOnlySpan<byte> read, bool isEnd);

    private long _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _given;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Looked(buffer, inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        return Looked(buffer.Span, read);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !keepOpen)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int Looked(ReadOnlySpan<byte> buffer, int read)
    {
        _given += read;
        look(buffer[..read], isEnd: read == 0 && !buffer.IsEmpty);
        return read;
    }
}
