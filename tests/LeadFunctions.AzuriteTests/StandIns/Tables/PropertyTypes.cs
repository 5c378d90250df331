using Azure.Data.Tables;

namespace LeadFunctions.AzuriteTests.StandIns.Tables;

[Collection(TableContract.Name)]
public sealed class PropertyTypes(TableContractAzurite azurite)
{
    public static TheoryData<object> Values =>
    [
        "", "text", "line\r\nbreak\ttab", "{\"json\":\"in {text}\"}", "Zoë 日本語 🎉",
        int.MinValue, int.MaxValue, 0, long.MinValue, long.MaxValue, 5L,
        0.0, 5.0, -1.5, 1e300, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        true, false, new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
        new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.Zero).AddTicks(1_234_567),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_as_it_went_in_with_its_type(object value)
    {
        var table = await azurite.NewTableAsync();

        await table.AddEntityAsync(new TableEntity("p", "single") { ["Value"] = value });
        await table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "transaction") { ["Value"] = value })]);

        Assert.Equal(value, (await table.GetEntityAsync<TableEntity>("p", "single")).Value["Value"]);
        Assert.All(await table.QueryAsync<TableEntity>().ToListAsync(), entity => Assert.Equal(value, entity["Value"]));
    }

    [Fact]
    public async Task Bytes_come_back_as_they_went_in()
    {
        var table = await azurite.NewTableAsync();
        var bytes = Enumerable.Range(0, 256).Select(b => (byte)b).ToArray();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Bytes"] = bytes, ["Data"] = new BinaryData(bytes), ["Empty"] = Array.Empty<byte>() });

        var entity = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal(bytes, entity.GetBinary("Bytes"));
        Assert.Equal(bytes, entity.GetBinaryData("Data").ToArray());
        Assert.Empty(entity.GetBinary("Empty"));
    }

    [Fact]
    public async Task A_null_is_not_stored()
    {
        var table = await azurite.NewTableAsync();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Nothing"] = null });

        var entity = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.False(entity.ContainsKey("Nothing"));
        Assert.Null(entity.GetInt32("Nothing"));
    }

    [Fact]
    public async Task An_entity_that_was_read_can_be_written_back_whole()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Count"] = 1 });
        var entity = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        entity["Count"] = 2;
        await table.UpdateEntityAsync(entity, entity.ETag, TableUpdateMode.Replace);

        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("Count"));
    }

    [Fact]
    public void A_date_reads_as_instant_and_as_UTC_time()
    {
        var instant = new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.FromHours(2));
        var entity = new TableEntity { ["Date"] = instant };

        Assert.Equal(instant, entity.GetDateTimeOffset("Date"));
        Assert.Equal(instant.UtcDateTime, entity.GetDateTime("Date"));
    }

    [Fact]
    public void Reading_a_property_as_another_type_is_a_mistake_of_the_caller()
    {
        var entity = new TableEntity { ["Text"] = "5" };

        Assert.Throws<InvalidOperationException>(() => entity.GetInt32("Text"));
        Assert.Throws<InvalidOperationException>(() => entity["Text"] = 5);
    }

    [Fact]
    public async Task A_type_that_the_service_does_not_have_is_refused_before_it_is_sent()
    {
        var table = await azurite.NewTableAsync();

        var refusal = await Assert.ThrowsAsync<NotSupportedException>(
            () => table.AddEntityAsync(new TableEntity("p", "r") { ["Local"] = new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Local) }));

        Assert.Contains("UTC", refusal.Message, StringComparison.Ordinal);
    }
}
