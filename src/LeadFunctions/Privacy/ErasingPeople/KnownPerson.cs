using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Privacy.FindingPeople;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>A person who is to be erased, with all rows and their batches.</summary>
internal sealed record KnownPerson(
    PersonId Person,
    Dossier Dossier,
    IReadOnlyList<FoundLead> Rows,
    IReadOnlyList<Batch> Batches
)
{
    public IReadOnlySet<LeadCode> LeadCodes { get; } =
        Rows.SelectMany(r => r.Lead.Matches).Select(m => m.LeadCode).ToHashSet();

    public SoughtPerson Sought =>
        new(Person, [.. Dossier.Addresses], LeadCodes, Batches.Select(b => b.Id).ToHashSet())
        {
            After = Dossier.LookedTo,
        };

    /// <summary>How much was cleaned, from what was noted before: the same for a run that was cut off and came
    /// again.</summary>
    public IReadOnlyDictionary<string, int> Removed =>
        Dossier
            .Traces.CountBy(t => t.Where)
            .Append(new(Tables.Leads, Rows.Count))
            .Where(c => c.Value > 0)
            .OrderBy(c => c.Key, StringComparer.Ordinal)
            .ToDictionary();
}
