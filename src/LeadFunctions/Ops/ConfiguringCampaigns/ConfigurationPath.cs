using LeadFunctions.Foundation.Http;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>Which file of <c>config</c> is asked for.</summary>
internal static class ConfigurationPath
{
    private static readonly string[] Folders = ["affiliates", "campaigns", "lists"];
    private static readonly string[] Alone = ["categories", "titles", "sources", "standards"];

    /// <summary>The list of people not to contact is not among them: it names people, and its former versions would for
    /// ever.</summary>
    public static OrProblem<string> Read(string kind, string name) =>
        Folders.Contains(kind)
        && name.Length is > 0 and <= 100
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')
            ? new($"{kind}/{name}.json")
        : kind == "files" && Alone.Contains(name) ? new($"{name}.json")
        : new(
            Problem.NotFound(
                "There is no such configuration; expected affiliates, campaigns or lists with a name, or files with categories, titles, sources or standards."
            )
        );
}
