namespace LeadFunctions.Foundation.Deciding;

/// <summary>What became of an affiliate's deliveries whose return window is closed.</summary>
/// <param name="Closed">Those that were returned, and those that are final.</param>
internal sealed record FinalCount(int Final, int Closed);
