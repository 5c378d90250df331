using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace LeadFunctions.AzuriteTests.Emulator;

public abstract class Transactions(TableContractAzurite azurite)
{
    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(99)]
    public async Task A_transaction_with_a_conflict_writes_nothing_and_names_the_failed_action(int failing)
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", RowKey(failing)));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() =>
            table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(Add))
        );

        Assert.Equal(failing, failure.FailedTransactionActionIndex);
        Assert.Equal(409, failure.Status);
        Assert.True(failure.ErrorCode == TableErrorCode.EntityAlreadyExists);
        Assert.Equal(1, await table.QueryAsync<TableEntity>().CountAsync());
    }

    [Fact]
    public async Task A_transaction_with_an_outdated_etag_writes_nothing_and_names_the_failed_action()
    {
        var table = await azurite.NewTableAsync();
        var outdated = (await table.AddEntityAsync(new TableEntity("p", "counter"))).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new TableEntity("p", "counter") { ["Count"] = 1 });

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() =>
            table.SubmitTransactionAsync([
                Add(1),
                new(
                    TableTransactionActionType.UpdateReplace,
                    new TableEntity("p", "counter") { ["Count"] = 9 },
                    outdated
                ),
                Add(2),
            ])
        );

        Assert.Equal((1, 412), (failure.FailedTransactionActionIndex, failure.Status));
        Assert.Equal(1, (await table.QueryAsync<TableEntity>().SingleAsync()).GetInt32("Count"));
    }

    [Fact]
    public async Task A_transaction_does_every_kind_of_action()
    {
        var table = await azurite.NewTableAsync();
        foreach (var row in new[] { "merged", "replaced", "deleted", "upsertMerged", "upsertReplaced" })
            await table.AddEntityAsync(new TableEntity("p", row) { ["Old"] = 1 });

        await table.SubmitTransactionAsync([
            Action(TableTransactionActionType.Add, "added"),
            Action(TableTransactionActionType.UpdateMerge, "merged", ETag.All),
            Action(TableTransactionActionType.UpdateReplace, "replaced", ETag.All),
            Action(TableTransactionActionType.Delete, "deleted"),
            Action(TableTransactionActionType.UpsertMerge, "upsertMerged"),
            Action(TableTransactionActionType.UpsertReplace, "upsertReplaced"),
        ]);

        var rows = await table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(
            ["added", "merged", "replaced", "upsertMerged", "upsertReplaced"],
            rows.Select(row => row.RowKey).Order()
        );
        Assert.All(rows, row => Assert.Equal(2, row.GetInt32("New")));
        Assert.Equal(
            ["merged", "upsertMerged"],
            rows.Where(row => row.ContainsKey("Old")).Select(row => row.RowKey).Order()
        );
    }

    [Fact]
    public async Task The_etags_that_a_transaction_returns_serve_the_next_update()
    {
        var table = await azurite.NewTableAsync();
        var inserted = await table.SubmitTransactionAsync(Enumerable.Range(0, 3).Select(Add));

        var updated = await table.SubmitTransactionAsync(
            inserted.Value.Select(
                (answer, row) => Action(TableTransactionActionType.UpdateMerge, RowKey(row), answer.Headers.ETag!.Value)
            )
        );
        await table.UpdateEntityAsync(new TableEntity("p", RowKey(2)), updated.Value[2].Headers.ETag!.Value);

        Assert.All(inserted.Value, answer => Assert.Equal(204, answer.Status));
        await Assert.ThrowsAsync<RequestFailedException>(() =>
            table.UpdateEntityAsync(new TableEntity("p", RowKey(0)), inserted.Value[0].Headers.ETag!.Value)
        );
    }

    [Fact]
    public async Task An_empty_transaction_is_a_mistake_of_the_caller()
    {
        var table = await azurite.NewTableAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));
    }

    [Fact]
    public async Task A_transaction_on_a_missing_table_fails_with_its_error_code()
    {
        var table = azurite.Service.GetTableClient(TableContractAzurite.NewTableName());

        var failure = await Assert.ThrowsAnyAsync<RequestFailedException>(() => table.SubmitTransactionAsync([Add(1)]));

        Assert.True(failure.ErrorCode == TableErrorCode.TableNotFound, failure.Message);
    }

    [Fact]
    public async Task Writers_at_the_same_time_do_not_mix_their_transactions()
    {
        var table = await azurite.NewTableAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(writer =>
                    table.SubmitTransactionAsync(
                        Enumerable
                            .Range(0, 100)
                            .Select(row => new TableTransactionAction(
                                TableTransactionActionType.Add,
                                new TableEntity($"{writer}", RowKey(row)) { ["Writer"] = writer }
                            ))
                    )
                )
        );

        var rows = await table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(2_000, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.PartitionKey, $"{row.GetInt32("Writer")}"));
    }

    private static TableTransactionAction Add(int row) => Action(TableTransactionActionType.Add, RowKey(row));

    private static TableTransactionAction Action(TableTransactionActionType type, string row, ETag etag = default) =>
        new(type, new TableEntity("p", row) { ["New"] = 2 }, etag);

    private static string RowKey(int row) => $"{row:D6}";
}

[Collection(nameof(IndexedAzurite))]
public sealed class Transactions_with_the_index(IndexedAzurite azurite) : Transactions(azurite);

[Collection(nameof(PlainAzurite))]
public sealed class Transactions_without_the_index(PlainAzurite azurite) : Transactions(azurite);
