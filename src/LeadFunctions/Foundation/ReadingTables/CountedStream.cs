namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Refuses a stream once it gives more than it may.</summary>
internal static class CountedStream
{
    /// <param name="problem">What to say of it, by how much it may give.</param>
    /// <param name="keepOpen">Whether the stream inside stays open when this one is closed.</param>
    public static Stream Of(Stream inner, long most, Func<long, string> problem, bool keepOpen = false)
    {
        var given = 0L;
        return new ForwardStream(
            inner,
            (read, _) =>
            {
                given += read.Length;
                if (given > most)
                    throw new UnreadableException(problem(most));
            },
            keepOpen
        );
    }
}
