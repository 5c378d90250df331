namespace LeadFunctions.Foundation.Places;

/// <summary>How many leads a night's look found waiting for a campaign or a category.</summary>
/// <param name="Night">Its day in UTC, see <see cref="Values.PeriodNames.Day"/>.</param>
/// <param name="Key">What they wait for, see <see cref="WaitingStore.KeyOf"/>.</param>
internal sealed record NightLook(string Night, string Key, int Leads);
