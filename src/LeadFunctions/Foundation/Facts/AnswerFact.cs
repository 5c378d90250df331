namespace LeadFunctions.Foundation.Facts;

/// <summary>An answer to a question of a campaign, in the words of the campaign.</summary>
internal sealed record AnswerFact(string Symbol, string Answer);
