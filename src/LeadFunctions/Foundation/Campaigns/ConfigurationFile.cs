using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Reads a file of <c>config/</c> strictly: unknown fields and wrong types are problems, not
/// guesses.</summary>
internal static partial class ConfigurationFile
{
    private const int MostProblems = 50;

    private static readonly string[] Folders = ["affiliates", "campaigns", "lists"];
    private static readonly string[] Files = ["categories", "titles", "sources", "scoring", "standards", "suppression"];

    /// <summary>How every file is read.</summary>
    public static JsonSerializerOptions Strict { get; } =
        new(JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            ReadCommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            AllowDuplicateProperties = false,
            Converters =
            {
                new WordJson<AffiliateStatus>(),
                new WordJson<DateOrder>(),
                new WordJson<CampaignStatus>(),
                new WordJson<SendKind>(),
                new WordJson<DayOfWeek>(),
                new WordJson<ChannelKind>(),
                new WordJson<Strictness>(),
                new WordJson<SizePolicy>(),
                new WordJson<Evidence>(),
                new WordJson<Pacing>(),
                new WordJson<ReturnPolicy>(),
                new WordJson<SourceKind>(),
                new WordJson<SourceVehicle>(),
                new WordJson<StandardMeasure>(),
                new WordJson<StandardConsequence>(),
                new GeoJson(),
                new CompanySizeJson(),
            },
        };

    /// <summary>Reads and checks a file.</summary>
    /// <param name="path">Its name in <c>config</c>: what kind of document it is.</param>
    /// <returns>The document (null where it cannot be used) and all problems found.</returns>
    public static (Document? Document, IReadOnlyList<string> Problems) Read(string path, BinaryData content)
    {
        var kind = Kind(path);
        return kind switch
        {
            "affiliates" => Read<Affiliate>(content, a => AffiliateCheck.Problems(a, path)),
            "campaigns" => Read<Campaign>(content, c => CampaignCheck.Problems(c, path)),
            "lists" => Read<CompanyList>(content, l => CompanyListCheck.Problems(l, path)),
            "categories.json" => Read<CategoryList>(content, CategoryCheck.Problems),
            "titles.json" => Read<TitleList>(content, TitleListCheck.Problems),
            "sources.json" => Read<SourceList>(content, SourceCheck.Problems),
            "scoring.json" => Read<ScoringRubric>(content, ScoringCheck.Problems),
            "standards.json" => Read<StandardList>(content, StandardCheck.Problems),
            "suppression.json" => Read<SuppressionList>(content, SuppressionCheck.Problems),
            _ => (
                null,
                [
                    "found a file that is no configuration; expected affiliates/{affiliate}.json, "
                        + "campaigns/{leadCode}.json, lists/{list}.json, categories.json, titles.json, sources.json, "
                        + "scoring.json, standards.json or suppression.json"
                        + Offer.Said(Meant(path)),
                ]
            ),
        };
    }

    private static string? Meant(string path)
    {
        var cut = path.LastIndexOf('/');
        var name = Path.GetFileNameWithoutExtension(
            path[(cut + 1)..].Replace(".json", "", StringComparison.OrdinalIgnoreCase)
        );
        var meant =
            cut < 0 ? $"{new ClosestName(Files).To(name)}.json"
            : new ClosestName(Folders).To(path[..cut]) is { } folder ? $"{folder}/{name.Replace(' ', '-')}.json"
            : "";
        return Form().IsMatch(meant) ? meant : null;
    }

    private static string? Kind(string path) =>
        Form().Match(path) is { Success: true } match
            ? match.Groups["folder"].Success
                ? match.Groups["folder"].Value
                : path
            : null;

    private static (Document?, IReadOnlyList<string>) Read<T>(BinaryData content, Func<T, IEnumerable<string>> check)
        where T : Document
    {
        var json = WithoutMark(content.ToMemory());
        if (JsonText.Problem(json) is { } foreign)
            return (null, [foreign]);
        try
        {
            var document = JsonSerializer.Deserialize<T>(json.Span, Strict);
            if (document is null)
                return (null, ["found null, expected an object"]);
            return NullEntries.Problems(json) is { Count: > 0 } nulls
                ? (null, nulls)
                : Checked(document, [.. check(document)]);
        }
        catch (JsonException) when (CurlyQuotes.Straightened(json) is { } straight)
        {
            return (
                null,
                [CurlyQuotes.Problem(json), .. IsJson(straight) ? Read(new BinaryData(straight), check).Item2 : []]
            );
        }
        catch (JsonException)
        {
            return (null, [.. AllProblems(json, check)]);
        }
    }

    // What cannot be read is told and blanked out, until all of the rest is read.
    private static List<string> AllProblems<T>(ReadOnlyMemory<byte> json, Func<T, IEnumerable<string>> check)
        where T : Document
    {
        var (repair, problems) = (new JsonRepair(json), new List<string>());
        while (problems.Count < MostProblems)
        {
            try
            {
                if (
                    JsonSerializer.Deserialize<T>(repair.Text.Span, Strict) is { } rest
                    && NullEntries.Problems(repair.Text) is var nulls
                )
                    problems.AddRange(
                        (nulls.Count > 0 ? nulls : check(rest)).Where(p => !repair.Touched(JsonProblem.PlaceOf(p)))
                    );
                break;
            }
            catch (JsonException e)
            {
                if (JsonProblem.Describe(e, typeof(T), repair) is { } problem)
                    problems.Add(problem);
                if (e.InnerException is JsonException || !repair.TryBlank(e.Path ?? "$"))
                    break;
            }
        }
        return problems;
    }

    private static bool IsJson(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(
                json,
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
            );
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static (Document?, IReadOnlyList<string>) Checked<T>(T document, IReadOnlyList<string> problems)
        where T : Document => (problems.Count == 0 ? document : null, problems);

    /// <summary>Without the mark of UTF-8 that some editors put first.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> content) =>
        content.Span is [0xEF, 0xBB, 0xBF, ..] ? content[3..] : content;

    [GeneratedRegex(
        @"^((?<folder>affiliates|campaigns|lists)/[A-Za-z0-9._-]+\.json|categories\.json|titles\.json|sources\.json|scoring\.json|standards\.json|suppression\.json)\z"
    )]
    private static partial Regex Form();
}
