using LeadFunctions.Foundation.Leads;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>The configuration in force, kept in memory and read again when a document changed.</summary>
internal sealed partial class CurrentConfiguration(
    ConfigurationStore store,
    PersonHash people,
    ILogger<CurrentConfiguration> logger
) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Snapshot _known = new((null, null), new Configuration([], [], []));

    /// <summary>Costs one small read where nothing changed.</summary>
    public async Task<Configuration> GetAsync(CancellationToken ct)
    {
        var version = await store.VersionAsync(ct);
        if (_known is { } known && known.Version == version)
            return known.Configuration;
        await _reading.WaitAsync(ct);
        try
        {
            if (version != _known.Version)
                _known = new Snapshot(version, Build(await store.ReadAllAsync(ct), version.Documents ?? ""));
            return _known.Configuration;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private Configuration Build(IReadOnlyList<ConfigurationDocument> applied, string version)
    {
        var documents = new List<(ConfigurationDocument Applied, Document Document)>();
        foreach (var document in applied.Where(a => ErasedPeopleStore.PersonOf(a) is null))
            if (ConfigurationFile.Read(document.Path, document.Content) is var (read, problems) && read is not null)
                documents.Add((document, read));
            else
                LogUnreadable(document.Path, problems.Count);
        return new Configuration(
            documents.Select(d => d.Document).OfType<Affiliate>(),
            documents
                .Where(d => d.Document is Campaign)
                .Select(d => (Campaign)d.Document with { Version = d.Applied.Version, Since = d.Applied.Since }),
            documents.Select(d => d.Document).OfType<CategoryList>().SelectMany(l => l.Categories),
            documents.Select(d => d.Document).OfType<SuppressionList>().SelectMany(l => l.Addresses()),
            documents.Select(d => d.Document).OfType<CompanyList>(),
            version,
            applied.Select(ErasedPeopleStore.PersonOf).OfType<PersonId>(),
            documents.Select(d => d.Document).OfType<TitleList>().SingleOrDefault(),
            documents
                .Where(d => d.Document is SourceList)
                .Select(d => (SourceList)d.Document with { Version = d.Applied.Version })
                .SingleOrDefault(),
            documents
                .Where(d => d.Document is ScoringRubric)
                .Select(d => (ScoringRubric)d.Document with { Version = d.Applied.Version })
                .SingleOrDefault(),
            documents
                .Where(d => d.Document is StandardList)
                .Select(d => (StandardList)d.Document with { Version = d.Applied.Version })
                .SingleOrDefault(),
            people
        );
    }

    // It was checked by a version before this one. All others stay in force, so that a corrected file can be applied.
    [LoggerMessage(
        203,
        LogLevel.Error,
        "Configuration {Path} was in force and cannot be read any more for {Problems} reasons. Drop it corrected into config"
    )]
    private partial void LogUnreadable(string path, int problems);

    private sealed record Snapshot((string? Documents, string? Notes) Version, Configuration Configuration);
}
