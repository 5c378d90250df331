namespace LeadFunctions.Foundation.Places;

/// <summary>How suspicious a batch is.</summary>
internal enum FlagLevel
{
    None,
    Amber,
    Red,
}
