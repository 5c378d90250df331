namespace LeadFunctions.Tests.Fuzzing;

/// <summary>A reader of bytes that others wrote.</summary>
/// <param name="Seeds">Sound inputs, which are spoilt.</param>
/// <param name="Read">Takes whatever it is given: an exception is a fault.</param>
/// <param name="Inputs">How many a full run tries.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Seeds, Func<byte[], Task> Read, int Inputs)
{
    /// <summary>A seed of a target by its number, spoilt: the same each time for the same numbers.</summary>
    public byte[] Input(int seed, int number) =>
        number < Seeds.Count ? Seeds[number] : new Spoiling(new Random(HashCode(seed, number)), Seeds).Spoilt();

    // Not HashCode.Combine, which differs from process to process.
    private static int HashCode(int seed, int number) => unchecked((seed * 486_187_739) ^ (number * 16_777_619));

    public override string ToString() => Name;
}
