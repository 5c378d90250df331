using LeadFunctions.Answering;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.ErasingPeople;

/// <summary>Takes the wish to erase a person. From the answer on nothing of the person is taken any more; what is there goes
/// with the next run of <see cref="EraseOpen"/>. Safe to repeat.</summary>
internal sealed class ErasePerson(PersonHash people, ErasedPeopleStore erased, OutputFiles files, TimeProvider clock)
{
    public Task<IActionResult> AnswerAsync(Erase asked, CancellationToken ct) =>
        Address(asked.Email).And(Signature.ReadBy(asked.By)).And(Signature.ReadWhy(asked.Why))
            .AnswerAsync(read => AcceptAsync(read.First.First, read.First.Second, ct));

    private async Task<IActionResult> AcceptAsync(EmailAddress address, string by, CancellationToken ct)
    {
        var person = people.Of(address);
        await files.DecideOnceAsync(Dossier.PathOf(person), BinaryData.FromString(Json.Write(new Dossier(address.Value, by, [], []))), ct);
        await erased.AddAsync(person, clock.GetUtcNow(), ct);
        return Answer.Accepted(new ErasureView(person, $"It is erased within minutes, once nothing of it is on its way. It is through when runs/{Dossier.PathOf(person)} is gone."));
    }

    // What was found stays out of the problem: it may be half an address.
    private static Asked<EmailAddress> Address(string text) => EmailAddress.TryParse(text, out var address)
        ? new(address)
        : new(Problem.BadRequest("$.email: found something that is no e-mail address, expected one such as ann.lee@example.com."));
}
