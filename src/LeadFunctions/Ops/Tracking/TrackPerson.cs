using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Answers with all rows of an e-mail address, newest first.</summary>
internal sealed class TrackPerson(PersonHash people, PersonIndex index, ReadLeads leads)
{
    /// <summary>Beyond this it is no person but an address that somebody fills forms with.</summary>
    private const int MaxRows = 20_000;

    public Task<IActionResult> AnswerAsync(PersonQuery query, CancellationToken ct) =>
        PersonAddress
            .Read(query.Email)
            .And(PageSize.Read(query.PageSize))
            .AnswerAsync(asked =>
            {
                var person = people.Of(asked.First);
                return Continuation
                    .Read(query.Next, person.Value)
                    .AnswerAsync(after => AnswerAsync(person, after, asked.Second, ct));
            });

    private async Task<IActionResult> AnswerAsync(PersonId person, LeadId? after, int size, CancellationToken ct)
    {
        var rows = await index.LeadsOfAsync(person).Take(MaxRows + 1).ToListAsync(ct);
        if (rows.Count > MaxRows)
            return Problem
                .Unprocessable($"This address has more than {MaxRows:N0} rows. Ask by batch or by affiliate instead.")
                .ToAnswer();
        var page = rows.OrderDescending()
            .Where(row => after is null || row.CompareTo(after) < 0)
            .Take(size + 1)
            .ToList();
        var next = page.Count > size ? Continuation.Write(person.Value, page[size - 1]) : null;
        return Answer.Ok(new PersonView(person, rows.Count, await leads.ViewsAsync([.. page.Take(size)], ct), next));
    }
}
