using Azure.Data.Tables;

namespace LeadFunctions.AzuriteTests.Emulator;

public abstract class KeysAndFilters(TableContractAzurite azurite)
{
    public static TheoryData<string> HostileTexts =>
        [
            "plain",
            "with space",
            "O'Hara",
            "''",
            "100% sure",
            "%27",
            "a+b",
            "a&b=c",
            "pipe|tilde~",
            "Zoë Åström",
            "日本語",
            "🎉",
            "{curly}",
            "[square]",
            "semi;colon,comma",
            "quote\"d",
            "<tag>",
            "a:b@c",
            "$batch",
            "(PartitionKey='x')",
            ".",
            "..",
        ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task An_entity_with_any_allowed_key_can_be_inserted_read_updated_and_deleted(string key)
    {
        var table = await azurite.NewTableAsync();

        var inserted = await table.AddEntityAsync(new TableEntity(key, key) { ["Text"] = key });
        await table.UpdateEntityAsync(new TableEntity(key, key) { ["More"] = key }, inserted.Headers.ETag!.Value);

        var entity = (await table.GetEntityAsync<TableEntity>(key, key)).Value;
        Assert.Equal(
            (key, key, key, key),
            (entity.PartitionKey, entity.RowKey, entity.GetString("Text"), entity.GetString("More"))
        );
        Assert.Equal(204, (await table.DeleteEntityAsync(key, key, entity.ETag)).Status);
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task A_transaction_takes_any_allowed_key(string key)
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity(key, "deleted"));

        await table.SubmitTransactionAsync([
            new(TableTransactionActionType.Add, new TableEntity(key, key) { ["Text"] = key }),
            new(TableTransactionActionType.UpsertMerge, new TableEntity(key, key + "2") { ["Text"] = key }),
            new(TableTransactionActionType.Delete, new TableEntity(key, "deleted")),
        ]);

        var rows = await table
            .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {key}"))
            .ToListAsync();
        Assert.Equal([key, key + "2"], rows.Select(entity => entity.RowKey).Order(StringComparer.Ordinal));
        Assert.All(rows, entity => Assert.Equal(key, entity.GetString("Text")));
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task A_filter_finds_any_text_and_nothing_else(string text)
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "wanted") { ["Text"] = text });
        await table.AddEntityAsync(new TableEntity("p", "other") { ["Text"] = text + "x" });

        var found = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"Text eq {text}")).ToListAsync();

        Assert.Equal("wanted", Assert.Single(found).RowKey);
    }

    [Theory]
    [InlineData("PartitionKey eq 'b'", "b1 b2 b3")]
    [InlineData("(PartitionKey eq 'b') and (RowKey ge '2')", "b2 b3")]
    [InlineData("PartitionKey eq 'b' and not (RowKey eq '2')", "b1 b3")]
    [InlineData("PartitionKey eq 'b' or RowKey eq '1'", "a1 b1 b2 b3 O'Hara1")]
    [InlineData("PartitionKey eq 'O''Hara' and RowKey lt '3'", "O'Hara1 O'Hara2")]
    [InlineData("PartitionKey eq 'a' and PartitionKey eq 'b'", "")]
    [InlineData("PartitionKey eq 'b' and Text eq ' or not '", "b3")]
    [InlineData("PartitionKey gt 'a'", "b1 b2 b3")]
    [InlineData("PartitionKey eq 'nowhere'", "")]
    public async Task A_filter_by_partition_finds_what_it_says_in_order_of_keys(string filter, string expected)
    {
        var table = await azurite.NewTableAsync();
        foreach (
            var (partition, row) in new[] { "b", "O'Hara", "a" }.SelectMany(p =>
                new[] { "3", "1", "2" }.Select(r => (p, r))
            )
        )
            await table.AddEntityAsync(new TableEntity(partition, row) { ["Text"] = row == "3" ? " or not " : "" });
        await table.DeleteEntityAsync("a", "3");
        await table.UpdateEntityAsync(new TableEntity("b", "1"), Azure.ETag.All);

        var found = await table.QueryAsync<TableEntity>(filter).Select(e => e.PartitionKey + e.RowKey).ToListAsync();

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public async Task A_filter_can_compare_values_of_every_type()
    {
        var table = await azurite.NewTableAsync();
        var moment = new DateTimeOffset(2024, 2, 29, 12, 30, 15, 123, TimeSpan.FromHours(2));
        var id = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e");
        await table.AddEntityAsync(
            new TableEntity("p", "r")
            {
                ["Int"] = 7,
                ["Long"] = 7_000_000_000L,
                ["Double"] = 1.5,
                ["Bool"] = true,
                ["Moment"] = moment,
                ["Id"] = id,
            }
        );

        foreach (
            var filter in new FormattableString[]
            {
                $"Int eq {7}",
                $"Long gt {6_999_999_999L}",
                $"Double lt {1.75}",
                $"Bool eq {true}",
                $"Moment ge {moment} and Moment lt {moment.AddMilliseconds(1)}",
                $"Id eq {id}",
                $"PartitionKey ge {"o"} and PartitionKey lt {"q"}",
            }
        )
            Assert.True(
                await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter(filter)).AnyAsync(),
                filter.ToString()
            );
    }
}

[Collection(nameof(IndexedAzurite))]
public sealed class KeysAndFilters_with_the_index(IndexedAzurite azurite) : KeysAndFilters(azurite);

[Collection(nameof(PlainAzurite))]
public sealed class KeysAndFilters_without_the_index(PlainAzurite azurite) : KeysAndFilters(azurite);
