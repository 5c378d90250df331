namespace LeadFunctions.Foundation.Facts;

/// <summary>An answer to a question of a campaign.</summary>
/// <param name="Answer">In the words of the campaign; null where the row says what no campaign allows.</param>
internal sealed record AnswerFact(string Symbol, string? Answer);
