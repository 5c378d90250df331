using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Privacy.FindingPeople;

/// <summary>Finds the addresses that stand in tables beside the rows of people, where nobody says whose they
/// are.</summary>
internal sealed partial class NamedAddresses(LeadStorage storage, ConfigurationStore configuration)
{
    private static readonly string[] Telling = [Tables.Mails, Tables.Nurture, Tables.Deliveries, Tables.Webhooks];

    public async IAsyncEnumerable<EmailAddress> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var table in Telling)
        await foreach (var entity in storage.Table(table).QueryAsync<TableEntity>(cancellationToken: ct))
        foreach (var address in entity.Select(p => p.Value).OfType<string>().SelectMany(In))
            yield return address;
        foreach (var document in await configuration.ReadAllAsync(ct))
        foreach (var address in In(document.Content.ToString()))
            yield return address;
    }

    public static IEnumerable<EmailAddress> In(string text) =>
        text.Contains('@', StringComparison.Ordinal)
            ? Address()
                .Matches(text)
                .Select(m => EmailAddress.TryParse(m.Value.Trim('.', '\''), out var address) ? address : null)
                .OfType<EmailAddress>()
            : [];

    [GeneratedRegex(@"[^\s@<>()\[\]{}|,;:""\\/]+@[^\s@<>()\[\]{}|,;:""\\/']+")]
    private static partial Regex Address();
}
