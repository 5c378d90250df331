using System.Text.Json;
using Azure.Data.Tables;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Tests.Foundation.Storage;

public class WireSizeTests
{
    [Fact]
    public void A_text_never_takes_more_than_was_counted() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                text =>
                    JsonEncodedText.Encode(text ?? "").EncodedUtf8Bytes.Length
                    <= WireSize.Of(new TableEntity("p", "r") { ["T"] = text ?? "" })
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("長")]
    [InlineData("\"")]
    [InlineData("é")]
    [InlineData("<")]
    public void What_the_client_escapes_is_six_bytes(string letter) =>
        Assert.InRange(
            WireSize.Of(new TableEntity("p", "r") { ["T"] = string.Concat(Enumerable.Repeat(letter, 1_000)) }),
            6_000,
            8_000
        );

    [Fact]
    public void Plain_letters_are_one() =>
        Assert.InRange(WireSize.Of(new TableEntity("p", "r") { ["T"] = new string('x', 1_000) }), 1_000, 2_500);
}
