using System.Globalization;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>The columns that a delivery file can have.</summary>
internal static class DeliveryColumns
{
    private static readonly Dictionary<string, (string Header, Func<UsableLead, string?> Value)> Known = new()
    {
        ["leadId"] = ("Lead ID", l => l.Id.ToString()),
        [Field.Email] = ("Email", l => l.Data.Email),
        [Field.FirstName] = ("First Name", l => l.Data.FirstName),
        [Field.LastName] = ("Last Name", l => l.Data.LastName),
        [Field.JobTitle] = ("Job Title", l => l.Data.JobTitle),
        [Field.Company] = ("Company", l => l.Data.Company),
        [Field.CompanySize] = ("Company Size", l => l.Data.CompanySize),
        [Field.Country] = ("Country", l => l.Data.Country),
        [Field.State] = ("State", l => l.Data.State),
        [Field.Industry] = ("Industry", l => l.Data.Industry),
        [Field.Website] = ("Company Domain", l => l.Data.Domain),
        [Field.Phone] = ("Phone", l => l.Data.Phone),
        [Field.Category] = ("Category", l => l.Data.Category?.Value),
        [Field.LeadDate] = ("Lead Date", l => l.Data.LeadDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    };

    private static readonly Dictionary<string, string> OfSource = new()
    {
        [Field.Publisher] = "Publisher",
        [Field.List] = "List",
        [Field.Channel] = "Channel",
        [Field.Asset] = "Asset",
        [Field.UtmSource] = "UTM Source",
        [Field.UtmMedium] = "UTM Medium",
        [Field.UtmCampaign] = "UTM Campaign",
        [Field.UtmTerm] = "UTM Term",
        [Field.UtmContent] = "UTM Content",
        [Field.ConsentText] = "Consent Text",
        [Field.ConsentTime] = "Consent Time",
    };

    private static readonly Dictionary<string, (string Header, Func<ScoreParts, DateOnly, string> Value)> OfScore =
        new()
        {
            ["score"] = ("Score", (parts, day) => parts.ScoreOn(day).ToString(CultureInfo.InvariantCulture)),
            ["grade"] = ("Grade", (parts, day) => parts.GradeOn(day).ToString()),
            ["scoreParts"] = ("Score Parts", (parts, _) => ScoreWords.Of(parts)),
        };

    /// <summary>The columns of a campaign that names none, beside those of its own questions.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys];

    /// <summary>Names for a campaign's configuration, beside the field symbols of its own questions: also those of
    /// where a lead comes from and of its score, which go only to whom asks for them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Keys, .. OfSource.Keys, .. OfScore.Keys];

    /// <summary>Whether a campaign with these questions can have the column.</summary>
    public static bool IsKnown(string name, IEnumerable<string> symbols) =>
        All.Contains(name) || symbols.Contains(name);

    /// <summary>A column that is none of the known ones is a question's, and is headed by its field symbol.</summary>
    public static string Header(string name) =>
        Known.TryGetValue(name, out var column) ? column.Header
        : OfScore.TryGetValue(name, out var score) ? score.Header
        : OfSource.GetValueOrDefault(name, name);

    /// <param name="answers">Answers by field symbol, as the campaign words them.</param>
    /// <param name="score">What its score for the campaign is made of; null where it has none.</param>
    /// <param name="sentOn">The day whose score is told.</param>
    public static string Value(
        string name,
        UsableLead lead,
        IReadOnlyDictionary<string, string>? answers = null,
        ScoreParts? score = null,
        DateOnly sentOn = default
    ) =>
        (
            Known.TryGetValue(name, out var column) ? column.Value(lead)
            : OfScore.TryGetValue(name, out var told) ? (score is null ? "" : told.Value(score, sentOn))
            : answers?.GetValueOrDefault(name) ?? lead.Data.Origin?.GetValueOrDefault(name)
        ) ?? "";
}
