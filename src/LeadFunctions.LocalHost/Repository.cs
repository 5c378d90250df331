namespace LeadFunctions.LocalHost;

/// <summary>The clone that the program was built in, or runs in.</summary>
internal static class Repository
{
    /// <summary>Null where neither the program nor the current folder lies in a clone.</summary>
    public static string? Root { get; } = Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory());

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LeadFunctions.sln")))
                return folder.FullName;
        }

        return null;
    }
}
