using System.Collections;

namespace LeadFunctions.Foundation.Leads;

/// <summary>Which chunks of a batch are through: a bit each, so that counting one twice changes nothing.</summary>
internal sealed class ChunkSet
{
    private readonly byte[] _bits;

    private ChunkSet(byte[] bits) => _bits = bits;

    public static ChunkSet Empty { get; } = new([]);

    public int Count => _bits.Sum(b => int.PopCount(b));

    public static ChunkSet Of(byte[] bits) => new(bits);

    public byte[] ToBytes() => [.. _bits];

    public bool Contains(int chunk) => chunk / 8 < _bits.Length && new BitArray(_bits)[chunk];

    public ChunkSet With(int chunk)
    {
        var bits = new byte[Math.Max(_bits.Length, (chunk / 8) + 1)];
        _bits.CopyTo(bits, 0);
        bits[chunk / 8] |= (byte)(1 << (chunk % 8));
        return new ChunkSet(bits);
    }
}
