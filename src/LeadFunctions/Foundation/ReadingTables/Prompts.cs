using System.Collections.Frozen;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>What a list of a form says before anybody chooses: <c>Select...</c>, <c>Bitte wählen</c>.</summary>
internal static class Prompts
{
    private const string Marks = " .…-–—<>[]()*:!";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Whole = Set(
        "Please select|Please choose|Please select one|Please select an option|Please choose one|Select one|Choose one",
        "Select an option|Choose an option|Select option|Select from list|Pick one",
        "Bitte wählen|Bitte waehlen|Bitte auswählen|Bitte wählen Sie|Bitte wählen Sie aus|Bitte Auswahl treffen",
        "Choisissez|Sélectionnez|Selectionnez|Veuillez choisir|Veuillez sélectionner|Choisissez une option",
        "Choisir une option|Sélectionnez une option|Sélectionner une option",
        "Seleccione|Seleccionar|Selecciona|Seleccione una opción|Selecciona una opción|Elija una opción",
        "Elige una opción|Por favor seleccione",
        "Seleziona|Selezionare|Seleziona un'opzione|Seleziona un’opzione|Scegli un'opzione|Scegli un’opzione",
        "Maak een keuze|Kies een optie|Selecteer een optie|Selecteer",
        "Selecione|Selecione uma opção|Escolha uma opção|Por favor selecione",
        "Wybierz|Wybierz opcję|Proszę wybrać"
    );

    // Alone they are names of companies: Select, Choose.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Marked = Set(
        "Select|Choose|Pick|Auswählen|Auswahl|Wählen|Choisir|Sélectionner|Elija|Elige|Scegli|Scegliere|Kies|Escolha"
    );

    public static bool Has(string text)
    {
        var bare = text.AsSpan().Trim(Marks);
        return Whole.Contains(bare) || (bare.Length < text.Length && Marked.Contains(bare) && IsMarked(text));
    }

    // Select..., -- Select --, <Select>
    private static bool IsMarked(string text) =>
        text.EndsWith("...", StringComparison.Ordinal)
        || text.EndsWith('…')
        || (!char.IsLetterOrDigit(text[0]) && !char.IsLetterOrDigit(text[^1]));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] lines) =>
        lines
            .SelectMany(line => line.Split('|'))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
