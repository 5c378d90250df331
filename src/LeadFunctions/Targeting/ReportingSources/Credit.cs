namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>Shares the credit for one lead among touches, in basis points that sum to <see cref="Whole"/>.</summary>
internal static class Credit
{
    public const int Whole = 10_000;
    private const int End = 4_000;

    /// <param name="touches">How many there are, at least one.</param>
    /// <returns>The share of each, the earliest first. What does not divide goes to the earliest, a point
    /// each.</returns>
    public static int[] Of(int touches, CreditModel model) =>
        (model, touches) switch
        {
            (_, < 1) => throw new ArgumentOutOfRangeException(nameof(touches), touches, "expected at least one"),
            (CreditModel.First, _) => [Whole, .. new int[touches - 1]],
            (CreditModel.Last, _) => [.. new int[touches - 1], Whole],
            (CreditModel.Even, _) or (_, <= 2) => Even(Whole, touches),
            _ => [End, .. Even(Whole - End - End, touches - 2), End],
        };

    private static int[] Even(int points, int touches) =>
        [.. Enumerable.Range(0, touches).Select(i => (points / touches) + (i < points % touches ? 1 : 0))];
}
