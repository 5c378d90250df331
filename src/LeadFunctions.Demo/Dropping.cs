using System.Globalization;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Demo;

/// <summary>A file that was dropped, as the version that storage made of it.</summary>
internal sealed record Dropped(DemoFile File, Upload Upload);

/// <summary>Puts files where affiliates and ops put them, and remembers each version.</summary>
internal sealed partial class Dropping(DemoStage stage)
{
    // The samples are of this day; the demo plays them as of today.
    private static readonly DateOnly DayOfSamples = new(2026, 11, 23);

    private readonly List<Dropped> _dropped = [];

    /// <summary>All files dropped into <c>uploads</c>, in order.</summary>
    public IReadOnlyList<Dropped> Uploads => _dropped;

    public async Task UploadAsync(IEnumerable<DemoFile> files, CancellationToken ct)
    {
        foreach (var file in files)
            _dropped.Add(await DropAsync(Containers.Uploads, file, ct));
        await stage.Host.WhenQuietAsync(ct);
    }

    /// <summary>Drops configuration and waits until all of it is in force.</summary>
    /// <exception cref="DemoException">A file was refused.</exception>
    public async Task<Configuration> ConfigureAsync(IReadOnlyList<DemoFile> files, CancellationToken ct)
    {
        foreach (var file in files)
            await DropTextAsync(Containers.Config, file.Blob, Here(await File.ReadAllTextAsync(file.Path, ct)), ct);
        await stage.Host.WhenQuietAsync(ct);
        var applied = (await stage.Get<ConfigurationStore>().ReadAllAsync(ct)).Select(d => d.Path);
        var refused = files.Select(f => f.Blob).Except(applied).ToList();
        return refused.Count == 0
            ? await stage.ConfigurationAsync(ct)
            : throw new DemoException(
                $"Configuration was refused: {string.Join(", ", refused)}. The mails in the outbox say why."
            );
    }

    /// <summary>Drops what a customer or an affiliate wrote by hand.</summary>
    public Task DropTextAsync(string container, string blob, string content, CancellationToken ct) =>
        stage
            .Get<LeadStorage>()
            .Container(container)
            .GetBlobClient(blob)
            .UploadAsync(BinaryData.FromString(content), overwrite: true, ct);

    /// <summary>Whose a file is; null where its folder is no affiliate's.</summary>
    public static AffiliateName? AffiliateOf(Dropped dropped, Configuration configuration) =>
        AffiliateName.TryParse(dropped.Upload.Folder, null, out var name) && configuration.Affiliates.ContainsKey(name)
            ? name
            : null;

    private string OfToday(string text, Regex days)
    {
        var since = DateOnly.FromDateTime(stage.Clock.GetUtcNow().UtcDateTime).DayNumber - DayOfSamples.DayNumber;
        return days.Replace(
            text,
            day =>
                $"{DateOnly.ParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(since):yyyy-MM-dd}"
        );
    }

    private string Here(string configuration) =>
        OfToday(configuration, FirstOrLastDay())
            .Replace(
                "https://hooks.brixton.example",
                $"https://localhost:{stage.Webhook.Port}",
                StringComparison.Ordinal
            );

    private async Task<Dropped> DropAsync(string container, DemoFile file, CancellationToken ct)
    {
        if (file.IsOfToday)
            await DropTextAsync(container, file.Blob, OfToday(await File.ReadAllTextAsync(file.Path, ct), Day()), ct);
        else
            await stage
                .Get<LeadStorage>()
                .Container(container)
                .GetBlobClient(file.Blob)
                .UploadAsync(file.Path, overwrite: true, ct);
        var version = await stage.Get<UploadStore>().FindAsync(container, file.Blob, ct);
        return new Dropped(
            file,
            version ?? throw new DemoException($"{file.Blob} vanished as soon as it was dropped.")
        );
    }

    [GeneratedRegex("""(?<="(?:starts|ends)": ")\d{4}-\d{2}-\d{2}(?=")""")]
    private static partial Regex FirstOrLastDay();

    [GeneratedRegex("""\d{4}-\d{2}-\d{2}""")]
    private static partial Regex Day();
}
