namespace LeadFunctions.Foundation.Finding;

/// <summary>A message that failed on every try, in the hand of whoever took it.</summary>
/// <param name="Text">As somebody left it: anything.</param>
internal sealed record PoisonMessage(string Text, string Id, string Receipt);
