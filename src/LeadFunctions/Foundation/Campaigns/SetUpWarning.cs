namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Something about a campaign's set-up that is allowed and looks unintended (spec: targeting).</summary>
/// <param name="Place">Where, as a JSON path of the campaign's file.</param>
internal sealed record SetUpWarning(string Place, string Found, string Expected)
{
    public override string ToString() => $"{Place}: found {Found}, expected {Expected}";
}
