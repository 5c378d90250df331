using System.ComponentModel;
using LeadFunctions.Leads;

namespace LeadFunctions.ExportingPeople;

/// <summary>Everything that is kept on a person, to be read by the person. It is written while it is found.</summary>
internal sealed record PersonExport(
    [property: Description("Names the person without telling the address: a keyed hash of it.")] PersonId Person,
    DateTimeOffset AskedAt,
    [property: Description("Whether the address is on the list of people who must not be contacted.")] bool DoNotContact,
    [property: Description("Whether the person was erased before. What is told here came later, or names nobody.")] bool Erased,
    [property: Description("Each line of a file that named the person, newest first, and what became of it.")] IAsyncEnumerable<ExportedRow> Rows,
    [property: Description("Files, mails and messages beside that name the person, with what they say of them.")] IAsyncEnumerable<ExportedText> Elsewhere,
    [property: Description("What was not looked through, and why.")] IAsyncEnumerable<string> NotSearched,
    [property: Description("The last field: without it the answer was cut off.")] bool Complete = true);

/// <summary>A line of a file that named the person.</summary>
internal sealed record ExportedRow(
    LeadId LeadId,
    [property: Description("Where it came from, and when.")] string From,
    [property: Description("The file as it lies in uploads; missing where it was removed.")] string? File,
    [property: Description("The line as it was received.")] IReadOnlyList<ExportedValue> Received,
    [property: Description("What was understood of it.")] IReadOnlyList<ExportedValue> Understood,
    [property: Description("What became of it, in words.")] IReadOnlyList<string> Outcome,
    [property: Description("Customers that it goes or went to.")] IReadOnlyList<ExportedDelivery> DeliveredTo,
    IReadOnlyList<HistoryEntry> History);

/// <summary>A value under its name in words.</summary>
internal sealed record ExportedValue(string Name, string Value);

/// <summary>A customer that the person's data goes or went to.</summary>
internal sealed record ExportedDelivery(
    LeadCode LeadCode, [property: Description("Missing where the campaign is not configured any more.")] string? Customer,
    [property: Description("Ways in which the campaign is sent its leads: Csv, Mail, Webhook.")] IReadOnlyList<string> Channels,
    DeliveryState State, DateTimeOffset? SentAt, DateTimeOffset? ReturnedAt, string? ReturnReason);

/// <summary>A place that names the person.</summary>
internal sealed record ExportedText(
    [property: Description("What kind of place it is, in words.")] string What,
    [property: Description("Container and path, queue, or the month and id of a mail.")] string Where,
    [property: Description("What it says of the person; of others nothing.")] IReadOnlyList<string> Says);
