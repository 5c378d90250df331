using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>A row that the nurture list may be concerned by, as facts tell of it; the row itself decides.</summary>
/// <param name="SentAt">The last time at which it was sent; null where it was not.</param>
/// <param name="IsDenied">Whether a customer who was sent it says that it is no lead for anybody.</param>
/// <param name="MayJoin">Whether it is unsent, or rated not now.</param>
internal sealed record RowOfPerson(PersonId Person, LeadId Lead, DateTimeOffset? SentAt, bool IsDenied, bool MayJoin);

/// <summary>Finds in facts, by row groups and columns, who may join the nurture list and whose leads were
/// sent.</summary>
internal sealed class JoiningFacts(FactFiles facts)
{
    /// <summary>What each batch that was uploaded in some days has of such rows: the oldest batch first.</summary>
    public async IAsyncEnumerable<IReadOnlyList<RowOfPerson>> ReadAsync(
        DateOnly from,
        DateOnly to,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var texts = new FactTexts();
        foreach (var path in await facts.PathsAsync(from, to, ct))
        {
            await using var file = await facts.OpenAsync(path, ct);
            if (file is null)
                continue;
            var rows = new List<RowOfPerson>();
            await foreach (var group in FactTable<LeadFact>.ReadAsync(file, texts, ct))
                await AddAsync(group, rows, ct);
            yield return rows;
        }
    }

    private static async Task AddAsync(FactGroup group, List<RowOfPerson> rows, CancellationToken ct)
    {
        var people = await LeadColumns.Person.ReadAsync(group, ct);
        var batches = await LeadColumns.Batch.ReadAsync(group, ct);
        var numbers = await LeadColumns.Row.ReadAsync(group, ct);
        var statuses = await LeadColumns.Status.ReadAsync(group, ct);
        var sent = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignSentAt, ct);
        var said = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignFeedbackReason, ct);
        for (var row = 0; row < group.Rows; row++)
        {
            var last = Latest(sent.Of(row));
            var isDenied = IsAny(said.Of(row), reason => reason.IsDenial());
            var mayJoin =
                !isDenied
                && (
                    statuses[row] == nameof(LeadStatus.Unsent)
                    || IsAny(said.Of(row), reason => reason == FeedbackReason.NotNow)
                );
            if (people[row] is { } person && (last is not null || mayJoin))
                rows.Add(
                    new RowOfPerson(
                        PersonId.Parse(person),
                        new LeadId(BatchId.Parse(batches[row]!), numbers[row]!.Value),
                        last,
                        isDenied,
                        mayJoin
                    )
                );
        }
    }

    private static DateTimeOffset? Latest(ReadOnlySpan<DateTimeOffset?> moments)
    {
        DateTimeOffset? last = null;
        foreach (var at in moments)
            if (at is not null && (last is null || at > last))
                last = at;
        return last;
    }

    private static bool IsAny(ReadOnlySpan<string?> reasons, Func<FeedbackReason, bool> which)
    {
        foreach (var said in reasons)
            if (Enum.TryParse<FeedbackReason>(said, out var reason) && which(reason))
                return true;
        return false;
    }
}
