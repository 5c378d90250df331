using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Http;

public class ContinuationTests
{
    private const string Question = "all of infuse-media";
    private static readonly LeadId Row = new(Sample.Batch, 17);

    [Fact]
    public void A_token_leads_back_to_the_row() =>
        Assert.Equal(Row, Continuation.Read(Continuation.Write(Question, Row), Question).Value);

    [Fact]
    public void Without_a_token_a_question_begins_anew()
    {
        var asked = Continuation.Read(null, Question);
        Assert.Null(asked.Value);
        Assert.Null(asked.Problem);
    }

    [Fact]
    public void The_token_of_another_question_is_refused() =>
        Assert.Equal(400, Continuation.Read(Continuation.Write("all of account-media", Row), Question).Problem?.Status);

    [Fact]
    public void A_token_tells_nothing_of_its_question() =>
        Assert.Equal(Continuation.Write(Question, Row).Length, Continuation.Write("ann.lee@example.com", Row).Length);

    [Fact]
    public void Whatever_was_not_written_here_is_refused() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                text => Continuation.Read(text.Get, Question).Problem?.Status == 400
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_token_that_was_tampered_with_is_refused_or_names_a_row()
    {
        var token = Continuation.Write(Question, Row);
        Assert.All(
            Enumerable.Range(0, token.Length),
            i =>
            {
                var asked = Continuation.Read(token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..], Question);
                Assert.True(asked.Problem is not null || asked.Value is not null);
            }
        );
    }
}
