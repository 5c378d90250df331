using System.Collections.Concurrent;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Ops.Auditing;

/// <summary>What all tables say, kept as two sides that must be equal. Several readers fill it at once, each its own
/// side.</summary>
internal sealed class Books(DateTimeOffset now, TimeSpan grace)
{
    private readonly ConcurrentDictionary<(BatchId, int), ChunkBook> _chunks = [];
    private readonly ConcurrentDictionary<BatchId, BatchBook> _batches = [];
    private readonly ConcurrentDictionary<LeadCode, Sums> _campaigns = [];
    private readonly ConcurrentDictionary<(LeadCode LeadCode, DateOnly Day), Sums> _windows = [];

    public DateTimeOffset Now => now;

    public int Rows => _batches.Values.Sum(b => b.Rows);

    public IEnumerable<ChunkBook> Chunks =>
        _chunks.Values.Where(c => IsOld(c.Batch.UploadedAt)).OrderBy(c => (c.Batch, c.Chunk));

    public IEnumerable<BatchBook> Batches => _batches.Values.Where(b => b.Batch is not null && IsOld(b.ChangedAt));

    /// <summary>The uploads that a batch was made of, each named as a batch of all of it would be.</summary>
    public IReadOnlySet<BatchId> Uploads => _batches.Values.Select(b => b.Batch?.Upload).OfType<BatchId>().ToHashSet();

    /// <summary>The campaigns whose places and rows differ.</summary>
    public IReadOnlyList<LeadCode> Campaigns => [.. _campaigns.Where(c => c.Value.Differ).Select(c => c.Key)];

    /// <summary>The days on which places and windows of a campaign differ.</summary>
    public IReadOnlyList<(LeadCode LeadCode, DateOnly Day)> Windows =>
        [.. _windows.Where(w => w.Value.Differ).Select(w => w.Key)];

    /// <summary>The first day whose windows are compared: those before it are closed, or are about to be.</summary>
    public DateOnly FirstWindow => DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);

    /// <summary>Whether what changed then has had its time to become what it should.</summary>
    public bool IsOld(DateTimeOffset at) => now - at >= grace;

    public bool IsAtWork(BatchId batch) =>
        _batches.GetValueOrDefault(batch)?.Batch is { State: BatchState.Receiving or BatchState.Received };

    public void AddRow(Lead lead, DateTimeOffset changedAt)
    {
        var chunk = ChunkOf(lead.Id);
        chunk.Rows++;
        foreach (var match in lead.Matches.Where(HasPlace))
        {
            var said = Said(match.LeadCode, lead.Id, match.SentAt, match.Commercial ?? CommercialState.Open);
            chunk.Places.Left += said;
            _campaigns.GetOrAdd(match.LeadCode, _ => new()).Left += said;
        }
        if (lead.Person is not null)
            ChunkBook.Set(chunk.Named, lead.Id);
        if (lead.Intake is null or Intake.Usable or Intake.Held)
            ChunkBook.Set(chunk.Living, lead.Id);
        if (lead.IsWaiting)
            ChunkBook.Set(chunk.Waits, lead.Id);
        AddToBatch(_batches.GetOrAdd(lead.Id.Batch, _ => new()), lead, changedAt);
    }

    public void AddPlace(Delivery place)
    {
        var said = Said(place.LeadCode, place.Lead, place.SentAt, place.Commercial);
        ChunkOf(place.Lead).Places.Right += said;
        _campaigns.GetOrAdd(place.LeadCode, _ => new()).Right += said;
        if (place.SentAt is { } sentAt && ReturnWindowStore.DayOf(sentAt) is var day && day >= FirstWindow)
            _windows.GetOrAdd((place.LeadCode, day), _ => new()).Left += Sums.Of(place.Person.Value);
    }

    public void AddWindow(DateOnly day, LeadCode leadCode, PersonId person) =>
        _windows.GetOrAdd((leadCode, day), _ => new()).Right += Sums.Of(person.Value);

    public void AddLine(PersonLine line)
    {
        var chunk = ChunkOf(line.Lead);
        ChunkBook.Set(chunk.Indexed, line.Lead);
        if (line.IsClaim)
            ChunkBook.Set(chunk.Owning, line.Lead);
    }

    public void AddWaiting(LeadId lead) => ChunkBook.Set(ChunkOf(lead).Listed, lead);

    public void AddBatch(Batch batch)
    {
        var book = _batches.GetOrAdd(batch.Id, _ => new());
        book.Batch = batch;
        foreach (var (status, rows) in batch.Counts)
            book.Statuses.Right += rows * Sums.Of($"{status}");
    }

    public void AddCount(CampaignCount count)
    {
        var book = _batches.GetOrAdd(count.Batch, _ => new());
        foreach (var (status, rows) in count.Statuses.Where(s => CampaignCount.IsReceived(s.Key)))
            book.Campaigns.Right += rows * Sums.Of($"{count.LeadCode}|{status}");
    }

    /// <summary>Whether a row says that it has a place: one whose delivery failed gave it back.</summary>
    public static bool HasPlace(Match match) => match.Delivery is not (null or DeliveryState.Failed);

    private static void AddToBatch(BatchBook batch, Lead lead, DateTimeOffset changedAt)
    {
        batch.Rows++;
        batch.ChangedAt = changedAt > batch.ChangedAt ? changedAt : batch.ChangedAt;
        if (lead.Status is not { } status)
            return;
        batch.Statuses.Left += Sums.Of($"{status}");
        // Which campaign an unusable row named stands in its cells alone, and goes with them.
        if (CampaignCount.IsReceived(status))
            foreach (var standing in new CampaignStandings([]).Of(lead))
                batch.Campaigns.Left += Sums.Of($"{standing.LeadCode}|{standing.Status}");
    }

    private ChunkBook ChunkOf(LeadId lead) =>
        _chunks.GetOrAdd((lead.Batch, lead.Chunk), key => new(key.Item1, key.Item2));

    private static long Said(LeadCode leadCode, LeadId lead, DateTimeOffset? sentAt, CommercialState state) =>
        Sums.Of($"{leadCode}|{lead}|{sentAt?.UtcTicks}|{state}");
}
