using LeadFunctions.Foundation.Http;

namespace LeadFunctions.Tests.Foundation.Http;

public class SignatureTests
{
    [Theory]
    [InlineData("", "$.by: found 0 characters, expected who acts in 1 to 100.")]
    [InlineData("  \t ", "$.by: found 0 characters, expected who acts in 1 to 100.")]
    [InlineData("Olga\nSystem", "$.by: found a control character such as a line break, expected who acts in one line.")]
    [InlineData("Olga\u0000", "$.by: found a control character such as a line break, expected who acts in one line.")]
    [InlineData(
        "Olga\u001b[2J",
        "$.by: found a control character such as a line break, expected who acts in one line."
    )]
    public void Somebody_who_acts_says_so_in_one_line(string by, string problem) =>
        Assert.Equal(problem, Signature.ReadBy(by).Problem?.Detail);

    [Fact]
    public void A_signature_has_a_limit_and_loses_only_the_spaces_around_it()
    {
        Assert.Equal("Zoë O'Brien", Signature.ReadBy("  Zoë O'Brien\n").Value);
        Assert.Null(Signature.ReadBy(new string('x', 100)).Problem);
        Assert.Equal(
            "$.by: found 101 characters, expected who acts in 1 to 100.",
            Signature.ReadBy(new string('x', 101)).Problem?.Detail
        );
        Assert.Equal(
            "$.reason: found 201 characters, expected a reason in 1 to 200.",
            Signature.ReadWhy(new string('x', 201), "$.reason", 200).Problem?.Detail
        );
    }
}
