namespace LeadFunctions.Foundation.Places;

/// <summary>What ops found of a flagged batch, when, who, and why.</summary>
internal sealed record FlagMark(DateTimeOffset At, FlagVerdict Verdict, string By, string Why);
