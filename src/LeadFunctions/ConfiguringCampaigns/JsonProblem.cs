using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using LeadFunctions.ValidatingLeads;

namespace LeadFunctions.ConfiguringCampaigns;

/// <summary>Says in plain words what a JSON reader found: the place, what was there, what was expected.</summary>
internal static partial class JsonProblem
{
    private static readonly string[] Objects =
    [
        nameof(Affiliate), nameof(Contacts), nameof(CplRules), nameof(CplBand), nameof(CplTier), nameof(Campaign), nameof(Order), nameof(TitleRules), nameof(Caps), nameof(Schedule),
        nameof(Channel), nameof(IndustryFilter), nameof(CompanyFilter), nameof(CompanyList), nameof(CategoryList), nameof(Category), nameof(SuppressionList), nameof(TitleList),
    ];

    public static string Describe(JsonException e, Type document)
    {
        var place = e.Path is { Length: > 0 } path ? path : "$";
        var line = e.LineNumber is { } number ? $" (line {number + 1})" : "";
        return $"{place}{line}: {Sentence(e.Message, document)}";
    }

    private static string Sentence(string message, Type document)
    {
        if (Unknown().Match(message) is { Success: true } unknown)
            return UnknownField(unknown.Groups["name"].Value, document);
        if (Missing().Match(message) is { Success: true } missing)
            return $"missing field {missing.Groups["names"].Value}";
        if (message.Contains("allow setting null values", StringComparison.Ordinal))
            return "found null, expected a value";
        return Converted().Match(message) is { Success: true } converted
            ? $"found a value of another kind, expected {Kind(converted.Groups["type"].Value)}"
            : Coordinates().Replace(message, "");
    }

    private static string Kind(string type) => type switch
    {
        _ when type.Contains("System.Collections.Generic.IReadOnlyList", StringComparison.Ordinal) => "a list",
        _ when type.Contains("Int32", StringComparison.Ordinal) => "a whole number",
        _ when type.Contains("DateOnly", StringComparison.Ordinal) => "a day such as 2026-11-21",
        _ when type.Contains("TimeOnly", StringComparison.Ordinal) => "a time such as 09:00",
        _ when Objects.Any(o => type.EndsWith(o, StringComparison.Ordinal)) || type.Contains("Dictionary", StringComparison.Ordinal) => "an object",
        _ => "text",
    };

    private static string UnknownField(string name, Type document)
    {
        var closest = new ClosestName(Names(document).Distinct()).To(name);
        return $"found the field '{name}', which is not known" + (closest is null ? "" : $"; did you mean '{closest}'?");
    }

    // Fields of the document and of what it holds.
    private static IEnumerable<string> Names(Type type) => type.GetProperties()
        .Where(p => !p.IsDefined(typeof(JsonIgnoreAttribute)))
        .SelectMany(p => p.PropertyType.GenericTypeArguments.Prepend(p.PropertyType)
            .Where(part => part.Namespace == type.Namespace && part.IsClass)
            .SelectMany(Names)
            .Prepend(p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(p.Name)));

    [GeneratedRegex("JSON property '(?<name>[^']*)' could not be mapped")]
    private static partial Regex Unknown();

    [GeneratedRegex("missing required properties[^:]*: (?<names>.*)$")]
    private static partial Regex Missing();

    [GeneratedRegex(@"\s*(Path: \S* \||LineNumber: \d+ \||BytePositionInLine: \d+\.?|Path: \S*)\s*")]
    private static partial Regex Coordinates();

    [GeneratedRegex(@"could not be converted to (?<type>[^ ]+)\. ")]
    private static partial Regex Converted();
}
