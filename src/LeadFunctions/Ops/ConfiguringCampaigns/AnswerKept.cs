namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>What a text of an affiliate is always taken for.</summary>
internal sealed record AnswerKept(string Symbol, string Said, string Answer);
