using Azure.Data.Tables;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Tests.Foundation.Storage;

public class EntitySizeTests
{
    [Fact]
    public void The_largest_text_that_a_property_holds_is_taken() =>
        Assert.InRange(
            EntitySize.Of(new TableEntity("p", "r") { ["Text"] = new string('ä', 32 * 1024) }),
            64 * 1024,
            65 * 1024
        );

    [Fact]
    public void A_text_beyond_64_KiB_is_refused_by_name()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() =>
            EntitySize.Of(new TableEntity("p", "r") { ["Text"] = new string('x', (32 * 1024) + 1) })
        );
        Assert.StartsWith("Property 'Text' has 65,538 bytes", refusal.Message);
    }

    [Theory]
    [InlineData(64 * 1024, true)]
    [InlineData((64 * 1024) + 1, false)]
    public void Bytes_count_as_they_are(int bytes, bool taken)
    {
        foreach (var value in new object[] { new byte[bytes], BinaryData.FromBytes(new byte[bytes]) })
            Assert.Equal(
                taken,
                Record.Exception(() => EntitySize.Of(new TableEntity("p", "r") { ["Bytes"] = value })) is null
            );
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void An_entity_beyond_1_MiB_is_refused(int parts, bool taken)
    {
        var entity = new TableEntity("p", "0000017");
        for (var i = 0; i < parts; i++)
            entity[$"Part{i}"] = new string('x', 32 * 1024);
        var refusal = Record.Exception(() => EntitySize.Of(entity));
        Assert.Equal(taken, refusal is null);
        Assert.True(taken || refusal!.Message.Contains("'0000017'", StringComparison.Ordinal));
    }

    [Fact]
    public void Keys_and_names_count() =>
        Assert.True(
            EntitySize.Of(new TableEntity("partition", "row") { ["LongerName"] = 1 })
                > EntitySize.Of(new TableEntity("p", "r") { ["N"] = 1 })
        );
}
