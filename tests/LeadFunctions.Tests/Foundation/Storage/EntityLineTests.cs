using System.Text;
using Azure.Data.Tables;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Tests.Foundation.Storage;

public class EntityLineTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 27, 3, 4, 5, TimeSpan.Zero);

    // Every type that a table has, with the values at its ends.
    private static readonly Gen<object> Values = Gen.OneOf(
        Gen.Elements<object>(
            "",
            "plain",
            "Ünïcödé 日本 🙂",
            "a \"quote\" \\ and\nbreak",
            "<&'+`>",
            "2026-11-27T00:00:00Z"
        ),
        Gen.Elements<object>(true, false),
        Gen.Elements<object>(0, 1, int.MinValue, int.MaxValue),
        Gen.Elements<object>(0L, 1L, long.MinValue, long.MaxValue),
        Gen.Elements<object>(
            0d,
            5d,
            0.1,
            double.MaxValue,
            double.Epsilon,
            double.NaN,
            double.PositiveInfinity,
            double.NegativeInfinity
        ),
        Gen.Elements<object>(Moment, Moment.AddTicks(1), DateTimeOffset.UnixEpoch),
        Gen.Elements<object>(Guid.Empty, new Guid("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0")),
        Gen.Elements<object>(Array.Empty<byte>(), new byte[] { 0, 1, 254, 255 })
    );

    [Fact]
    public void What_is_read_back_is_the_same_entity_with_the_same_types() =>
        Prop.ForAll(
                Values.ListOf().ToArbitrary(),
                values =>
                {
                    var entity = new TableEntity("a|b", "c 'd' \"e\"");
                    foreach (var (i, value) in values.Index())
                        entity[$"P{i}"] = value;
                    var read = EntityLine.Read(EntityLine.Write(entity));
                    Assert.Equal(("a|b", "c 'd' \"e\""), (read.PartitionKey, read.RowKey));
                    Assert.All(values.Index(), v => Assert.Equal(v.Item, read[$"P{v.Index}"]));
                    Assert.All(values.Index(), v => Assert.Equal(v.Item.GetType(), read[$"P{v.Index}"].GetType()));
                    Assert.Equal(EntityLine.Write(entity), EntityLine.Write(read));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_has_no_break_and_neither_order_nor_what_the_service_sets_change_it()
    {
        var one = new TableEntity("p", "r") { ["A"] = "x\ny", ["B"] = 2L };
        var other = new TableEntity("p", "r")
        {
            ["B"] = 2L,
            ["A"] = "x\ny",
            ["odata.etag"] = "W/1",
            Timestamp = Moment,
        };
        Assert.Equal(
            """{"PartitionKey":"p","RowKey":"r","A":"x\ny","B@odata.type":"Edm.Int64","B":"2"}""",
            Encoding.UTF8.GetString(EntityLine.Write(one))
        );
        Assert.Equal(EntityLine.Write(one), EntityLine.Write(other));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"PartitionKey":"p"}""")]
    [InlineData("""{"PartitionKey":"p","RowKey":"r","A":{}}""")]
    [InlineData("""{"PartitionKey":"p","RowKey":"r","A@odata.type":"Edm.Other","A":"1"}""")]
    [InlineData("""{"PartitionKey":"p","RowKey":"r","A@odata.type":"Edm.Int64","A":1}""")]
    public void What_is_no_line_is_refused(string line) =>
        Assert.Throws<FormatException>(() => EntityLine.Read(Encoding.UTF8.GetBytes(line)));
}
