namespace LeadFunctions.ReceivingUploads;

/// <summary>The checksum of zips (CRC-32, ISO 3309). The framework has it in a package that is not on every feed.</summary>
internal sealed class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i => Step((uint)i))];

    private uint _rest = uint.MaxValue;

    public uint Value => ~_rest;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var rest = _rest;
        foreach (var b in bytes)
            rest = Table[(byte)(rest ^ b)] ^ (rest >> 8);
        _rest = rest;
    }

    private static uint Step(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}
