using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.Nurturing;

namespace LeadFunctions.Tests.Targeting.Nurturing;

public sealed class EngagingTests
{
    // A Wednesday, two weeks after day 1.
    private static readonly DateTimeOffset Now = new(2027, 1, 6, 9, 0, 0, TimeSpan.Zero);

    private static readonly NurtureEntry OnList = Joining.With(
        new NurtureEntry(Sample.Person),
        Sample.Lead(routed: true),
        new NurtureTerms(365, 100),
        new DateTimeOffset(2026, 12, 19, 9, 0, 0, TimeSpan.Zero)
    );

    private static readonly Gen<Engagement> Any =
        from kind in Gen.Elements(Enum.GetValues<EngagementKind>())
        from days in Gen.Choose(-120, 1)
        from file in Gen.Elements("a", "b")
        select new Engagement(Now.UtcDay.AddDays(days), kind, file);

    [Theory]
    [InlineData(nameof(EngagementKind.Clicked))]
    [InlineData(nameof(EngagementKind.Downloaded))]
    [InlineData(nameof(EngagementKind.Replied))]
    public void A_touch_starts_again_at_day_3_of_the_next_week(string kind)
    {
        var stay = With(OnList, Said(Kind(kind))).Stay!;
        Assert.Equal(
            [new DateOnly(2027, 1, 13), new DateOnly(2027, 1, 15), new DateOnly(2027, 1, 18)],
            Cadence
                .Of(stay)
                .Until(stay.LastDay)
                .SkipWhile(t => t.On < new DateOnly(2027, 1, 11))
                .Take(3)
                .Select(t => t.On)
        );
        // Those of this week, which are listed, stay.
        Assert.Equal([1, 2, 3, 4, 5, 6], Cadence.Of(stay).Until(stay.LastDay).Take(6).Select(t => t.Number));
        Assert.Equal(Touches(OnList).Take(5), Touches(With(OnList, Said(Kind(kind)))).Take(5));
        Assert.Null(stay.EndedAt);
    }

    [Theory]
    [InlineData(nameof(EngagementKind.Opened))]
    [InlineData(nameof(EngagementKind.Delivered))]
    [InlineData(nameof(EngagementKind.BouncedSoftly))]
    public void What_the_person_did_not_do_starts_nothing_again(string kind)
    {
        var entry = With(OnList, Said(Kind(kind)));
        Assert.Equal(Touches(OnList), Touches(entry));
        Assert.Empty(entry.Touches);
    }

    [Theory]
    [InlineData(nameof(EngagementKind.OptedOut), nameof(NurtureEnd.OptedOut))]
    [InlineData(nameof(EngagementKind.Bounced), nameof(NurtureEnd.Bounced))]
    public void An_opt_out_and_a_bounce_end_it_and_the_first_end_stands(string kind, string end)
    {
        var entry = With(OnList, Said(Kind(kind)));
        Assert.Equal((end, Now), ($"{entry.Stay!.End}", entry.Stay.EndedAt));
        Assert.Equal(entry.Stay, Engaging.With(entry, Said(EngagementKind.OptedOut, -1), Now.AddHours(1)).Stay);
        Assert.Equal(entry.Stay, Engaging.With(entry, Said(EngagementKind.Clicked), Now.AddHours(1)).Stay);
    }

    [Fact]
    public void What_came_before_joining_is_interest_and_starts_nothing_again()
    {
        var entry = With(OnList, Said(EngagementKind.Clicked, -40));
        Assert.Same(OnList.Stay, entry.Stay);
        Assert.Equal([Now.UtcDay.AddDays(-40)], entry.Touches);
    }

    [Fact]
    public void What_is_older_than_90_days_adds_nothing_but_ends_it_still()
    {
        Assert.Same(OnList, With(OnList, Said(EngagementKind.Clicked, -91)));
        var entry = With(OnList, Said(EngagementKind.OptedOut, -91));
        Assert.Equal(NurtureEnd.OptedOut, entry.Stay!.End);
        Assert.Empty(entry.Engagements);
        var clicked = With(OnList, Said(EngagementKind.Clicked, -90));
        Assert.Empty(Engaging.Pruned(clicked, Now.AddDays(1)).Engagements);
        Assert.Same(clicked, Engaging.Pruned(clicked, Now));
    }

    [Fact]
    public void The_same_again_changes_nothing_and_the_first_file_stands() =>
        Prop.ForAll(
                Any.ListOf().Zip(Any).ToArbitrary(),
                c =>
                {
                    var entry = c.Item1.Aggregate(OnList, With);
                    var once = With(entry, c.Item2);
                    return ReferenceEquals(With(once, c.Item2), once)
                        && c.Item1.All(said => ReferenceEquals(With(once, said), once) || !Engaging.IsFresh(said, Now))
                        && entry.Engagements.All(e => once.Engagements.Contains(e))
                        && once.Engagements.All(e => Engaging.IsFresh(e, Now));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_rows_changes_nothing_but_which_end_came_first() =>
        Prop.ForAll(
                Any.Where(e => e.Kind.Ends() is null).ListOf().ToArbitrary(),
                said =>
                {
                    var all = said.DistinctBy(s => (s.Day, s.Kind)).ToList();
                    var (one, other) = (all.Aggregate(OnList, With), Enumerable.Reverse(all).Aggregate(OnList, With));
                    return one.Engagements.SequenceEqual(other.Engagements)
                        && Touches(one).SequenceEqual(Touches(other));
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("ann@example.com", "2026-11-20", "Clicked", "2026-11-20 Clicked")]
    [InlineData("ANN@example.com", "20.11.2026", "geklickt", "2026-11-20 Clicked")]
    [InlineData("ann@example.com", "2026-11-20T23:59:00Z", "Hard Bounce", "2026-11-20 Bounced")]
    [InlineData("ann@example.com", "", "Unsubscribe", "2027-01-06 OptedOut")]
    [InlineData("ann@example.com", "2027-01-07", "download", "2027-01-07 Downloaded")]
    [InlineData("ann@example.com", "2027-01-08", "download", "date: lies in the future")]
    [InlineData("ann@example.com", "soon", "download", "date: not recognised, expected a date such as 2026-11-21")]
    [InlineData("ann", "2026-11-20", "click", "e-mail: not an address")]
    [InlineData("ann@example.com", "2026-11-20", "", "kind: there is none")]
    [InlineData("ann@example.com", "2026-11-20", "clikced", "kind: not known, did you mean 'clicked'?")]
    public void A_row_is_read_as_tools_write_it(string email, string date, string kind, string read)
    {
        var row = new EngagementRow(2, email, date, kind).Read(Now, Now.UtcDay, "a");
        Assert.Equal(
            read,
            row.Said is { } said ? $"{PeriodNames.Day(said.Day)} {said.Kind}" : string.Join("; ", row.Faults)
        );
    }

    [Theory]
    [InlineData(nameof(EngagementKind.Clicked), 0, true, "a further touch")]
    [InlineData(nameof(EngagementKind.Clicked), -91, true, "too old to count")]
    [InlineData(nameof(EngagementKind.Opened), 0, true, "no touch")]
    [InlineData(nameof(EngagementKind.OptedOut), 0, true, "not to be contacted any more")]
    [InlineData(nameof(EngagementKind.OptedOut), -91, true, "not to be contacted any more")]
    [InlineData(nameof(EngagementKind.Clicked), 0, false, "nobody we know")]
    [InlineData(nameof(EngagementKind.Bounced), 0, false, "nobody we know, not to be contacted")]
    public void Each_row_has_an_outcome(string kind, int days, bool isKnown, string words)
    {
        var said = Said(Kind(kind), days);
        var outcome = EngagementOutcome.Of(said, isKnown, isKnown ? With(OnList, said) : null, Now);
        Assert.Equal(words, outcome.Words);
        Assert.Equal(words == "nobody we know", outcome.IsRefused);
        var later = said with { File = "b" };
        if (words == "a further touch")
            Assert.Equal("taken before", EngagementOutcome.Of(later, true, With(OnList, said), Now).Words);
    }

    [Fact]
    public void Every_outcome_has_words_and_advice()
    {
        foreach (var status in Enum.GetValues<EngagementStatus>().Except([EngagementStatus.NotRecognised]))
        {
            Assert.NotEmpty(EngagementOutcome.Of(status).Words);
            Assert.Equal(status == EngagementStatus.Touch, EngagementOutcome.Of(status).Advice.Length == 0);
        }
    }

    [Fact]
    public void The_list_of_whom_not_to_contact_gets_each_mailbox_once_and_keeps_all_else()
    {
        var ann = Address("ann@example.com");
        var file = BinaryData.FromString(
            """{ "$schema": "x", "DoNotContact": [ "bob@example.com", "cat+news@example.com", ], /* old */ }"""
        );
        var list = Read(OptOutList.With(file, [ann, Address("Ann+x@example.com"), Address("cat@example.com")])!);
        Assert.Equal(["bob@example.com", "cat+news@example.com", "ann@example.com"], list.DoNotContact);
        Assert.Equal("x", list.Schema);
        Assert.Null(OptOutList.With(file, [Address("bob@example.com")]));
        Assert.Equal(["ann@example.com"], Read(OptOutList.With(null, [ann])!).DoNotContact);
        Assert.Equal(["ann@example.com"], Read(OptOutList.With(BinaryData.FromString("{}"), [ann])!).DoNotContact);

        static SuppressionList Read(BinaryData content) =>
            Assert.IsType<SuppressionList>(ConfigurationFile.Read("suppression.json", content).Document);
    }

    private static IEnumerable<NurtureTouch> Touches(NurtureEntry entry) =>
        Cadence.Of(entry.Stay!).Until(entry.Stay!.LastDay);

    private static EngagementKind Kind(string kind) => Enum.Parse<EngagementKind>(kind);

    private static EmailAddress Address(string text) =>
        EmailAddress.TryParse(text, out var address) ? address : throw new FormatException(text);

    private static Engagement Said(EngagementKind kind, int days = 0) => new(Now.UtcDay.AddDays(days), kind, "a");

    private static NurtureEntry With(NurtureEntry entry, Engagement said) => Engaging.With(entry, said, Now);
}
