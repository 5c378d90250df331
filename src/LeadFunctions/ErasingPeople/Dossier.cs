using System.ComponentModel;
using LeadFunctions.Answering;
using LeadFunctions.Leads;

namespace LeadFunctions.ErasingPeople;

/// <summary>The body of <c>POST api/people/erase</c>.</summary>
internal sealed record Erase
{
    [Description("The address as it stands in an upload; case and outer spaces make no difference.")]
    public required string Email { get; init; }

    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
    public required string Why { get; init; }
}

/// <summary>What an erasure answers.</summary>
internal sealed record ErasureView(
    [property: Description("The keyed hash of the address: all that stays of the person.")] PersonId Person,
    [property: Description("What happens now.")] string Next);

/// <summary>An erasure that is not through: whom to look for. It lies in <c>runs/erasures/</c> while it is at work, because what
/// it looks for must outlive what it has erased, and is removed as its last step.</summary>
/// <param name="Cells">All that the person's rows say, cell by cell.</param>
/// <param name="Names">What tells of the person wherever it stands: addresses, phones, names.</param>
internal sealed record Dossier(string Email, string By, IReadOnlyList<string> Cells, IReadOnlyList<string> Names)
{
    public const string Folder = "erasures/";

    public static string PathOf(PersonId person) => $"{Folder}{person}.json";

    public Dossier With(IEnumerable<string> cells, IEnumerable<string> names) => this with
    {
        Cells = [.. Cells.Concat(cells).Where(c => c.Length > 0).Distinct().Order(StringComparer.Ordinal)],
        Names = [.. Names.Concat(names).Where(n => n.Length > 2).Distinct().Order(StringComparer.Ordinal)],
    };
}
