using System.Buffers;
using System.Text;

namespace Azure.Data.Tables.Protocol;

/// <summary>A growing request body out of the array pool.</summary>
internal sealed class PooledBuffer(int capacity) : IBufferWriter<byte>
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(capacity);
    private int length;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureFree(sizeHint);
        return bytes.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureFree(sizeHint);
        return bytes.AsSpan(length);
    }

    public PooledBuffer Append(string text)
    {
        var room = GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        length += Encoding.UTF8.GetBytes(text, room);
        return this;
    }

    /// <summary>Only after the response has come: an abandoned request may still be reading the bytes.</summary>
    public void Release()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        length = 0;
    }

    private void EnsureFree(int sizeHint)
    {
        var wanted = length + Math.Max(sizeHint, 256);
        if (wanted <= bytes.Length)
            return;

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(wanted, bytes.Length * 2));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
