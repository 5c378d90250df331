using System.Text.Json;
using System.Text.RegularExpressions;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary><c>main.parameters.json</c> as azd hands it to a deployment, in the form that the compiler reads.</summary>
internal static partial class ParameterFile
{
    private static readonly Dictionary<string, string> Variables = new()
    {
        ["AZURE_ENV_NAME"] = "live",
        ["AZURE_LOCATION"] = "westeurope",
        ["OPS_MAIL"] = "ops@example.com",
        ["MAIL_FROM"] = "leads@example.com",
        ["OPS_PRINCIPAL_ID"] = Ops,
        ["MAIL_BY_SENDGRID"] = "true",
        ["ENTRA_CLIENT_ID"] = "1fd6c0a7-5a0c-4d19-9c37-3f5d7a6b8e10",
    };

    /// <summary>Whoever operates the app.</summary>
    public const string Ops = "7b0d7f5e-2f0b-4c8e-8a1d-6e1f0c9b3a52";

    /// <param name="json">The parameter file.</param>
    /// <param name="instead">Values of Bicep for parameters that it leaves empty.</param>
    public static string AsBicep(string json, params (string Name, string Value)[] instead)
    {
        using var file = JsonDocument.Parse(json);
        var given = file
            .RootElement.GetProperty("parameters")
            .EnumerateObject()
            .Select(p => (p.Name, Value: Written(p.Value.GetProperty("value"))))
            .Where(p => !instead.Any(i => i.Name == p.Name));
        return string.Join(
            '\n',
            given.Concat(instead).Select(p => $"param {p.Name} = {p.Value}").Prepend("using 'main.bicep'")
        );
    }

    // JSON of these values is Bicep as well. azd turns true and false into what the parameter takes.
    private static string Written(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return value.GetRawText();
        var text = Variable()
            .Replace(value.GetString()!, m => Variables.GetValueOrDefault(m.Groups[1].Value, m.Groups[2].Value));
        return text is "true" or "false" ? text : $"'{text}'";
    }

    [GeneratedRegex(@"\$\{(\w+)=?([^}]*)\}")]
    private static partial Regex Variable();
}
