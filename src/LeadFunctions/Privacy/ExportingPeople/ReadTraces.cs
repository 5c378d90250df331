using System.Runtime.CompilerServices;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Privacy.FindingPeople;

namespace LeadFunctions.Privacy.ExportingPeople;

/// <summary>Reads what files, mails and messages say of a person.</summary>
internal sealed class ReadTraces(PersonTraces traces, OutputFiles contents, MailStore mails, PoisonStore poison)
{
    // A file that somebody dropped may be any size; what the pipeline writes is read whole everywhere.
    private const long MostDropped = 32 << 20;

    private static readonly Dictionary<string, string> Kinds = new()
    {
        [Containers.Uploads] = "a file that was uploaded and could not be read",
        [Containers.Receipts] = "the receipt that the affiliate got for its file",
        [Containers.Deliveries] = "a file that was delivered to the customer",
        [Containers.Runs] = "what was sent to the customer's system",
        [Containers.Reports] = "a report",
        [Containers.Outbox] = "a mail that was written to a file",
        [Containers.Returns] = "a file in which the customer gave leads back",
        [Containers.Feedback] = "a file in which the customer says what came of leads",
        [Containers.Organic] = "a file of leads that converted on the site",
        [Containers.Engagement] = "a file that says what came back from people who were written to",
        [Containers.Nurture] = "a list of people who are written to in a week",
        [Tables.Mails] = "a mail",
    };

    /// <param name="missed">Takes the places that could not be looked through.</param>
    public async IAsyncEnumerable<ExportedText> HandleAsync(
        SoughtPerson person,
        List<PersonTrace> missed,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var (found, notSearched, _) = await traces.FindAsync([person], ct);
        missed.AddRange(notSearched);
        foreach (var trace in found[person.Person].Distinct().OrderBy(t => (t.Where, t.Path)))
            yield return new ExportedText(
                trace.IsUntaken
                    ? "a file that was uploaded and is not read yet"
                    : Kinds.GetValueOrDefault(trace.Where, "a message that failed"),
                trace.Path.Length > 0 ? $"{trace.Where}/{trace.Path}" : trace.Where,
                await SaysAsync(trace, new Excerpt(person.Addresses), ct)
            );
    }

    private async Task<IReadOnlyList<string>> SaysAsync(PersonTrace trace, Excerpt excerpt, CancellationToken ct) =>
        trace.Where switch
        {
            Tables.Mails => trace.Path.Split('|') is [var month, var cause]
            && await mails.FindAsync(new MailKey(month, cause), ct) is { } mail
                ? excerpt.Of("", $"{mail.Subject}\n{mail.Text}")
                : [],
            _ when trace.Path.Length == 0 => excerpt.Of(
                "",
                string.Join('\n', await poison.PeekAsync(trace.Where, ct) ?? [])
            ),
            _ => await FileAsync(trace, excerpt, ct),
        };

    private async Task<IReadOnlyList<string>> FileAsync(PersonTrace trace, Excerpt excerpt, CancellationToken ct)
    {
        await using var content = await contents.OpenAsync(trace.Where, trace.Path, ct);
        if (
            content is null
            || (
                trace.Where is Containers.Uploads or Containers.Organic or Containers.Feedback or Containers.Engagement
                && content.Length > MostDropped
            )
        )
            return [];
        using var text = new StreamReader(content);
        return excerpt.Of(trace.Path, await text.ReadToEndAsync(ct)) is { Count: > 0 } said
            ? said
            : ["It names the person, in a form that cannot be shown as text."];
    }
}
