namespace LeadFunctions.AzuriteTests.Browsing;

internal static class InstalledChromium
{
    // The first has no windows to draw.
    private static readonly string[] Names =
    [
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];

    /// <summary>The browser that <c>CHROME_PATH</c> names or that this machine has; null where the one that Playwright
    /// got is the only one.</summary>
    public static string? Path =>
        Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } given
            ? given
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(System.IO.Path.PathSeparator)
                .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists);
}
