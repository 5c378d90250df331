using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost.Mails;

namespace LeadFunctions.Demo;

/// <summary>Copies what the pipeline wrote out of storage into a folder.</summary>
internal sealed class OutputCopy(DemoStage stage, string folder)
{
    private const string Mails = "mails";

    public static IReadOnlyList<string> Copied { get; } =
    [Containers.Receipts, Containers.Deliveries, Containers.Reports];

    /// <summary>Empties the folder: what lies there is of the last run.</summary>
    public static void Clear(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
    }

    /// <returns>How many files each container had.</returns>
    public async Task<IReadOnlyDictionary<string, int>> CopyAsync(CancellationToken ct)
    {
        var counts = new Dictionary<string, int>();
        foreach (var container in Copied)
            counts[container] = await CopyAsync(container, ct);
        counts[TitleLists.Folder] = Directory.EnumerateFiles(TitleLists.Under(folder)).Count();
        counts[CustomerFeedback.Folder] = Directory.EnumerateFiles(CustomerFeedback.Under(folder)).Count();
        counts[Estimates.Folder] = Directory.EnumerateFiles(Estimates.Under(folder)).Count();
        counts[Sources.Folder] = Directory.EnumerateFiles(Sources.Under(folder)).Count();
        var mails = stage.Mails.Mails.ToList();
        await MailPages.WriteAsync(mails, Path.Combine(folder, Mails), ct);
        counts[Mails] = mails.Count;
        return counts;
    }

    private async Task<int> CopyAsync(string container, CancellationToken ct)
    {
        var names = await stage.Get<UploadStore>().ListAsync(container).Select(f => f.Path).ToListAsync(ct);
        var root = Directory.CreateDirectory(Path.Combine(folder, container)).FullName;
        await Parallel.ForEachAsync(
            names,
            ct,
            async (name, stop) =>
            {
                var path = PathUnder(root, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await stage.Get<LeadStorage>().Container(container).GetBlobClient(name).DownloadToAsync(path, stop);
            }
        );
        return names.Count;
    }

    private static string PathUnder(string root, string name)
    {
        var path = Path.GetFullPath(Path.Combine(root, name));
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new DemoException($"The blob '{name}' would lie outside of {root}.");
    }
}
