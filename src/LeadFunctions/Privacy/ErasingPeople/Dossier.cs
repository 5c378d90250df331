using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Privacy.FindingPeople;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>An erasure that is not through: whom to look for. It lies in <c>runs/erasures/</c> while it is at work,
/// because what it looks for must outlive what it has erased, and is removed as its last step.</summary>
/// <param name="Cells">All that the person's rows say, cell by cell.</param>
/// <param name="Names">What tells of the person wherever it stands: addresses, phones, names.</param>
internal sealed record Dossier(string Email, string By, IReadOnlyList<string> Cells, IReadOnlyList<string> Names)
{
    public const string Folder = "erasures/";

    /// <summary>The places that are to be cleaned, noted before the first of them is.</summary>
    public IReadOnlyList<PersonTrace> Traces { get; init; } = [];

    /// <summary>Files that nobody has taken yet: they must be, before they can be removed.</summary>
    public IReadOnlyList<PersonTrace> Untaken { get; init; } = [];

    /// <summary>The last place that was looked through, where one run had no time for all; else null.</summary>
    public string? LookedTo { get; init; }

    /// <summary>The address, and as rows spell it.</summary>
    [JsonIgnore]
    public IEnumerable<string> Addresses =>
        Names.Where(n => n.Contains('@', StringComparison.Ordinal)).Append(Email).Distinct();

    public static string PathOf(PersonId person) => $"{Folder}{person}.json";

    public Dossier With(IEnumerable<string> cells, IEnumerable<string> names) =>
        this with
        {
            Cells = [.. Cells.Concat(cells).Where(c => c.Length > 0).Distinct().Order(StringComparer.Ordinal)],
            Names = [.. Names.Concat(names).Where(n => n.Length > 2).Distinct().Order(StringComparer.Ordinal)],
        };

    public Dossier With(IEnumerable<PersonTrace> traces) =>
        this with
        {
            Traces = [.. Traces.Concat(traces).Distinct().OrderBy(t => (t.Where, t.Path))],
        };
}
