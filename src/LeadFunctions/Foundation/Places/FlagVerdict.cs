namespace LeadFunctions.Foundation.Places;

/// <summary>What ops found of a flagged batch.</summary>
internal enum FlagVerdict
{
    /// <summary>Its rows were made up, or come from elsewhere than the affiliate says.</summary>
    Confirmed,

    /// <summary>Nothing is wrong with it.</summary>
    False,
}
