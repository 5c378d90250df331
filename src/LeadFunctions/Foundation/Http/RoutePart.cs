using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Http;

/// <summary>Reads the ids in the path of a request.</summary>
internal static class RoutePart
{
    /// <summary>What each part of a path must be.</summary>
    public static IReadOnlyDictionary<string, string> Expected { get; } =
        new Dictionary<string, string>
        {
            ["affiliate"] = "an affiliate such as infuse-media",
            ["batch"] = "a batch id such as 20261121T093000-4f2a9c01d3b2",
            ["leadCode"] = "a lead code such as INT-FFA-ESF-2541",
            ["upload"] = "the id of an upload such as 20261121T093000-4f2a9c01d3b2",
            ["list"] = "the name of a list of companies such as competitors",
            ["kind"] = "affiliates, campaigns, lists or files",
            ["name"] =
                "the name of a document such as INT-FFA-ESF-2541; of files: categories, titles, sources or standards",
            ["person"] = "a person id such as 0f1e2d3c4b5a69788796a5b4c3d2e1f0",
            ["leadId"] = "a lead id such as 20261121T093000-4f2a9c01d3b2-0000017",
        };

    public static OrProblem<AffiliateName> Affiliate(string text) => Read<AffiliateName>("affiliate", text);

    public static OrProblem<BatchId> Batch(string text) => Read<BatchId>("batch", text);

    public static OrProblem<LeadCode> LeadCode(string text) => Read<LeadCode>("leadCode", text);

    public static OrProblem<UploadId> Upload(string text) => Read<UploadId>("upload", text);

    public static OrProblem<PersonId> Person(string text) => Read<PersonId>("person", text);

    public static OrProblem<LeadId> Lead(string text) => Read<LeadId>("leadId", text);

    private static OrProblem<T> Read<T>(string name, string text)
        where T : class, IParsable<T> =>
        T.TryParse(text, null, out var id)
            ? new(id)
            : new(Problem.BadRequest($"{name}: found '{text.Short(80)}', expected {Expected[name]}."));
}
