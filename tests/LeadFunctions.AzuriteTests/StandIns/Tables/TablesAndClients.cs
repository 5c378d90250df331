using System.Collections.Concurrent;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace LeadFunctions.AzuriteTests.StandIns.Tables;

[Collection(TableContract.Name)]
public sealed class TablesAndClients(TableContractAzurite azurite)
{
    [Fact]
    public async Task Creating_a_table_again_is_refused_with_409_unless_it_may_exist()
    {
        var name = TableContractAzurite.NewTableName();
        await azurite.Service.CreateTableIfNotExistsAsync(name);

        Assert.Equal(name, (await azurite.Service.CreateTableIfNotExistsAsync(name)).Value.Name);
        Assert.Equal(name, azurite.Service.CreateTableIfNotExists(name).Value.Name);
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => azurite.Service.CreateTableAsync(name));
        Assert.Equal(409, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.TableAlreadyExists);
    }

    [Fact]
    public async Task A_deleted_table_is_no_longer_listed()
    {
        var name = TableContractAzurite.NewTableName();
        await azurite.Service.CreateTableAsync(name);
        Assert.Contains(name, await NamesAsync());

        await azurite.Service.DeleteTableAsync(name);

        Assert.DoesNotContain(name, await NamesAsync());
        Assert.Equal(404, (await azurite.Service.DeleteTableAsync(name)).Status);
    }

    [Fact]
    public async Task Tables_can_be_listed_by_a_filter()
    {
        var name = TableContractAzurite.NewTableName();
        await azurite.Service.CreateTableAsync(name);

        var found = await azurite.Service.QueryAsync(TableServiceClient.CreateQueryFilter($"TableName eq {name}")).ToListAsync();

        Assert.Equal(name, Assert.Single(found).Name);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("UPPERandLower123")]
    [InlineData("devstoreaccount1")]
    [InlineData("A23456789012345678901234567890123456789012345678901234567890123")]
    public async Task The_signature_holds_for_any_table_name(string name)
    {
        var table = new TableClient(azurite.ConnectionString, name);
        await table.CreateIfNotExistsAsync();

        await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(1, await table.QueryAsync<TableEntity>().CountAsync());
        Assert.Equal((name, "devstoreaccount1"), (table.Name, table.AccountName));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_with_403()
    {
        var credential = new TableSharedKeyCredential("devstoreaccount1", Convert.ToBase64String(new byte[64]));
        var table = new TableServiceClient(azurite.Service.Uri, credential).GetTableClient("any");

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());

        Assert.Equal(403, refusal.Status);
    }

    [Fact]
    public void The_development_connection_string_means_the_emulator_on_its_usual_port()
    {
        var service = new TableServiceClient("UseDevelopmentStorage=true");

        Assert.Equal("http://127.0.0.1:10002/devstoreaccount1", service.Uri.AbsoluteUri);
        Assert.Equal("devstoreaccount1", service.AccountName);
    }

    [Fact]
    public void A_cloud_connection_string_means_the_account_s_own_host()
    {
        var service = new TableServiceClient("DefaultEndpointsProtocol=https;AccountName=leads;AccountKey=AAAA;EndpointSuffix=core.windows.net");

        Assert.Equal("leads.table.core.windows.net", service.Uri.Host);
        Assert.Equal("https://leads.table.core.windows.net/Batches", service.GetTableClient("Batches").Uri.AbsoluteUri);
    }

    [Fact]
    public async Task Policies_of_the_caller_see_every_request()
    {
        var seen = new SeenRequests();
        var options = new TableClientOptions();
        options.AddPolicy(seen, HttpPipelinePosition.PerRetry);
        var table = new TableServiceClient(azurite.ConnectionString, options).GetTableClient(TableContractAzurite.NewTableName());

        await table.CreateAsync();
        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))]);
        await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(["POST", "POST", "GET"], seen.Methods);
    }

    private async Task<List<string>> NamesAsync() =>
        await azurite.Service.QueryAsync().Select(table => table.Name).ToListAsync();

    private sealed class SeenRequests : HttpPipelineSynchronousPolicy
    {
        public ConcurrentQueue<string> Methods { get; } = [];

        public override void OnSendingRequest(HttpMessage message) => Methods.Enqueue(message.Request.Method.Method);
    }
}
