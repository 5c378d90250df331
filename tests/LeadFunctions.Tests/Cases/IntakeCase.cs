using System.Text.Json;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Pipeline.ValidatingLeads;
using LeadFunctions.Tests.Docs;
using LeadFunctions.Tests.Foundation.ReadingTables;

namespace LeadFunctions.Tests.Cases;

/// <summary>Reads a file as if <c>infuse-media</c> of the samples had sent it, and says in which way the outcome is not
/// the right one.</summary>
internal static class IntakeCase
{
    private static readonly string Folder = Repository.PathOf("samples/config");

    private static readonly Configuration Samples = new(
        Documents<Affiliate>(),
        Documents<Campaign>(),
        Documents<CategoryList>().Single().Categories
    );

    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The rows of a file with what became of them, or why it cannot be read.</summary>
    public static async Task<IntakeOutcome> ReadAsync(byte[] file, DateOrder? order = null, Affiliate? affiliate = null)
    {
        affiliate ??= Samples.Affiliates[AffiliateName.Parse("infuse-media")];
        affiliate = order is null ? affiliate : affiliate with { DateOrder = order };
        var upload = await UploadReading.ReadAsync(file, affiliate: affiliate);
        var validator = new RowValidator(upload.Columns, affiliate, Samples, Now);
        return new IntakeOutcome(
            upload.Problem,
            upload.NotRead,
            [
                .. upload.Rows.Select(row =>
                    row.Fault is { } fault
                        ? new IntakeRow(row, new Validation(null, null, [fault]))
                        : new IntakeRow(row, validator.Validate(row.Cells))
                ),
            ]
        )
        {
            Columns = upload.Columns,
            Format = upload.Format,
        };
    }

    public static Task<IntakeOutcome> ReadAsync(string text, DateOrder? order = null) =>
        ReadAsync(System.Text.Encoding.UTF8.GetBytes(text), order);

    /// <returns>Null where the outcome is right.</returns>
    public static string? Fault(JsonElement expected, IntakeOutcome outcome) =>
        expected.GetProperty("kind").GetString() switch
        {
            "any" => expected.GetProperty("of").EnumerateArray().Select(e => Fault(e, outcome)).ToList() is var all
            && all.Contains(null)
                ? null
                : string.Join("\n", all),
            "reject" => outcome.Problem is { } problem
            && Regex.IsMatch(problem, expected.GetProperty("rx").GetString()!, RegexOptions.IgnoreCase)
                ? null
                : $"expected a refusal that says {expected.GetProperty("rx")}, got {outcome}",
            _ when outcome.Problem is not null => $"refused: {outcome.Problem}",
            "rows" => RowsFault([.. expected.GetProperty("rows").EnumerateArray()], outcome),
            "every" => RowsFault([.. outcome.Rows.Select(_ => expected.GetProperty("row"))], outcome),
            "table" => TableFault(
                expected.GetProperty("field").GetString()!,
                expected.GetProperty("rows").EnumerateArray(),
                outcome
            ),
            "contains" => Missing(expected.GetProperty("emails"), email => outcome.Rows.Any(r => r.Email == email)),
            "noloss" => Missing(expected.GetProperty("emails"), email => outcome.Accounts(email)),
            var kind => $"an unknown kind of case: {kind}",
        };

    private static string? RowsFault(IReadOnlyList<JsonElement> rows, IntakeOutcome outcome) =>
        rows.Count != outcome.Rows.Count
            ? $"expected {rows.Count} rows, got {outcome}"
            : rows.Zip(outcome.Rows)
                .SelectMany(r =>
                    r.First.EnumerateObject()
                        .Where(want => !r.Second.Is(want))
                        .Select(want => $"row {r.Second.Line}: expected {want}, got {r.Second}")
                )
                .FirstOrDefault();

    private static string? TableFault(string field, IEnumerable<JsonElement> rows, IntakeOutcome outcome) =>
        rows.Zip(outcome.Rows)
            .Select(r =>
                (Text: r.First.GetProperty("text").GetString(), Right: r.First.GetProperty("right"), Row: r.Second)
            )
            .Where(r => !IsRight(r.Right, r.Row, field))
            .Select(r => $"'{r.Text}': expected {r.Right}, got {r.Row}")
            .FirstOrDefault();

    private static bool IsRight(JsonElement right, IntakeRow row, string field) =>
        right.ValueKind == JsonValueKind.Array
            ? right.EnumerateArray().Any(r => r.GetString() == row.Value(field))
            : right.GetString() switch
            {
                "open" => true,
                "any band" => row.Value(field).Length > 0,
                var text => row.Status == "Unusable"
                    && row.Reasons.Contains(text!.Split(' ')[^1], StringComparison.Ordinal),
            };

    private static string? Missing(JsonElement emails, Func<string, bool> has) =>
        emails
            .EnumerateArray()
            .Select(e => e.GetString()!)
            .Where(e => !has(e))
            .Select(e => $"{e} is in no row")
            .FirstOrDefault();

    private static IEnumerable<T> Documents<T>() =>
        Directory
            .EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(f =>
                ConfigurationFile
                    .Read(
                        Path.GetRelativePath(Folder, f).Replace('\\', '/'),
                        BinaryData.FromBytes(File.ReadAllBytes(f))
                    )
                    .Document
            )
            .OfType<T>();
}

/// <param name="Problem">Why the file is refused.</param>
internal sealed record IntakeOutcome(string? Problem, IReadOnlyList<string> NotRead, IReadOnlyList<IntakeRow> Rows)
{
    public IReadOnlyList<Column> Columns { get; init; } = [];

    public string Format { get; init; } = "";

    /// <summary>Whether an address has a row of its own, or a row that is told as not readable.</summary>
    public bool Accounts(string email) =>
        Rows.Any(r => r.Email == email)
        || Rows.Any(r =>
            r.Reasons.Contains("RowCannotBeRead", StringComparison.Ordinal)
            && r.Cells.Any(c => c.Contains(email, StringComparison.Ordinal))
        )
        || Problem is not null;

    /// <summary>The refusal, or what is not read and each row: its number with its values, or with its
    /// reasons.</summary>
    public IReadOnlyList<string> Told() =>
        Problem is not null ? [Problem] : [.. NotRead, .. Rows.Select(row => $"{row.Line}: {row.Told()}")];

    public override string ToString() => Problem ?? string.Join("\n  ", Rows);
}

internal sealed record IntakeRow(UploadRow Row, Validation Validation)
{
    public int Line => Row.Line;

    public IReadOnlyList<string> Cells => Row.Cells;

    public string Status => Validation.Data is null ? "Unusable" : "Usable";

    public string? Email => Validation.Email?.Value;

    public string Reasons => string.Join(" | ", Validation.Reasons.Select(Sample.Told));

    public string Told() =>
        Validation.Data is not { } data
            ? Reasons
            : string.Join(
                '|',
                Email,
                data.FirstName,
                data.LastName,
                data.Company,
                data.JobTitle,
                data.Country,
                data.State,
                data.CompanySize,
                data.Phone,
                data.LeadDate?.ToString("yyyy-MM-dd"),
                data.Category,
                data.LeadCode,
                data.Domain
            );

    public string Value(string field) =>
        field switch
        {
            "LeadDate" => Validation.Data?.LeadDate?.ToString("yyyy-MM-dd") ?? "",
            "Category" => Validation.Data?.Category?.Value ?? "",
            "LeadCode" => Validation.Data?.LeadCode?.Value ?? "",
            "Email" => Email ?? "",
            _ => typeof(LeadData)
                .GetProperty(field)
                ?.GetValue(Validation.Data ?? throw new InvalidOperationException($"{this} has no {field}."))
                ?.ToString()
                ?? "",
        };

    public bool Is(JsonProperty want) =>
        want.Name switch
        {
            "status" => Status == want.Value.GetString(),
            "reasons" => Validation.Reasons.Select(Sample.Told).Any(r => Regex.IsMatch(r, want.Value.GetString()!)),
            _ when Validation.Data is null && want.Name != "Email" => false,
            _ => want.Value.ValueKind == JsonValueKind.Array
                ? want.Value.EnumerateArray().Any(v => v.GetString() == Value(want.Name))
                : want.Value.GetString() == Value(want.Name),
        };

    public override string ToString() => $"{Line}: {Status} {Reasons} {Validation.Data} [{string.Join('|', Cells)}]";
}
