using System.IO.Hashing;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Refuses content of an archive that is not what the archive tells of: the unpackers take what is cut off for
/// whole, and that of zips does not look at the checksum.</summary>
internal static class CompleteStream
{
    /// <param name="length">Bytes, as far as they fit.</param>
    /// <param name="checksum">CRC-32; null where the unpacker checks it.</param>
    public static Stream Of(Stream inner, uint length, uint? checksum = null)
    {
        var sum = new Crc32();
        var given = 0u;
        return new ForwardStream(
            inner,
            (read, isEnd) =>
            {
                given = unchecked(given + (uint)read.Length);
                if (checksum is not null)
                    sum.Append(read);
                if (isEnd && (given != length || (checksum is { } told && told != sum.GetCurrentHashAsUInt32())))
                    throw new InvalidDataException();
            }
        );
    }
}
