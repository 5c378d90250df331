using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using LeadFunctions.ValidatingLeads;

namespace LeadFunctions.ConfiguringCampaigns;

/// <summary>Says in plain words what a JSON reader found: the place, what was there, what was expected.</summary>
internal static partial class JsonProblem
{
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
        return TypeNames().Replace(Coordinates().Replace(message, ""), "a value of the right type");
    }

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

    [GeneratedRegex(@"(LeadFunctions|System)\.[\w.`\[\],+]+")]
    private static partial Regex TypeNames();
}
