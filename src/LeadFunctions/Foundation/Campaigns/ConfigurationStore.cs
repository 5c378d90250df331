using System.IO.Compression;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>A configuration document in force.</summary>
/// <param name="Path">The file in <c>config</c> that it came from: letters, digits, <c>. _ - /</c>.</param>
/// <param name="Version">Names the content: the ETag of the file.</param>
/// <param name="Since">When the first version of it was applied.</param>
internal sealed record ConfigurationDocument(string Path, string Version, DateTimeOffset Since, BinaryData Content);

/// <summary>The configuration in force: the last good version of every document, in one partition, so that all of it is
/// read in a page or two and a change of it is seen by one small read.</summary>
internal sealed class ConfigurationStore(LeadStorage storage)
{
    // 64 KiB is the most that a property holds; 14 of them stay below the size of an entity.
    private const int PartBytes = 64 * 1024;
    private const int MaxParts = 14;

    private TableClient Table => storage.Table(Tables.Configuration);

    /// <summary>What is in force: the first changes with every applied document and is null before the first, the
    /// second with every note beside them.</summary>
    public async Task<(string? Documents, string? Notes)> VersionAsync(CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Configuration} and RowKey lt '%'");
        var versions = await Table
            .QueryAsync<TableEntity>(filter, cancellationToken: ct)
            .ToDictionaryAsync(e => e.RowKey, e => e.ETag.ToString(), cancellationToken: ct);
        return (versions.GetValueOrDefault(Keys.ConfigurationVersion), versions.GetValueOrDefault(Keys.ErasedVersion));
    }

    public async Task<IReadOnlyList<ConfigurationDocument>> ReadAllAsync(CancellationToken ct)
    {
        var documents = new List<ConfigurationDocument>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Configuration} and RowKey gt '%'");
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
            documents.Add(Read(entity));
        return documents;
    }

    /// <summary>The versions in force, by path.</summary>
    public async Task<IReadOnlyDictionary<string, string>> VersionsAsync(CancellationToken ct)
    {
        var versions = new Dictionary<string, string>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Configuration} and RowKey gt '%'");
        await foreach (
            var entity in Table.QueryAsync<TableEntity>(filter, select: ["Path", "Version"], cancellationToken: ct)
        )
            versions[entity.GetString("Path")] = entity.GetString("Version");
        return versions;
    }

    /// <summary>Puts a document in force and changes the version, in one transaction.</summary>
    /// <exception cref="InvalidOperationException">The document is larger than <see cref="Problem"/>
    /// allows.</exception>
    public Task ApplyAsync(ConfigurationDocument document, CancellationToken ct) =>
        WriteAsync(document, Keys.ConfigurationVersion, ct);

    /// <summary>Writes down something that every instance is to know, and that makes no other version of what is in
    /// force.</summary>
    public Task NoteAsync(ConfigurationDocument document, CancellationToken ct) =>
        WriteAsync(document, Keys.ErasedVersion, ct);

    private async Task WriteAsync(ConfigurationDocument document, string versionKey, CancellationToken ct)
    {
        var key = RowKey(document.Path);
        var known = await Table.GetEntityIfExistsAsync<TableEntity>(Keys.Configuration, key, ["Since"], ct);
        var since = known.HasValue ? known.Value!.GetDateTimeOffset("Since") ?? document.Since : document.Since;
        var version = new TableEntity(Keys.Configuration, versionKey)
        {
            ["Document"] = $"{document.Path} {document.Version}",
        };
        await Table.SubmitTransactionAsync(
            [Transactions.Put(Entity(key, document with { Since = since })), Transactions.Put(version)],
            ct
        );
    }

    /// <summary>Why a document cannot be kept; null where it can.</summary>
    public static string? Problem(BinaryData content) =>
        Compress(content).Length is > MaxParts * PartBytes and var bytes
            ? $"found {bytes:N0} bytes after compressing, expected at most {MaxParts * PartBytes:N0}; split the list"
            : null;

    // Table keys take no slash.
    private static string RowKey(string path) => path.Replace('/', '|');

    private static TableEntity Entity(string key, ConfigurationDocument document)
    {
        var entity = new TableEntity(Keys.Configuration, key)
        {
            ["Path"] = document.Path,
            ["Version"] = document.Version,
            ["Since"] = document.Since,
        };
        if (Problem(document.Content) is { } problem)
            throw new InvalidOperationException($"{document.Path}: {problem}.");
        var parts = Compress(document.Content).Chunk(PartBytes).ToList();
        for (var i = 0; i < parts.Count; i++)
            entity[$"Part{i:D2}"] = parts[i];
        return entity;
    }

    private static ConfigurationDocument Read(TableEntity entity)
    {
        var parts = Enumerable
            .Range(0, MaxParts)
            .Select(i => entity.GetBinary($"Part{i:D2}"))
            .TakeWhile(p => p is not null);
        return new ConfigurationDocument(
            entity.GetString("Path"),
            entity.GetString("Version"),
            entity.GetDateTimeOffset("Since") ?? default,
            Decompress([.. parts.SelectMany(p => p!)])
        );
    }

    private static byte[] Compress(BinaryData content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(content);
        return packed.ToArray();
    }

    private static BinaryData Decompress(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return BinaryData.FromStream(gzip);
    }
}
