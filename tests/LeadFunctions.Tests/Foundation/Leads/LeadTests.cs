using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Leads;

public class LeadTests
{
    private static readonly Match Refused = new(Sample.LeadCode, [new Reason(ReasonCode.GeoMismatch)]);
    private static readonly Match Scheduled = new(Sample.LeadCode, [], DeliveryState.Scheduled);
    private static readonly Match Sent = new(Sample.LeadCode, [], DeliveryState.Sent);

    public static TheoryData<string?, bool, string, string?> Outcomes =>
        new()
        {
            { null, false, "", null },
            { null, true, "sent", null },
            { "Unusable", false, "", "Unusable" },
            { "Unusable", true, "", "Unusable" },
            { "Omitted", false, "", "Omitted" },
            { "Omitted", true, "refused", "Omitted" },
            { "Usable", false, "", null },
            { "Usable", false, "scheduled", null },
            { "Usable", true, "", "Unsent" },
            { "Usable", true, "refused", "Unsent" },
            { "Usable", true, "refused refused", "Unsent" },
            { "Usable", true, "scheduled", "Scheduled" },
            { "Usable", true, "refused scheduled", "Scheduled" },
            { "Usable", true, "scheduled sent", "Sent" },
            { "Usable", true, "refused sent", "Sent" },
            { "Usable", true, "sent", "Sent" },
        };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void One_word_sums_up_a_row(string? intake, bool routed, string matches, string? status)
    {
        var lead = Sample.Lead(
            1,
            intake is null ? null : Enum.Parse<Intake>(intake),
            routed,
            [.. matches.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Match)]
        );
        Assert.Equal(status, lead.Status?.ToString());
    }

    [Fact]
    public void The_same_line_twice_is_one_line_of_history()
    {
        var lead = Sample.Lead().With(new HistoryEntry(Sample.Noon, "RouteLeads", "accepted"));
        Assert.Single(lead.History);
        Assert.Same(lead, lead.With(new HistoryEntry(Sample.Noon.AddMinutes(5), "RouteLeads", "accepted")));
    }

    [Fact]
    public void What_happened_next_is_added_to_the_history()
    {
        var lead = Sample
            .Lead()
            .With(new HistoryEntry(Sample.Noon, "ValidateLeads", "usable"))
            .With(new HistoryEntry(Sample.Noon, "RouteLeads", "accepted"))
            .With(new HistoryEntry(Sample.Noon, "ops", "accepted"));
        Assert.Equal(["ValidateLeads", "RouteLeads", "ops"], lead.History.Select(h => h.By));
    }

    private static Match Match(string word) =>
        word switch
        {
            "refused" => Refused,
            "scheduled" => Scheduled,
            _ => Sent,
        };
}
