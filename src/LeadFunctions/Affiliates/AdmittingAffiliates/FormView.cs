using System.ComponentModel;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>A delivery form that was taken.</summary>
internal sealed record FormView(string Month, int Bytes, [property: Description("What happens now.")] string Next);
