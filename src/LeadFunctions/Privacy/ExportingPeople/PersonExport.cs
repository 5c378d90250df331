using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Privacy.ExportingPeople;

/// <summary>Everything that is kept on a person, to be read by the person. It is written while it is found.</summary>
internal sealed record PersonExport(
    [property: Description("Names the person without telling the address: a keyed hash of it.")] PersonId Person,
    DateTimeOffset AskedAt,
    [property: Description("Whether the address is on the list of people who must not be contacted.")]
        bool DoNotContact,
    [property: Description("Whether the person was erased before. What is told here came later, or names nobody.")]
        bool Erased,
    [property: Description("Each line of a file that named the person, newest first, and what became of it.")]
        IAsyncEnumerable<ExportedRow> Rows,
    [property: Description("Files, mails and messages beside that name the person, with what they say of them.")]
        IAsyncEnumerable<ExportedText> Elsewhere,
    [property: Description("What was not looked through, and why.")] IAsyncEnumerable<string> NotSearched,
    [property: Description("The last field: without it the answer was cut off.")] bool Complete = true
);

/// <summary>A value under its name in words.</summary>
internal sealed record ExportedValue(string Name, string Value);
