namespace LeadFunctions.Tests.Docs;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "artifacts", ".git"];

    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>Files below a folder, as paths from the root with slashes; what tools made is left out.</summary>
    public static IEnumerable<string> Files(string pattern, string folder = "") =>
        Directory
            .EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(NotOurs.Contains));

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "LeadFunctions.sln"))
            ? folder
            : Above(
                Path.GetDirectoryName(folder)
                    ?? throw new InvalidOperationException("The tests do not run from within the repository.")
            );
}
