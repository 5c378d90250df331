using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What the customer bought. The campaign's set-up is checked against it.</summary>
internal sealed record Order
{
    public required IReadOnlyList<CategoryId> Categories { get; init; }

    /// <summary>Leads ordered, at least 1.</summary>
    public required int Quantity { get; init; }

    /// <summary>Leads ordered of single categories; they cap these where the caps say nothing else.</summary>
    public IReadOnlyDictionary<CategoryId, int> Amounts { get; init; } = new Dictionary<CategoryId, int>();

    /// <summary>Geos that were ordered; not compared where it is empty.</summary>
    public IReadOnlyList<Geo> Geos { get; init; } = [];

    /// <summary>Company sizes that were ordered; not compared where it is empty.</summary>
    public IReadOnlyList<CompanySize> CompanySizes { get; init; } = [];

    /// <summary>Industries that were ordered; not compared where it is empty.</summary>
    public IReadOnlyList<string> Industries { get; init; } = [];

    /// <summary>Field symbols of the questions that were ordered; not compared where it is empty.</summary>
    public IReadOnlyList<string> SmarterQuestions { get; init; } = [];
}
