namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What one file of <c>config</c> holds.</summary>
internal abstract record Document;
