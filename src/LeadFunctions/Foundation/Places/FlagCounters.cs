namespace LeadFunctions.Foundation.Places;

/// <summary>What of a batch later ones are compared with. It tells of nobody.</summary>
internal sealed record FlagCounters
{
    public int Rows { get; init; }

    /// <summary>The share of rows that say nearly the same as another.</summary>
    public double NearIdentical { get; init; }

    /// <summary>The share of the largest company; null where there were too few rows to tell.</summary>
    public double? LargestCompany { get; init; }

    /// <summary>Rows whose address and name can be compared.</summary>
    public int Named { get; init; }

    /// <summary>Those of them whose address has nothing of the name.</summary>
    public int Unrelated { get; init; }

    /// <summary>How many phones end with each digit.</summary>
    public IReadOnlyList<int> PhoneDigits { get; init; } = new int[10];

    /// <summary>How many times end with each digit.</summary>
    public IReadOnlyList<int> SecondDigits { get; init; } = new int[10];
}
