using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>Takes the wish to erase a person. From the answer on nothing of the person is taken any more; what is there
/// goes with the next run of <see cref="EraseOpen"/>. Safe to repeat.</summary>
internal sealed class ErasePerson(
    PersonHash people,
    ErasedPeopleStore erased,
    ErasureRecords records,
    OutputFiles files,
    TimeProvider clock
)
{
    public Task<IActionResult> AnswerAsync(PersonRequest asked, CancellationToken ct) =>
        PersonAddress
            .Read(asked.Email)
            .And(Signature.ReadBy(asked.By))
            .And(Signature.ReadWhy(asked.Why))
            .AnswerAsync(read => AcceptAsync(read.First.First, read.First.Second, read.Second, ct));

    public async Task<IActionResult> TellAsync(PersonId person, CancellationToken ct) =>
        await records.FindAsync(person, ct) is { } record
            ? Answer.Ok(
                new ErasureStatusView(
                    person,
                    record.ThroughAt is null ? ErasureState.Open : ErasureState.Through,
                    record.Asked,
                    record.ThroughAt,
                    record.WaitsFor,
                    record.Removed
                )
            )
            : Problem.NotFound($"Nobody asked to erase the person {person}.").ToAnswer();

    private async Task<IActionResult> AcceptAsync(EmailAddress address, string by, string why, CancellationToken ct)
    {
        var (person, now) = (people.Of(address), clock.GetUtcNow());
        await records.AskAsync(person, new AskedErasure(now, by, why), ct);
        await files.DecideOnceAsync(
            Dossier.PathOf(person),
            BinaryData.FromString(Json.Write(new Dossier(address.Value, by, [], []))),
            ct
        );
        await erased.AddAsync(person, now, ct);
        return Answer.Accepted(
            new ErasureView(
                person,
                $"It is erased within minutes, once nothing of it is on its way. GET people/erasures/{person} tells how far it is."
            )
        );
    }
}
