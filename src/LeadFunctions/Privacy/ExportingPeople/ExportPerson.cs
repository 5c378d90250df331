using System.Runtime.CompilerServices;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Privacy.FindingPeople;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Privacy.ExportingPeople;

/// <summary>Answers with everything that is kept on a person, and says what it did not look through. Who asked, when
/// and why is kept in <c>runs/exports/</c>.</summary>
internal sealed class ExportPerson(
    PersonHash people,
    PersonIndex index,
    LeadLookup lookup,
    ExportRows rows,
    ReadTraces traces,
    NurtureStore nurture,
    OutputFiles files,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    /// <summary>Beyond this it is no person but an address that somebody fills forms with.</summary>
    private const int MaxRows = 20_000;

    private static readonly string[] Never =
    [
        "uploads that were read and have no row of the person: text that misspells the address",
        "messages on their way between the steps, which tell of nobody",
        "backups of all tables, which end after 14 days",
        "copies that customers, affiliates and the mail service have, and what the storage service keeps for a week of deleted files",
    ];

    public Task<IActionResult> AnswerAsync(PersonRequest asked, CancellationToken ct) =>
        PersonAddress
            .Read(asked.Email)
            .And(Signature.ReadBy(asked.By))
            .And(Signature.ReadWhy(asked.Why))
            .AnswerAsync(read => AnswerAsync(read.First.First, read.First.Second, read.Second, ct));

    private async Task<IActionResult> AnswerAsync(EmailAddress address, string by, string why, CancellationToken ct)
    {
        var (person, now, settings) = (people.Of(address), clock.GetUtcNow(), await configuration.GetAsync(ct));
        var ids = await index.LeadsOfAsync(person).Take(MaxRows + 1).ToListAsync(ct);
        if (ids.Count > MaxRows)
            return Problem
                .Unprocessable(
                    $"This address has more than {MaxRows:N0} rows: it is no person's. Ask by batch or by affiliate instead."
                )
                .ToAnswer();
        await files.DecideOnceAsync(
            $"exports/{person}/{now:yyyyMMdd'T'HHmmss}.json",
            BinaryData.FromString(
                Json.Write(
                    new
                    {
                        At = now,
                        By = by,
                        Why = why,
                    }
                )
            ),
            ct
        );
        ids.Reverse();
        var missed = new List<PersonTrace>();
        return Answer.Streamed(
            new PersonExport(
                person,
                now,
                settings.DoNotContact.Contains(address.Mailbox),
                settings.Erased.Contains(person),
                rows.HandleAsync(person, ids, settings, ct),
                ElsewhereAsync(address, person, ids, missed, ct),
                NotSearchedAsync(missed)
            )
        );
    }

    private async IAsyncEnumerable<ExportedText> ElsewhereAsync(
        EmailAddress address,
        PersonId person,
        IReadOnlyList<LeadId> ids,
        List<PersonTrace> missed,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var found = await lookup.FindAllAsync(ids, ct);
        var sought = new SoughtPerson(
            person,
            [
                .. found
                    .SelectMany(f => f.Lead.Cells)
                    .Where(c => EmailAddress.TryParse(c, out var own) && own.Value == address.Value)
                    .Append(address.Value)
                    .Select(a => a.Trim())
                    .Distinct(),
            ],
            found.SelectMany(f => f.Lead.Matches).Select(m => m.LeadCode).ToHashSet(),
            ids.Select(id => id.Batch).ToHashSet()
        );
        if (await nurture.FindAsync(person, ct) is { } entry)
            yield return NurtureInWords.Of(entry);
        await foreach (var text in traces.HandleAsync(sought, missed, ct))
            yield return text;
    }

    // Asked for last, when all else is looked through.
    private static async IAsyncEnumerable<string> NotSearchedAsync(List<PersonTrace> missed)
    {
        await Task.CompletedTask;
        foreach (var place in missed)
            yield return place.Path.Length > 0
                ? $"{place.Where}/{place.Path}: damaged, locked or too large, so not all of it"
                : $"{place.Where}: more than its first {PoisonStore.Shown} messages, or messages that are no text";
        foreach (var place in Never)
            yield return place;
    }
}
