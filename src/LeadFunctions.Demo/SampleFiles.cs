using LeadFunctions.LocalHost;

namespace LeadFunctions.Demo;

/// <summary>The folder <c>samples/</c>.</summary>
internal sealed class SampleFiles(string folder)
{
    public static SampleFiles OfRepository() =>
        new(
            Path.Combine(
                Repository.Root
                    ?? throw new DemoException(
                        "The samples were not found. Run the demo from a clone of the repository."
                    ),
                "samples"
            )
        );

    /// <summary>Campaigns last: what they name is there by then.</summary>
    public IReadOnlyList<DemoFile> Configuration =>
        [.. Under("config").OrderBy(f => f.Blob.StartsWith("campaigns/", StringComparison.Ordinal))];

    /// <summary>Three uploads at once, then the others: what these repeat of the first is a duplicate for
    /// certain.</summary>
    public IEnumerable<IReadOnlyList<DemoFile>> Waves => Uploads.Chunk(3);

    public IReadOnlyList<DemoFile> Uploads => Under("uploads");

    /// <summary>Files that cannot be read, or that nobody known uploads.</summary>
    public IReadOnlyList<DemoFile> Troubles => Under("troubles");

    public IReadOnlyList<DemoFile> Corrections => [.. Under("corrections").Select(f => f with { Note = "corrected" })];

    /// <summary>The uploads that corrections exist for, to be dropped a second time unchanged.</summary>
    public IReadOnlyList<DemoFile> Repeats =>
        [.. Uploads.Where(f => Corrections.Any(c => c.Blob == f.Blob)).Select(f => f with { Note = "again" })];

    /// <summary>Uploads with answers to smarter questions, some of them misspelt.</summary>
    public IReadOnlyList<DemoFile> Smarter => Under("smarter");

    /// <summary>Configuration that ops change while leads wait for it.</summary>
    public IReadOnlyList<DemoFile> Changes => Under("changes");

    /// <summary>Uploads whose messages are lost on their way.</summary>
    public IReadOnlyList<DemoFile> Lost => Under("outages/messages-lost");

    /// <summary>Uploads that come while validation is down.</summary>
    public IReadOnlyList<DemoFile> Stopped => Under("outages/validation-down");

    /// <summary>Uploads that miss the send days of their week.</summary>
    public IReadOnlyList<DemoFile> Late => [.. Under("late").Select(f => f with { Note = "late" })];

    /// <summary>Files of an affiliate whose export is broken.</summary>
    public IReadOnlyList<DemoFile> BadMonth => Under("bad-month/unusable");

    /// <summary>It goes on though the affiliate was warned.</summary>
    public IReadOnlyList<DemoFile> BadMonthGoesOn => Under("bad-month/goes-on");

    /// <summary>Comes while the affiliate is paused, and is kept.</summary>
    public IReadOnlyList<DemoFile> BadMonthMended => [.. Under("bad-month/kept").Select(f => f with { Note = "kept" })];

    /// <summary>A file half of which looks made up.</summary>
    public IReadOnlyList<DemoFile> Suspicious =>
        [.. Under("suspicious").Select(f => f with { Note = "suspicious", IsOfToday = true })];

    /// <summary>A year of leads that converted on the site by themselves.</summary>
    public IReadOnlyList<DemoFile> Organic => Under("organic");

    /// <summary>What customers say of leads that they were sent.</summary>
    public IReadOnlyList<DemoFile> Feedback => Under("feedback");

    public IReadOnlyList<string> Affiliates =>
        [
            .. Configuration
                .Where(f => f.Blob.StartsWith("affiliates/", StringComparison.Ordinal))
                .Select(f => Path.GetFileNameWithoutExtension(f.Path)),
        ];

    private List<DemoFile> Under(string name)
    {
        var root = Path.Combine(folder, name);
        return
        [
            .. Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(path => new DemoFile(path, Path.GetRelativePath(root, path).Replace('\\', '/')))
                .OrderBy(f => f.Blob, StringComparer.Ordinal),
        ];
    }
}
