using Azure;
using Azure.Data.Tables;

namespace LeadFunctions.AzuriteTests.Emulator;

public abstract class ReadingEntities(TableContractAzurite azurite)
{
    [Fact]
    public async Task A_missing_entity_has_no_value_and_raises_no_exception()
    {
        var table = await azurite.NewTableAsync();

        var answer = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.False(answer.HasValue);
        Assert.Equal(404, answer.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => answer.Value);
    }

    [Fact]
    public async Task A_missing_entity_that_was_taken_for_granted_raises_404()
    {
        var table = await azurite.NewTableAsync();

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() =>
            table.GetEntityAsync<TableEntity>("p", "r")
        );

        Assert.Equal((404, "ResourceNotFound"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task A_found_entity_brings_its_keys_etag_and_timestamp()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));

        var entity = (await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).Value!;

        Assert.Equal(("p", "r"), (entity.PartitionKey, entity.RowKey));
        Assert.NotEqual(default, entity.ETag);
        Assert.NotNull(entity.Timestamp);
    }

    [Fact]
    public async Task Selecting_brings_just_the_named_properties()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(
            new TableEntity("p", "r")
            {
                ["A"] = 1,
                ["B"] = 2L,
                ["C"] = 3.5,
            }
        );

        var read = (await table.GetEntityAsync<TableEntity>("p", "r", ["RowKey", "B"])).Value;
        var queried = await table.QueryAsync<TableEntity>(select: ["RowKey", "B"]).SingleAsync();

        foreach (var entity in new[] { read, queried })
        {
            Assert.Equal(("r", 2L), (entity.RowKey, entity.GetInt64("B")));
            Assert.False(entity.ContainsKey("A"));
            Assert.False(entity.ContainsKey("C"));
        }
    }

    [Fact]
    public async Task More_than_1000_rows_come_in_pages_with_all_rows_in_order()
    {
        var table = await azurite.NewTableAsync();
        await FillAsync(table, 2_300);

        var pages = new List<Page<TableEntity>>();
        await foreach (var page in table.QueryAsync<TableEntity>("PartitionKey eq 'p'").AsPages())
            pages.Add(page);

        Assert.Equal([1000, 1000, 300], pages.Select(page => page.Values.Count));
        Assert.Null(pages[^1].ContinuationToken);
        var rows = pages.SelectMany(page => page.Values).Select(entity => entity.RowKey).ToList();
        Assert.Equal(Enumerable.Range(0, 2_300).Select(RowKey), rows);
    }

    [Fact]
    public async Task A_page_token_continues_where_that_page_ended()
    {
        var table = await azurite.NewTableAsync();
        await FillAsync(table, 50);
        var query = table.QueryAsync<TableEntity>(maxPerPage: 20);
        var first = await query.AsPages().FirstAsync();

        var rest = await query.AsPages(first.ContinuationToken, pageSizeHint: 25).ToListAsync();

        Assert.Equal(20, first.Values.Count);
        Assert.Equal([25, 5], rest.Select(page => page.Values.Count));
        Assert.Equal(RowKey(20), rest[0].Values[0].RowKey);
    }

    private static async Task FillAsync(TableClient table, int rows)
    {
        foreach (var chunk in Enumerable.Range(0, rows).Chunk(100))
            await table.SubmitTransactionAsync(
                chunk.Select(row => new TableTransactionAction(
                    TableTransactionActionType.Add,
                    new TableEntity("p", RowKey(row))
                ))
            );
    }

    private static string RowKey(int row) => $"{row:D6}";
}

[Collection(nameof(IndexedAzurite))]
public sealed class ReadingEntities_with_the_index(IndexedAzurite azurite) : ReadingEntities(azurite);

[Collection(nameof(PlainAzurite))]
public sealed class ReadingEntities_without_the_index(PlainAzurite azurite) : ReadingEntities(azurite);
