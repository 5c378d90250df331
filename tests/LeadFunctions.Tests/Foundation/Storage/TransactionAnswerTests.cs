using System.Text;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Tests.Foundation.Storage;

public class TransactionAnswerTests
{
    private const string Outer = "--batchresponse_11111111-1111-4111-8111-111111111111";
    private const string Inner = "--changesetresponse_22222222-2222-4222-8222-222222222222";

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Of_an_answer_that_tells_of_success_alone_the_first_part_stays(string line)
    {
        var answer = Answer(line, "204 No Content", "201 Created", "204 No Content");
        Assert.Equal(
            Answer("\r\n", "204 No Content").ReplaceLineEndings("\n"),
            First(answer)?.ReplaceLineEndings("\n")
        );
    }

    [Theory]
    [InlineData("409 Conflict")]
    [InlineData("412 Precondition Failed")]
    [InlineData("500 Internal Server Error")]
    [InlineData("304 Not Modified")]
    public void An_answer_with_any_other_part_stays_as_it_is(string status)
    {
        Assert.Null(First(Answer("\r\n", status)));
        Assert.Null(First(Answer("\r\n", "204 No Content", status)));
        Assert.Null(First(Answer("\r\n", "204 No Content", "204 No Content", status)));
        Assert.Null(First(Answer("\r\n", status, "204 No Content")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"odata.error\":{\"code\":\"InvalidInput\"}}")]
    [InlineData(Outer + "\r\n")]
    [InlineData(Outer + "\r\n\r\n" + Inner)]
    [InlineData(Outer + "\r\n\r\n" + Inner + "--")]
    [InlineData(Outer + "\r\n\r\n" + Inner + "\r\n\r\nHTTP/1.1 204 No Content")]
    [InlineData(Outer + "\r\n\r\n" + Inner + "\r\n\r\n" + Inner + "--")]
    public void An_answer_of_another_form_stays_as_it_is(string answer) => Assert.Null(First(answer));

    private static string? First(string answer) =>
        TransactionAnswer.First(Encoding.UTF8.GetBytes(answer)) is { } first ? Encoding.UTF8.GetString(first) : null;

    private static string Answer(string line, params string[] statuses) =>
        string.Join(
            line,
            [
                Outer,
                $"Content-Type: multipart/mixed; boundary={Inner[2..]}",
                "",
                .. statuses.SelectMany(status =>
                    new[]
                    {
                        Inner,
                        "Content-Type: application/http",
                        "Content-Transfer-Encoding: binary",
                        "",
                        $"HTTP/1.1 {status}",
                        "X-Content-Type-Options: nosniff",
                        "ETag: W/\"datetime'2026-11-25T10%3A00%3A00.0000000Z'\"",
                        "",
                        "",
                    }
                ),
                $"{Inner}--",
                $"{Outer}--",
                "",
            ]
        );
}
