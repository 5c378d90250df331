using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.RoutingLeads;

namespace LeadFunctions.Tests.Pipeline.RoutingLeads;

public class LeadDecisionTests
{
    // Who accepts; the plan by groups; of whom one gets it; who has room. Then who is asked in each round.
    [Theory]
    [InlineData("A B", "", "", "A B", "A B")]
    [InlineData("", "", "", "", "")]
    [InlineData("A B", "A|B", "", "A B", "A")]
    [InlineData("A B", "A|B", "", "B", "A; B")]
    [InlineData("A B C", "A|B C", "", "B", "A; B C")]
    [InlineData("A B C", "", "A B", "A B C", "A C")]
    [InlineData("A B C", "", "A B", "B C", "A C; B")]
    [InlineData("A B C", "", "A B", "C", "A C; B")]
    [InlineData("A B C", "", "B A", "A B C", "B C")]
    [InlineData("A B C D", "", "A B|C D", "B D", "A C; B D")]
    [InlineData("A B C", "A|B C", "B C", "C", "A; B; C")]
    [InlineData("A B C", "A|B C", "A B", "B C", "A; B C")]
    [InlineData("A B C", "A|B C", "A B", "A B C", "A")]
    public void Who_is_asked_next(string accepting, string plan, string oneOfEach, string room, string rounds) =>
        Assert.Equal(rounds, Play(Decision(accepting, plan, oneOfEach), [], [], Codes(room)));

    [Theory]
    [InlineData("A B C", "", "A B", "B", "B C")]
    [InlineData("A B", "A|B", "", "B", "B")]
    [InlineData("A B C", "", "A B", "A B", "A C")]
    public void What_a_run_that_was_cut_got_stays_its(
        string accepting,
        string plan,
        string oneOfEach,
        string got,
        string rounds
    ) => Assert.Equal(rounds, Play(Decision(accepting, plan, oneOfEach), Codes(got), [], Codes(accepting)));

    [Fact]
    public void A_customer_that_has_the_person_by_another_lead_is_not_asked_elsewhere() =>
        Assert.Equal("A C", Play(Decision("A B C", "", "A B"), [], Codes("A"), Codes("B C")));

    private static string Play(
        LeadDecision decision,
        IReadOnlyList<LeadCode> had,
        IReadOnlyList<LeadCode> taken,
        IReadOnlyList<LeadCode> room
    )
    {
        var (asked, got, others) = (new HashSet<LeadCode>(), had.ToHashSet(), new HashSet<LeadCode>());
        var rounds = new List<string>();
        while (decision.Next(asked, got, others) is { Count: > 0 } next)
        {
            rounds.Add(string.Join(' ', next.Select(code => code.Value.Split('-')[1])));
            asked.UnionWith(next);
            got.UnionWith(next.Where(room.Contains));
            others.UnionWith(next.Where(taken.Contains));
        }
        return string.Join("; ", rounds);
    }

    private static LeadDecision Decision(string accepting, string plan, string oneOfEach) =>
        new(
            new LeadId(Sample.Batch, 1),
            [.. Codes(accepting).Select(code => new DecidedVerdict(code, "v1", []))],
            Groups(plan),
            Groups(oneOfEach)
        );

    private static IReadOnlyList<IReadOnlyList<LeadCode>>? Groups(string text) =>
        text.Length == 0 ? null : [.. text.Split('|').Select(Codes)];

    private static IReadOnlyList<LeadCode> Codes(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => LeadCode.Parse($"INT-{c}"))];
}
