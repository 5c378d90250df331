using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Says in plain words what a JSON reader found: the place, what was there, what was expected.</summary>
internal static partial class JsonProblem
{
    private const int LongestShown = 60;

    private static readonly string[] Objects =
    [
        nameof(Affiliate),
        nameof(Contacts),
        nameof(CplRules),
        nameof(CplBand),
        nameof(CplTier),
        nameof(Campaign),
        nameof(Order),
        nameof(TitleRules),
        nameof(Caps),
        nameof(Schedule),
        nameof(Channel),
        nameof(IndustryFilter),
        nameof(CompanyFilter),
        nameof(CompanyList),
        nameof(CategoryList),
        nameof(Category),
        nameof(SuppressionList),
        nameof(TitleList),
    ];

    /// <returns>A sentence that whoever tells it ends.</returns>
    public static string Describe(JsonException e, Type document) => Describe(e, document, null)!;

    /// <param name="repair">The text that was read, with what was told before blanked out.</param>
    /// <returns>Null where nothing is wrong but what was told before.</returns>
    public static string? Describe(JsonException e, Type document, JsonRepair? repair)
    {
        var path = e.Path is { Length: > 0 } found ? found : "$";
        var place = repair?.Original(path) ?? path;
        var line = e.LineNumber is { } number ? $" (line {number + 1})" : "";
        return Sentence(e.Message, document, place, repair, path) is { } sentence
            ? $"{place}{line}: {sentence.TrimEnd('.')}"
            : null;
    }

    /// <summary>The place that a problem begins with.</summary>
    public static string PlaceOf(string problem) =>
        problem[..(problem.IndexOfAny([' ', ':']) is >= 0 and var end ? end : problem.Length)];

    private static string? Sentence(string message, Type document, string place, JsonRepair? repair, string path)
    {
        if (Unknown().Match(message) is { Success: true } unknown)
            return UnknownField(unknown.Groups["name"].Value, document);
        if (Missing().Match(message) is { Success: true } missing)
        {
            // What was told before is missing now.
            var names = Name()
                .Matches(missing.Groups["names"].Value)
                .Select(m => m.Groups["name"].Value)
                .Where(name => repair?.IsGone($"{place}.{name}") != true)
                .ToList();
            return names.Count switch
            {
                0 => null,
                1 => $"missing field '{names[0]}'",
                _ => $"missing fields {string.Join(", ", names.Select(name => $"'{name}'"))}",
            };
        }
        if (message.Contains("allow setting null values", StringComparison.Ordinal))
            return "found null, expected a value";
        if (Twice().Match(message) is { Success: true } twice)
            return $"found the field '{twice.Groups["name"].Value}' more than once, expected it once";
        if (JsonSyntax.InWords(message) is { } syntax)
            return syntax;
        return Converted().Match(message) is { Success: true } converted
            ? $"found {Shown(repair?.Find(path))}, expected {Kind(converted.Groups["type"].Value)}"
            : Coordinates().Replace(message, "");
    }

    // What has an @ may be somebody's address, and problems go into mails and logs.
    private static string Shown(string? value) =>
        value switch
        {
            null => "a value of another kind",
            ['{', ..] => "an object",
            ['[', ..] => "a list",
            _ when value.Contains('@', StringComparison.Ordinal) => "a text with an @",
            ['"', .. var text, '"'] => $"'{text.Short(LongestShown)}'",
            _ => value,
        };

    private static string Kind(string type) =>
        type switch
        {
            _ when type.StartsWith("System.Collections.Generic.IReadOnlyDictionary", StringComparison.Ordinal) =>
                "an object",
            _ when type.Contains("System.Collections.Generic.IReadOnlyList", StringComparison.Ordinal) => "a list",
            _ when type.Contains("Int32", StringComparison.Ordinal) => "a whole number",
            _ when type.Contains("Decimal", StringComparison.Ordinal)
                    || type.Contains("Double", StringComparison.Ordinal) => "a number such as 12.5",
            _ when type.Contains("Boolean", StringComparison.Ordinal) => "true or false",
            _ when type.Contains("DateOnly", StringComparison.Ordinal) => "a day such as 2026-11-21",
            _ when type.Contains("TimeOnly", StringComparison.Ordinal) => "a time such as 09:00",
            _ when Objects.Any(o => type.EndsWith(o, StringComparison.Ordinal))
                    || type.Contains("Dictionary", StringComparison.Ordinal) => "an object",
            _ => "text",
        };

    private static string UnknownField(string name, Type document)
    {
        return $"found the field '{name}', which is not known{Offer.Of(name, Names(document).Distinct())}";
    }

    // Fields of the document and of what it holds.
    private static IEnumerable<string> Names(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => !p.IsDefined(typeof(JsonIgnoreAttribute)))
            .SelectMany(p =>
                p.PropertyType.GenericTypeArguments.Prepend(p.PropertyType)
                    .Where(part => part.Namespace == type.Namespace && part.IsClass)
                    .SelectMany(Names)
                    .Prepend(
                        p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
                            ?? JsonNamingPolicy.CamelCase.ConvertName(p.Name)
                    )
            );

    [GeneratedRegex("JSON property '(?<name>[^']*)' could not be mapped")]
    private static partial Regex Unknown();

    [GeneratedRegex("Duplicate property '(?<name>[^']*)'")]
    private static partial Regex Twice();

    [GeneratedRegex("missing required properties[^:]*: (?<names>.*)$")]
    private static partial Regex Missing();

    [GeneratedRegex("'(?<name>[^']*)'")]
    private static partial Regex Name();

    [GeneratedRegex(@"\s*(Path: \S* \||LineNumber: \d+ \||BytePositionInLine: \d+\.?|Path: \S*)\s*")]
    private static partial Regex Coordinates();

    [GeneratedRegex(@"could not be converted to (?<type>[^ ]+)\. ")]
    private static partial Regex Converted();
}
