namespace LeadFunctions.Foundation.Facts;

/// <summary>How the format marks lists: a level says how much of a value is there, another whether it goes on with the
/// list of the value before.</summary>
internal static class FactLists
{
    /// <summary>The level of a list that is there and has nothing in it.</summary>
    public const int Empty = 1;
}

/// <summary>A column of lists, as many as there are rows.</summary>
/// <param name="Starts">Where the list of each row begins among all values; one more than there are rows.</param>
internal sealed record FactLists<T>(int[] Starts, T?[] Values)
{
    public ReadOnlySpan<T?> Of(int row) => Values.AsSpan(Starts[row]..Starts[row + 1]);

    public static FactLists<T> Of(int rows, T?[] values, int[] levels, int[] repeats)
    {
        var (starts, kept) = (new int[rows + 1], new List<T?>(values.Length));
        var row = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (repeats[i] == 0)
                starts[row++] = kept.Count;
            if (levels[i] > FactLists.Empty)
                kept.Add(values[i]);
        }
        for (; row <= rows; row++)
            starts[row] = kept.Count;
        return new FactLists<T>(starts, [.. kept]);
    }
}
