using Azure.Data.Tables;
using LeadFunctions.LocalHost.Azurite;

namespace LeadFunctions.AzuriteTests.Emulator;

/// <summary>An emulator whose table service has to behave as the service does; each test works in a table of its
/// own.</summary>
public abstract class TableContractAzurite(bool hasKeyIndex) : IAsyncLifetime
{
    private AzuriteProcess _azurite = null!;

    public TableServiceClient Service { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _azurite = await AzuriteProcess.StartAsync(new() { HasKeyIndex = hasKeyIndex });
        Service = new TableServiceClient(_azurite.ConnectionString());
    }

    public async Task DisposeAsync() => await _azurite.DisposeAsync();

    public async Task<TableClient> NewTableAsync()
    {
        var table = Service.GetTableClient(NewTableName());
        await table.CreateAsync();
        return table;
    }

    public static string NewTableName() => $"T{Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal)}";
}

[CollectionDefinition(nameof(IndexedAzurite))]
public sealed class IndexedAzurite() : TableContractAzurite(hasKeyIndex: true), ICollectionFixture<IndexedAzurite>;

[CollectionDefinition(nameof(PlainAzurite))]
public sealed class PlainAzurite() : TableContractAzurite(hasKeyIndex: false), ICollectionFixture<PlainAzurite>;
