using LeadFunctions.Foundation.Http;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>The name that an affiliate gives its file: one name, never a path.</summary>
internal static class UploadName
{
    public const int MaxLength = 150;

    private static readonly string[] Endings =
    [
        ".csv",
        ".tsv",
        ".txt",
        ".xlsx",
        ".xls",
        ".json",
        ".jsonl",
        ".ndjson",
        ".gz",
        ".zip",
    ];

    public static string Expected { get; } = $"the name of a file that ends in {string.Join(", ", Endings)}";

    public static OrProblem<string> Read(string text) =>
        text switch
        {
            { Length: < 1 or > MaxLength } => Wrong(
                $"{text.Length} characters",
                $"the name of a file in 1 to {MaxLength}"
            ),
            _ when text.Any(c => c is '/' or '\\') => Wrong(
                "a slash or backslash",
                "the name of a file without folders"
            ),
            _ when text.Any(char.IsControl) || text.Any(char.IsSurrogate) && !IsWellFormed(text) => Wrong(
                "a control character",
                "a name in one line"
            ),
            _ when text.StartsWith('.') || text != text.Trim() => Wrong("a dot or blank at an end", Expected),
            _ when !Endings.Contains(Path.GetExtension(text), StringComparer.OrdinalIgnoreCase) => Wrong(
                $"the ending '{Path.GetExtension(text)}'",
                Expected
            ),
            _ => new(text, null),
        };

    private static bool IsWellFormed(string text) => text.IsNormalized();

    private static OrProblem<string> Wrong(string found, string expected) =>
        new(null, Problem.BadRequest($"$.file: found {found}, expected {expected}."));
}
