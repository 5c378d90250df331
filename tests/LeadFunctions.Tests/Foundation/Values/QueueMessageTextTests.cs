using System.Text;
using System.Text.Json;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Foundation.Values;

public sealed class QueueMessageTextTests
{
    private const string Message = """{"container":"uploads","path":"infuse-media/leads.csv"}""";

    [Fact]
    public void A_message_is_read_as_it_was_written_and_in_base64()
    {
        Assert.Equal("infuse-media/leads.csv", QueueMessageText.Read<FoundFile>(Message).Path);
        Assert.Equal("infuse-media/leads.csv", QueueMessageText.Read<FoundFile>(Encoded(Message)).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no message")]
    [InlineData("aGFsbG8=")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    public void Another_text_is_shown_as_it_is_and_fails(string text)
    {
        Assert.Equal(text, QueueMessageText.Of(text));
        Assert.Throws<JsonException>(() => QueueMessageText.Read<FoundFile>(text));
    }

    /// <summary>The reader of JSON quotes what begins like one of its words, and types quote what they do not
    /// know.</summary>
    [Theory]
    [InlineData("this is for ann@example.com")]
    [InlineData("for ann@example.com")]
    [InlineData("no ann@example.com")]
    [InlineData("""{"affiliate":"ann@example.com","batch":"ann@example.com","chunk":0}""")]
    [InlineData("""{"ann@example.com":tru""")]
    public void What_is_no_message_is_not_quoted_where_its_fault_is_told(string text) =>
        Assert.DoesNotContain(
            "ann",
            $"{Assert.Throws<JsonException>(() => QueueMessageText.Read<ChunkId>(text))}",
            StringComparison.Ordinal
        );

    /// <summary>Otherwise the host would decode, and what it cannot decode comes back for ever.</summary>
    [Fact]
    public void The_host_is_told_to_decode_nothing()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "host.json")));
        var queues = settings.RootElement.GetProperty("extensions").GetProperty("queues");
        Assert.Equal("none", queues.GetProperty("messageEncoding").GetString());
    }

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
