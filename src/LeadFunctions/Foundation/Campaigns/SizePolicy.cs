namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What becomes of leads whose company size band is only partly inside the campaign's.</summary>
internal enum SizePolicy
{
    Contained,
    Overlaps,
}
