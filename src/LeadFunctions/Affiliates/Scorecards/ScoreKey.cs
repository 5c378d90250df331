namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>What rows and deliveries of an affiliate are told apart by.</summary>
/// <param name="Age">Weeks before that of the scorecard, from 0.</param>
/// <param name="LeadCode">The campaign that a row names, or that a lead was sent to; null where a row names
/// none.</param>
/// <param name="SubSource">Publisher, list or channel; null where none is named.</param>
internal sealed record ScoreKey(int Age, string? LeadCode, string? SubSource);
