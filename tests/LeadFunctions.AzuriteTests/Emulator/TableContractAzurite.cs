using Azure.Data.Tables;

namespace LeadFunctions.AzuriteTests.Emulator;

/// <summary>One table service for all contract tests; each test works in a table of its own.</summary>
public sealed class TableContractAzurite : IAsyncLifetime
{
    private AzuriteTableServer? server;

    public TableServiceClient Service { get; private set; } = null!;

    public string ConnectionString => server!.ConnectionString;

    public async Task InitializeAsync()
    {
        server = await AzuriteTableServer.StartAsync();
        Service = new TableServiceClient(ConnectionString);
    }

    public async Task DisposeAsync() => await server!.DisposeAsync();

    public async Task<TableClient> NewTableAsync()
    {
        var table = Service.GetTableClient(NewTableName());
        await table.CreateAsync();
        return table;
    }

    public static string NewTableName() => $"T{Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal)}";
}

[CollectionDefinition(Name)]
public sealed class TableContract : ICollectionFixture<TableContractAzurite>
{
    public const string Name = "Table contract";
}
