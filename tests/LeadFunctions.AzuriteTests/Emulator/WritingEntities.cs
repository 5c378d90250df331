using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace LeadFunctions.AzuriteTests.Emulator;

public abstract class WritingEntities(TableContractAzurite azurite)
{
    [Fact]
    public async Task Inserting_an_existing_key_is_refused_with_409()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() =>
            table.AddEntityAsync(new TableEntity("p", "r"))
        );

        Assert.Equal(409, refusal.Status);
        Assert.Equal("EntityAlreadyExists", refusal.ErrorCode);
        Assert.True(refusal.ErrorCode == TableErrorCode.EntityAlreadyExists);
    }

    [Fact]
    public async Task Writing_to_a_missing_table_is_refused_with_its_error_code()
    {
        var table = azurite.Service.GetTableClient(TableContractAzurite.NewTableName());

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() =>
            table.AddEntityAsync(new TableEntity("p", "r"))
        );

        Assert.Equal(404, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.TableNotFound);
    }

    [Fact]
    public async Task Updating_with_an_outdated_etag_is_refused_with_412()
    {
        var table = await azurite.NewTableAsync();
        var first = (await table.AddEntityAsync(new TableEntity("p", "r") { ["Count"] = 1 })).Headers.ETag!.Value;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["Count"] = 2 }, first);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() =>
            table.UpdateEntityAsync(new TableEntity("p", "r") { ["Count"] = 3 }, first)
        );

        Assert.Equal(412, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied);
        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("Count"));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task Updating_what_does_not_exist_is_refused_with_404(TableUpdateMode mode)
    {
        var table = await azurite.NewTableAsync();

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() =>
            table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All, mode)
        );

        Assert.Equal(404, refusal.Status);
    }

    [Fact]
    public async Task Updating_without_an_etag_is_a_mistake_of_the_caller()
    {
        var table = await azurite.NewTableAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default));
    }

    [Fact]
    public async Task Every_write_answers_with_the_etag_that_a_read_then_shows()
    {
        var table = await azurite.NewTableAsync();

        var inserted = await table.AddEntityAsync(new TableEntity("p", "r"));
        Assert.Equal(inserted.Headers.ETag, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag);
        var updated = await table.UpdateEntityAsync(
            new TableEntity("p", "r") { ["A"] = 1 },
            inserted.Headers.ETag!.Value
        );
        Assert.Equal(updated.Headers.ETag, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag);
        var upserted = await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 2 });
        Assert.Equal(upserted.Headers.ETag, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag);
    }

    [Fact]
    public async Task Merging_keeps_the_properties_that_it_does_not_name()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Kept"] = "a", ["Changed"] = "b" });

        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["Changed"] = "c" }, ETag.All, TableUpdateMode.Merge);
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["Added"] = "d" }, TableUpdateMode.Merge);

        var entity = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal(
            ("a", "c", "d"),
            (entity.GetString("Kept"), entity.GetString("Changed"), entity.GetString("Added"))
        );
    }

    [Fact]
    public async Task Replacing_drops_the_properties_that_it_does_not_name()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Dropped"] = "a", ["AlsoDropped"] = "b" });

        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["New"] = "c" }, ETag.All, TableUpdateMode.Replace);
        Assert.False((await table.GetEntityAsync<TableEntity>("p", "r")).Value.ContainsKey("Dropped"));

        await table.UpsertEntityAsync(new TableEntity("p", "r"), TableUpdateMode.Replace);
        Assert.False((await table.GetEntityAsync<TableEntity>("p", "r")).Value.ContainsKey("New"));
    }

    [Fact]
    public async Task Upserting_inserts_what_is_not_there()
    {
        var table = await azurite.NewTableAsync();

        await table.UpsertEntityAsync(new TableEntity("p", "merged"), TableUpdateMode.Merge);
        await table.UpsertEntityAsync(new TableEntity("p", "replaced"), TableUpdateMode.Replace);

        Assert.Equal(2, await table.QueryAsync<TableEntity>().CountAsync());
    }

    [Fact]
    public async Task Deleting_with_an_outdated_etag_is_refused_with_412()
    {
        var table = await azurite.NewTableAsync();
        var first = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;
        var second = (await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 })).Headers.ETag!.Value;

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", first));
        Assert.Equal(412, refusal.Status);

        var deleted = await table.DeleteEntityAsync("p", "r", second);
        Assert.Equal(204, deleted.Status);
    }

    [Fact]
    public async Task Deleting_what_is_gone_answers_404_without_an_exception()
    {
        var table = await azurite.NewTableAsync();
        var entity = new TableEntity("p", "r");
        await table.AddEntityAsync(entity);

        Assert.Equal(204, (await table.DeleteEntityAsync(entity)).Status);
        Assert.Equal(404, (await table.DeleteEntityAsync(entity)).Status);
    }
}

[Collection(nameof(IndexedAzurite))]
public sealed class WritingEntities_with_the_index(IndexedAzurite azurite) : WritingEntities(azurite);

[Collection(nameof(PlainAzurite))]
public sealed class WritingEntities_without_the_index(PlainAzurite azurite) : WritingEntities(azurite);
