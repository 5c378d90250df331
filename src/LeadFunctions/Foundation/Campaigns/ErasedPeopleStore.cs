using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>The erased people by keyed hash, part of the configuration in force: every instance knows them with its
/// next look.</summary>
internal sealed class ErasedPeopleStore(ConfigurationStore configuration)
{
    private const string Folder = "erased/";
    private const string Ending = ".json";

    /// <summary>Notes a person as erased. Safe to repeat.</summary>
    public Task AddAsync(PersonId person, DateTimeOffset at, CancellationToken ct) =>
        configuration.NoteAsync(
            new ConfigurationDocument($"{Folder}{person}{Ending}", "erased", at, BinaryData.FromString("{}")),
            ct
        );

    /// <summary>Whom a document notes as erased; null where it is a file of <c>config</c>.</summary>
    public static PersonId? PersonOf(ConfigurationDocument document) =>
        document.Path.StartsWith(Folder, StringComparison.Ordinal)
        && PersonId.TryParse(document.Path[Folder.Length..^Ending.Length], null, out var person)
            ? person
            : null;
}
