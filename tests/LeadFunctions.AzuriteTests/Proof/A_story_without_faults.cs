using LeadFunctions.Foundation.Values;
using LeadFunctions.LocalHost.Invoking;

namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>Played once: what it left, and what was left when every message had come a second time.</summary>
public sealed class StoryPlayed : IAsyncLifetime
{
    internal Evidence Evidence { get; private set; } = null!;

    internal Evidence Replayed { get; private set; } = null!;

    /// <summary>What the audit found at the end.</summary>
    internal IReadOnlyList<string> Wrong { get; private set; } = null!;

    internal int Messages { get; private set; }

    public async Task InitializeAsync()
    {
        await using var stage = await ProofStage.OpenAsync();
        var app = new SteppedApp(stage, step => step.RunAsync(stage));
        await Story.PlayAsync(stage, app);
        Evidence = await Evidence.GatherAsync(stage, [Story.First, Story.Corrected]);
        Wrong = [.. await stage.AuditAsync()];
        Messages = app.Messages.Count;
        foreach (var (function, body) in app.Messages.ToList())
            await new Step(function, body, () => Invocation.Of(body), () => Task.CompletedTask).RunAsync(stage);
        await app.UntilQuietAsync();
        Replayed = await Evidence.GatherAsync(stage, [Story.First, Story.Corrected]);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

public sealed class A_story_without_faults(StoryPlayed story) : IClassFixture<StoryPlayed>
{
    /// <summary>One change of the evidence for each invariant, which only that one is to find.</summary>
    private static readonly Dictionary<string, Func<Evidence, Evidence>> Breaks = new()
    {
        [nameof(Invariants.EveryRowHasOneOutcome)] = e => e with { PhysicalRows = [.. e.PhysicalRows, 1] },
        [nameof(Invariants.NobodyGetsAPersonTwice)] = e =>
            e with
            {
                Delivered = [.. e.Delivered, e.Delivered[0] with { File = "another" }],
            },
        [nameof(Invariants.NobodyIsPostedTwice)] = e =>
            e with
            {
                Posted = [.. e.Posted, e.Posted[0] with { Key = e.Posted[0].Key + "1" }],
            },
        [nameof(Invariants.CapsHold)] = e => e with { Caps = e.Caps.ToDictionary(c => c.Key, c => c.Value - 1) },
        [nameof(Invariants.CapsHeldAtEveryMoment)] = e =>
            e with
            {
                Most = e.Caps.ToDictionary(c => c.Key, c => c.Value + 1),
            },
        [nameof(Invariants.RoomIsWhatIsTaken)] = e =>
            e with
            {
                Rooms = [e.Rooms[0] with { Total = e.Rooms[0].Total - 1 }, .. e.Rooms.Skip(1)],
            },
        [nameof(Invariants.AcceptedIsDeliveredOrOnItsWay)] = e => e with { Delivered = [.. e.Delivered.Skip(1)] },
        [nameof(Invariants.NothingIsLeftBehind)] = e =>
            e with
            {
                Deliveries = [e.Deliveries[0] with { SentAt = null }, .. e.Deliveries.Skip(1)],
            },
        [nameof(Invariants.RowsAndDeliveriesAgree)] = e => e with { Deliveries = [.. e.Deliveries.Skip(1)] },
        [nameof(Invariants.EveryMailCameOnce)] = e => e with { Mails = [.. e.Mails, e.Mails[0]] },
        [nameof(Invariants.PoisonIsTold)] = e => e with { PoisonQueues = ["chunks-to-route-poison"] },
        [nameof(Invariants.CountersAreRecounted)] = e => e with { Stored = [.. e.Stored.Skip(1)] },
    };

    public static TheoryData<string> Names => [.. Invariants.All.Keys];

    [Fact]
    public void Holds_every_invariant()
    {
        Assert.Equal([], Invariants.BrokenBy(story.Evidence));
        Assert.Equal([], story.Wrong);
        Story.AssertEnd(story.Evidence);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Breaks_each_invariant_once_it_is_changed(string invariant) =>
        Assert.NotEmpty(Invariants.All[invariant](Breaks[invariant](story.Evidence)));

    [Fact]
    public void Is_the_same_when_every_message_comes_a_second_time()
    {
        Assert.True(story.Messages > 20);
        Assert.Equal(Written(story.Evidence), Written(story.Replayed));
    }

    private static IEnumerable<string> Written(Evidence e) =>
        [
            // What waits is tried again, at another time and with its reasons of then.
            .. e.Leads.Select(l => $"{l.Id} {l.Status} {Json.Write(l.Matches.Where(m => m.Accepted))}"),
            .. e.Deliveries.Select(d => Json.Write(d with { ETag = default })),
            .. e.Delivered.Select(d => $"{d.LeadCode} {d.File}"),
            .. e.Mails.Select(m => m.Subject),
            .. e.Rooms.Select(r => $"{r.LeadCode} {r.Total} {r.Returned}"),
            .. e.Posted.Select(p => p.Key),
        ];
}
