using System.ComponentModel;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>The body of <c>POST api/affiliates/{affiliate}/access</c> and <c>/access/revoke</c>.</summary>
internal sealed record AccessAct
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
    public required string Why { get; init; }

    public OrProblem<(string By, string Why)> Read() => Signature.ReadBy(By).And(Signature.ReadWhy(Why));
}

/// <summary>The keys of an affiliate, as far as they may be shown.</summary>
internal sealed record AccessView(AffiliateName Affiliate, IReadOnlyList<KeyView> Keys);
