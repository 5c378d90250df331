namespace LeadFunctions.Foundation.Campaigns;

internal static class FileNames
{
    public static IEnumerable<string> Problems(string path, string name, string field) =>
        // To the letter: two spellings of one name would be two documents of one campaign.
        Path.GetFileNameWithoutExtension(path) == name
            ? []
            : [$"$.{field}: found '{name}' in the file '{path}', expected a file named {name}.json"];
}
