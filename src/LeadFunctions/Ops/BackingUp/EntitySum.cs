using System.Globalization;
using System.IO.Hashing;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadFunctions.Ops.BackingUp;

/// <summary>How many entities there are and the sum of their hashes, which is the same in whatever order and pieces
/// they are read: two tables with the same sum hold the same entities. It tells damage and loss, not
/// forgery.</summary>
/// <param name="Hashes">XxHash128 of each line, added modulo 2^128.</param>
internal readonly record struct EntitySum(
    long Entities,
    [property: JsonConverter(typeof(EntitySum.HexJson))] UInt128 Hashes
)
{
    public EntitySum With(ReadOnlySpan<byte> line) =>
        new(Entities + 1, unchecked(Hashes + XxHash128.HashToUInt128(line)));

    public EntitySum With(EntitySum other) => new(Entities + other.Entities, unchecked(Hashes + other.Hashes));

    internal sealed class HexJson : JsonConverter<UInt128>
    {
        public override UInt128 Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            UInt128.Parse(reader.GetString()!, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, UInt128 value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("x32", CultureInfo.InvariantCulture));
    }
}
