using System.ComponentModel;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Ops.PacingCampaigns;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>How a campaign goes, in a word.</summary>
internal enum PaceWord { OnPace, Behind, Ending, Filled, Paused, NotBegun, Ended }
