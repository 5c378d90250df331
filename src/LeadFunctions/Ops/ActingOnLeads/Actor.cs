using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>Who acts and why, checked: it is shown to people later and must say something.</summary>
internal sealed record Actor(string By, string Why)
{
    public static OrProblem<Actor> Read(string by, string why)
    {
        var read = Signature.ReadBy(by).And(Signature.ReadWhy(why));
        return read.Problem is { } problem ? new(problem) : new(new Actor(read.Value.First, read.Value.Second));
    }

    public HistoryEntry Says(DateTimeOffset at, string what) => new(at, By, $"{what}: {Why}");
}
