using LeadFunctions.Answering;

namespace LeadFunctions.Tests.Answering;

public class SignatureTests
{
    [Fact]
    public void Who_and_why_are_kept_in_one_line_each() =>
        Assert.Equal(new Signature("Dana Reyes", "customer asked for it"), Signature.Read(" Dana Reyes ", "customer asked for it\n").Value);

    [Theory]
    [InlineData("", "why", "$.by: found 0 characters, expected the name of who acts in one line of 1 to 100.")]
    [InlineData("Dana", "  ", "$.why: found 0 characters, expected a reason for the history in one line of 1 to 500.")]
    [InlineData("Da\nna", "why", "$.by: found 5 characters")]
    [InlineData("Dana", "a\u0000b", "$.why: found 3 characters")]
    public void Nobody_acts_without_a_name_or_a_reason(string by, string why, string detail) =>
        Assert.StartsWith(detail, Signature.Read(by, why).Problem?.Detail, StringComparison.Ordinal);

    [Fact]
    public void Both_faults_are_told_at_once() =>
        Assert.Matches("by: .*why: ", Signature.Read(new string('a', 101), new string('a', 501)).Problem?.Detail);
}
