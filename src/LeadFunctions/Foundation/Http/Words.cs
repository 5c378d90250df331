namespace LeadFunctions.Foundation.Http;

/// <summary>Some words of a fixed list, in a query between commas: whoever asks takes any of them.</summary>
internal sealed record Words<T>(IReadOnlyList<T> Items)
    where T : struct, Enum
{
    public bool Has(T? word) => word is { } known && Items.Contains(known);

    public bool Equals(Words<T>? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Aggregate(0, HashCode.Combine);

    public override string ToString() => string.Join(',', Items);

    public static implicit operator Words<T>(T word) => new([word]);
}
